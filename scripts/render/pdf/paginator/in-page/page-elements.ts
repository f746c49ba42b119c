import type { PageContent } from './page-ends.ts';
import type { PageFacts, PaginatorOptions } from './typeset.ts';

/** A page whose text and notes were taken from their flows. */
export interface MadePage {
  readonly content: PageContent;
  readonly body: DocumentFragment;
  readonly notes: DocumentFragment;
  /** A chapter or another part begins at its head. */
  readonly opening: boolean;
  /** Its notes begin with the rest of one from the page before. */
  readonly notesContinue: boolean;
}

/** Tell of each page what it is, what is printed above and below it. */
export function describePages(pages: readonly MadePage[], options: PaginatorOptions): PageFacts[] {
  const { title, numbering, direction } = options;
  let part: PageFacts['part'] = 'front';
  let chapter = title;
  let front = 0;
  return pages.map(({ body, content, opening }, index) => {
    const first = [...body.children].find((child) => !child.classList.contains('stand-in'));
    if (first?.localName === 'main') part = 'text';
    else if (first && part !== 'front') part = 'back';
    for (const section of body.querySelectorAll('section:not(.continued, .stand-in)')) {
      if (section.parentNode === body || section.matches('main > section')) chapter = headOf(section) || title;
    }
    if (part === 'front') front = index + 1;
    const roman = numbering === 'roman-front';
    const label = !roman ? String(index + 1) : part === 'front' ? romanNumeral(index + 1) : String(index + 1 - front);
    const recto = index % 2 === 0;
    const bare = content.blank || first?.matches('.title-page, .colophon') || (part === 'front' && !roman);
    return {
      part,
      label,
      side: recto ? 'recto' : 'verso',
      onRight: recto === (direction === 'ltr'),
      blank: content.blank,
      opening,
      head: bare || opening || part === 'front' ? '' : (recto ? chapter : title).slice(0, LONGEST_HEAD),
      folio: bare ? '' : label,
    };
  });
}

/** No line holds so many letters; a text may give a heading that is as long as itself. */
export const LONGEST_HEAD = 1000;

/** The words of a part's heading, without its calls of notes. */
export function headOf(section: Element): string {
  const heading = section.querySelector(':scope > h2')?.cloneNode(true) as Element | undefined;
  for (const call of heading?.querySelectorAll('a.noteref') ?? []) call.remove();
  return heading?.textContent?.replaceAll('\u00AD', '').trim() ?? '';
}

export function romanNumeral(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = number;
  let numeral = '';
  for (const [value, sign] of signs) {
    while (rest >= value) {
      numeral += sign;
      rest -= value;
    }
  }
  return numeral;
}

/**
 * Build one page. Head and folio are for the eye: hidden from readers aloud, they are artifacts of the PDF and no text.
 */
export function pageElement({ body, notes, notesContinue }: MadePage, facts: PageFacts): HTMLElement {
  const page = newElement('div', ['page', facts.side, facts.onRight ? 'on-right' : 'on-left', facts.part]);
  if (facts.blank) page.classList.add('blank');
  if (facts.opening) page.classList.add('opening');
  const margin = (name: string, text: string) => {
    if (text === '') return;
    const box = newElement('div', [name]);
    box.setAttribute('aria-hidden', 'true');
    box.textContent = text;
    page.append(box);
  };
  margin('running-head', facts.head);
  const area = newElement('div', ['page-area']);
  const text = newElement('div', ['page-body']);
  text.append(body);
  area.append(text);
  if (notes.hasChildNodes()) {
    const foot = newElement('div', ['page-notes', ...(notesContinue ? ['notes-continue'] : [])]);
    foot.append(notes);
    area.append(foot);
  }
  page.append(area);
  margin('folio', facts.folio);
  return page;
}

export function newElement(name: string, classes: readonly string[]): HTMLElement {
  const element = document.createElement(name);
  element.classList.add(...classes);
  return element;
}
