import type { Language } from '../../model/language.ts';
import type { SetPanel } from './in-page/panel-setter.ts';

/** What is wrong with a panel: words that find no room, or, without any, something that is larger than it. */
interface PanelFault {
  /** From 1. */
  readonly panel: number;
  readonly words: number;
}

/**
 * Tell which panels do not hold what is on them. Front and back have one each, the text all between; on a card the text has both sides.
 *
 * @param total how many panels there are
 */
export function faultsOf(set: readonly SetPanel[], total: number, language: Language): readonly PanelFault[] {
  const room = { front: 1, text: textPanels(total), back: 1 } as const;
  const last = { front: 1, text: total > 2 ? total - 1 : total, back: total } as const;
  const over = (['front', 'text', 'back'] as const).flatMap((part): PanelFault[] => {
    const beyond = set.filter((panel) => panel.part === part).slice(room[part]);
    if (beyond.length === 0) return [];
    const words = countWords(beyond.map(({ text }) => text).join(' '), language);
    return [{ panel: last[part], words }];
  });
  if (over.length > 0) return over;
  return set.flatMap(({ tooLarge, part }, index) =>
    tooLarge ? [{ panel: part === 'back' ? total : index + 1, words: 0 }] : [],
  );
}

/** How much of the panels for text is used, from 0 to 1. */
export function usedPart(set: readonly SetPanel[], total: number): number {
  const fills = set.filter(({ part }) => part === 'text').map(({ fill }) => fill);
  return fills.reduce((sum, fill) => sum + fill, 0) / textPanels(total);
}

function textPanels(total: number): number {
  return total > 2 ? total - 2 : total;
}

function countWords(text: string, { tag }: Language): number {
  const segments = new Intl.Segmenter(tag, { granularity: 'word' }).segment(text.replaceAll('\u00AD', ''));
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
