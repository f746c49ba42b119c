import type { Translate } from '../model/strings.ts';
import type { Layout } from './plan/lay-out.ts';
import type { Scheme } from './plan/recipe.ts';
import { RECIPES } from './plan/recipes.ts';

/** Tell how sheets become what they are to be, a step a line, in plain words: how to print, how to fold, how to bind. */
export function stepsOf(
  scheme: Scheme,
  { sheets, duplex }: Pick<Layout, 'sheets' | 'duplex'>,
  t: Translate,
): readonly string[] {
  const isTwoSided = sheets.some(({ back }) => back);
  const turned = duplex === 'long' ? 'impose.printing.long' : 'impose.printing.short';
  return [t(isTwoSided ? turned : 'impose.printing.simplex'), ...t(RECIPES[scheme].instructions).split('\n')];
}
