import type { PaginatorOptions, typesetter } from '../../pdf/paginator/in-page/typeset.ts';

/** What is on the panels, in their order. */
export interface SetPanel {
  readonly part: 'front' | 'text' | 'back';
  /** All that is read on it, its notes last. */
  readonly text: string;
  /** How much of its height is used, from 0 to 1. */
  readonly fill: number;
  /** Something is higher or wider than the panel. */
  readonly tooLarge: boolean;
}

/**
 * Make the function that sets the page as it was loaded, as often as it is asked, each time in another style. It stands by itself, and is
 * written out for the page.
 *
 * @param typeset the paginator
 */
export function panelSetter(typeset: typeof typesetter): (style: string, options: PaginatorOptions) => readonly SetPanel[] {
  const loaded = document.body.cloneNode(true);
  const sheet = document.querySelectorAll('style')[1] as HTMLStyleElement;
  return (style, options) => {
    sheet.textContent = style;
    document.body.replaceChildren(...loaded.cloneNode(true).childNodes);
    const book = typeset(options);
    book.begin();
    const { pages, overfull } = book.finish('');
    const range = document.createRange();
    return [...document.querySelectorAll('.page')].map((page, index) => {
      const [area, body, notes] = ['.page-area', '.page-body', '.page-notes'].map((name) => page.querySelector(name));
      range.selectNodeContents(body as Element);
      const used = range.getBoundingClientRect().height + (notes?.getBoundingClientRect().height ?? 0);
      return {
        part: pages[index]?.part ?? 'text',
        text: [body, notes].map((one) => one?.textContent ?? '').join(' '),
        fill: used / (area as Element).getBoundingClientRect().height,
        tooLarge: overfull.some(({ page: at }) => at === index + 1),
      };
    });
  };
}
