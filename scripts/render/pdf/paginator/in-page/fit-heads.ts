/** Cut running heads that are wider than their line after a whole word, with an ellipsis. */
export function fitHeads(pages: readonly Element[]): void {
  const heads = pages.flatMap((page) => [...page.querySelectorAll<HTMLElement>(':scope > .running-head')]);
  const fitting = new Map<string, string>();
  for (const head of heads.filter(isTooWide)) {
    const title = head.textContent ?? '';
    const fit = fitting.get(title) ?? fittingHead(head, title);
    fitting.set(title, fit);
    head.textContent = fit;
  }
}

export function isTooWide({ scrollWidth, clientWidth }: Element): boolean {
  return scrollWidth > clientWidth;
}

export function fittingHead(head: Element, title: string): string {
  const letters = [...title];
  let [fits, tooMany] = [0, letters.length];
  while (fits + 1 < tooMany) {
    const middle = Math.floor((fits + tooMany) / 2);
    head.textContent = cutHead(letters, middle);
    if (isTooWide(head)) tooMany = middle;
    else fits = middle;
  }
  return cutHead(letters, fits);
}

/** Keep so many letters of a title at most: whole words, but where the first is too long for that. */
export function cutHead(letters: readonly string[], count: number): string {
  const space = letters[count] === ' ' ? count : letters.lastIndexOf(' ', count - 1);
  let end = space > count / 2 ? space : count;
  while (end > 0 && /[\s\p{P}]/u.test(letters[end - 1] as string)) end -= 1;
  return `${letters.slice(0, end).join('')}…`;
}
