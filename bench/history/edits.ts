import { type Block, blockOf, type Fact, type History, LANGUAGES, type Lang, write } from './history.ts';
import { endsSentence, meanings } from './words.ts';

export const EDITS = ['insert', 'delete', 'move', 'split', 'merge', 'reword', 'reflow', 'translate'] as const;
export type Edit = (typeof EDITS)[number];

/**
 * Change a text as an author does, and keep what is true of its blocks.
 *
 * @returns the block that was brought into step and is to be accepted, for `translate`
 */
export function edit(kind: Edit, { texts, random }: History): Block | undefined {
  const lang = random.pick(LANGUAGES);
  const blocks = texts[lang];
  const paragraph = (fits: (block: Block, at: number) => boolean = () => true): number => {
    const fitting = blocks.flatMap((block, at) => (block.node.type === 'paragraph' && fits(block, at) ? [at] : []));
    return fitting.length > 0 ? random.pick(fitting) : -1;
  };
  switch (kind) {
    case 'insert': {
      const group: Fact = { wasRead: false, moved: { en: false, fr: false } };
      blocks.splice(paragraph() + 1, 0, blockOf(lang, meanings(20 + random.below(90), random), group));
      return undefined;
    }
    case 'delete': {
      const [gone] = blocks.splice(paragraph(), 1);
      if (gone?.group.wasRead) gone.group.moved[lang] = true;
      return undefined;
    }
    case 'move': {
      const [moved] = blocks.splice(paragraph(), 1);
      blocks.splice(paragraph() + 1, 0, moved as Block);
      return undefined;
    }
    case 'split': {
      const at = paragraph(({ words }) => words.length > 40);
      const block = blocks[at] as Block;
      const rest = block.words.splice(block.words.findIndex((word, index) => index >= 11 && endsSentence(word)) + 1);
      blocks.splice(at + 1, 0, blockOf(lang, rest, block.group));
      write(block, lang);
      return undefined;
    }
    case 'merge': {
      const at = paragraph(
        ({ group }, index) =>
          blocks[index + 1]?.node.type === 'paragraph' && group.wasRead && (blocks[index + 1] as Block).group.wasRead,
      );
      const [block, next] = [blocks[at], blocks[at + 1]] as [Block, Block];
      block.words.push(...next.words);
      blocks.splice(at + 1, 1);
      join(next.group, block.group, texts);
      write(block, lang);
      return undefined;
    }
    case 'reword': {
      const block = blocks[paragraph()] as Block;
      // One in ten is written anew from beginning to end.
      const share = random.chance(0.1) ? 1 : 0.05 + random.below(50) / 100;
      const fresh = meanings(block.words.length, random);
      block.words = block.words.map((word, index) =>
        random.chance(share) ? Math.floor(fresh[index] as number) + (endsSentence(word) ? 0.5 : 0) : word,
      );
      block.words[0] = (block.words[0] as number) + 1;
      block.group.moved[lang] = true;
      write(block, lang);
      return undefined;
    }
    case 'reflow':
      write(blocks[paragraph()] as Block, lang, true);
      return undefined;
    case 'translate':
      return translate(texts, lang, random.below(1_000_000));
  }
}

/** Bring one block that is behind into step: translate what is new, follow what moved, take out what lost its counterpart. */
function translate(texts: History['texts'], lang: Lang, chance: number): Block | undefined {
  const other: Lang = lang === 'en' ? 'fr' : 'en';
  const behind = texts[lang].filter(
    ({ group, node }) => node.type === 'paragraph' && (!group.wasRead || group.moved.en || group.moved.fr),
  );
  const block = behind[chance % Math.max(1, behind.length)];
  if (!block) return undefined;
  const ours = texts[lang].filter(({ group }) => group === block.group);
  const theirs = texts[other].filter(({ group }) => group === block.group);
  if (theirs.length === 0 && block.group.wasRead) {
    texts[lang] = texts[lang].filter(({ group }) => group !== block.group);
    return undefined;
  }
  if (theirs.length === 0) {
    const before = texts[lang].slice(0, texts[lang].indexOf(block)).reverse();
    const at =
      before.map(({ group }) => texts[other].findLastIndex((one) => one.group === group)).find((index) => index >= 0) ?? -1;
    texts[other].splice(
      at + 1,
      0,
      blockOf(
        other,
        ours.flatMap((one) => one.words),
        block.group,
      ),
    );
  } else {
    // The translator goes through it paragraph by paragraph: the first takes all that the others do not.
    const words = ours.flatMap((one) => one.words);
    for (const [index, one] of theirs.entries()) {
      const share = Math.ceil(words.length / theirs.length);
      one.words = words.slice(index * share, (index + 1) * share);
      write(one, other);
    }
  }
  Object.assign(block.group, { wasRead: true, moved: { en: false, fr: false } });
  return block;
}

function join(from: Fact, to: Fact, texts: History['texts']): void {
  if (from === to) return;
  for (const lang of LANGUAGES) {
    to.moved[lang] ||= from.moved[lang];
    for (const block of texts[lang]) if (block.group === from) block.group = to;
  }
}
