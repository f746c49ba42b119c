import { FORM_KINDS, type Typography } from '../../../model/typography.ts';
import { oneOf, WORD } from '../characters.ts';
import type { Finder } from '../finding.ts';

/** Find forms that the language's table calls wrong, which only their author can mend: `Eglise`, `Melle`, `etc...`. */
export function formFinder({ forms }: Typography): Finder | undefined {
  const known = FORM_KINDS.flatMap((kind) =>
    Object.entries(forms?.[kind] ?? {}).map(([form, right]) => [form, { kind, right }] as const),
  );
  if (known.length === 0) return undefined;
  const rights = new Map(known);
  const first = [...new Set(known.map(([form]) => form[0] as string))].join('').replace(/[\]\\^-]/g, '\\$&');
  const pattern = new RegExp(`(?<![${WORD}])(?=[${first}])${oneOf([...rights.keys()])}(?![${WORD}])`, 'g');
  return (text) => ({
    edits: [],
    remarks: [...text.matchAll(pattern)].flatMap(({ 0: form, index: start }) => {
      const entry = rights.get(form);
      return entry ? [{ kind: entry.kind, start, end: start + form.length, expected: entry.right }] : [];
    }),
  });
}
