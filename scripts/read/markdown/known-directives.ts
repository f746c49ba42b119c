import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { CONTAINERS, INLINES, LEAVES } from '../../model/directive.ts';

/**
 * Extend micromark with the directives of the house and no others.
 *
 * The library's directives eat `18:30`, `auteur:rice` and any unknown name. Here each construct is tried only after a look ahead has
 * seen a known name in its full shape, so that every other colon and brace stays text, letter for letter:
 *
 *     :lang[Svoboda]{ru}     ::pagebreak     :::epigraph
 *     ^ look ahead: colons, a known name, and what must follow it
 */
export function knownDirectives(): Extension {
  const all = directive();
  const inline = all.text?.[COLON] as Construct;
  const flow = all.flow?.[COLON] as readonly Construct[];
  const [container, leaf] = flow as [Construct, Construct];
  return {
    text: { [COLON]: guarded(inline, { colons: 1, names: INLINES, follows: (code) => code === LEFT_BRACKET }) },
    flow: {
      [COLON]: [
        guarded(container, { colons: 3, orMore: true, names: CONTAINERS, follows: endsName }),
        guarded(leaf, { colons: 2, names: LEAVES, follows: endsLine }),
      ],
    },
  };
}

interface Shape {
  readonly colons: number;
  readonly orMore?: boolean;
  readonly names: readonly string[];
  /** What may stand right after the name. */
  readonly follows: (code: Code) => boolean;
}

const COLON = 58;
const LEFT_BRACKET = 91;
const LEFT_BRACE = 123;

function endsLine(code: Code): boolean {
  // micromark: null is the end of the file, codes below -2 are line endings, -2 and -1 tabs, 32 a space.
  return code === null || code < 0 || code === 32;
}

function endsName(code: Code): boolean {
  return endsLine(code) || code === LEFT_BRACKET || code === LEFT_BRACE;
}

function guarded(construct: Construct, shape: Shape): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check({ tokenize: lookAhead(shape), partial: true }, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

function lookAhead(shape: Shape) {
  return function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let colons = 0;
    let name = '';
    return start;

    function start(code: Code): State | undefined {
      effects.enter('data');
      return marker(code);
    }

    function marker(code: Code): State | undefined {
      if (code !== COLON)
        return colons === shape.colons || (shape.orMore && colons > shape.colons) ? letters(code) : leave(code, nok);
      colons += 1;
      effects.consume(code);
      return marker;
    }

    function letters(code: Code): State | undefined {
      if (code !== null && code >= 97 && code <= 122) {
        name += String.fromCharCode(code);
        effects.consume(code);
        return letters;
      }
      return leave(code, shape.names.includes(name) && shape.follows(code) ? ok : nok);
    }

    function leave(code: Code, next: State): State | undefined {
      effects.exit('data');
      return next(code);
    }
  };
}
