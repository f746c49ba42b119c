import type { PDFDict } from '@cantoo/pdf-lib';
import type { Fault } from '../fault.ts';
import type { ConformanceRule } from '../finished.ts';
import { type Font, nameOfFont, readFont } from '../read-font.ts';

/**
 * Fonts are embedded, as outlines of TrueType, and each glyph that is written is there, as wide as the file says, and stands for a text
 * (PDF/UA-1, 7.21; PDF/A-2, 6.2.11). PDF allows fonts of other kinds; they are not looked into, and so nothing is claimed of them.
 */
export const fontsSound: ConformanceRule = ({ pages, objects }, say) => {
  const first = new Map<PDFDict, { readonly page: number; readonly codes: Set<number> }>();
  for (const { number: page, codes } of pages) {
    for (const [font, written] of codes) {
      const known = first.get(font) ?? { page, codes: new Set() };
      first.set(font, known);
      for (const code of written) known.codes.add(code);
    }
  }
  for (const [dict, { page, codes }] of first) {
    const font = readFont(dict, objects);
    const what = nameOfFont(dict, objects);
    if (typeof font === 'string') say({ kind: font, page, what });
    else for (const kind of faultsOf(font, codes)) say({ kind, page, what });
  }
};

function faultsOf({ program, texts, widthOf }: Font, codes: ReadonlySet<number>): ReadonlySet<Fault['kind']> {
  const faults = new Set<Fault['kind']>();
  for (const code of codes) {
    if (code === 0 || code >= program.glyphs) faults.add('glyph-missing');
    if (!isText(texts.get(code) ?? '')) faults.add('glyph-text');
    if (Math.abs(widthOf(code) - program.widthOf(code)) > 1) faults.add('glyph-width');
  }
  return faults;
}

/** Text is what is no soft hyphen, no letter for private use, and none that there is not (PDF/A-2, 6.2.11.7.3). */
function isText(text: string): boolean {
  return text !== '' && !/[\0\u00AD\uFEFF\uFFFE\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u.test(text);
}

/** What stands for drawn text is text too. */
export const actualTexts: ConformanceRule = ({ pages }, say) => {
  for (const { number: page, actualTexts: all } of pages) {
    const texts = [...all].map((hexadecimal) =>
      Buffer.from(hexadecimal.replace(/^FEFF/, ''), 'hex').swap16().toString('utf16le'),
    );
    if (!texts.every(isText)) say({ kind: 'glyph-text', page });
  }
};
