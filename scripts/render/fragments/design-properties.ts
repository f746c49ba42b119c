import type { Design } from '../../model/design.ts';
import { cssString } from './css-string.ts';

/**
 * Name what the sheets of a design may ask for: the families of its text and its headings, and its colours on a ground.
 *
 * @returns values by the names of custom properties, without the hyphens: `text-family`, `accent`
 */
export function designProperties(
  { faces, colours }: Pick<Design, 'faces' | 'colours'>,
  ground: keyof Design['colours'],
): ReadonlyMap<string, string> {
  const { text, display } = familiesOf(faces);
  const families =
    text === undefined
      ? []
      : ([
          ['text-family', cssString(text)],
          ['display-family', cssString(display as string)],
        ] as const);
  return new Map([...families, ...Object.entries(colours[ground])]);
}

/** The family of the first face sets the text, the next family headings; one alone sets both. */
export function familiesOf(faces: Design['faces']): { readonly text?: string; readonly display?: string } {
  const [text, display = text] = [...new Set(faces.map(({ family }) => family))];
  return text === undefined || display === undefined ? {} : { text, display };
}

/** Write properties as declarations. */
export function declarations(properties: ReadonlyMap<string, string>): string {
  return [...properties].map(([name, value]) => `--${name}:${value};`).join('');
}

/** Write properties into a sheet where it asks for them, for readers that know no custom properties. */
export function writtenOut(sheet: string, properties: ReadonlyMap<string, string>): string {
  return sheet.replace(/var\(--([a-z-]+)\)/g, (asked, name: string) => properties.get(name) ?? asked);
}
