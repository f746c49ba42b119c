import type { Severity } from './press.ts';

/**
 * Every rule there is, with its severity when `tract.yaml` says nothing. `fixed` rules tell of texts that can not be read or built,
 * so that settings can not switch them off. Their wording stands in `locales/<lang>/interface.json` under `rules`.
 */
export const RULES = {
  'file:missing': { severity: 'error', fixed: true },
  'file:unreadable': { severity: 'error', fixed: true },
  'file:encoding': { severity: 'error', fixed: true },
  'file:empty': { severity: 'error', fixed: true },
  'file:nesting': { severity: 'error', fixed: true },
  'file:control-character': { severity: 'warning', fixed: false },
  'settings:syntax': { severity: 'error', fixed: true },
  'settings:unknown-key': { severity: 'error', fixed: true },
  'settings:missing-key': { severity: 'error', fixed: true },
  'settings:value': { severity: 'error', fixed: true },
  'book:no-text': { severity: 'error', fixed: true },
  'book:duplicate-id': { severity: 'error', fixed: true },
  'language:tag': { severity: 'error', fixed: true },
  'language:contradiction': { severity: 'error', fixed: true },
  'language:no-strings': { severity: 'warning', fixed: false },
  'language:double': { severity: 'error', fixed: true },
  'front-matter:missing': { severity: 'error', fixed: true },
  'front-matter:untranslated': { severity: 'warning', fixed: false },
  'chapter:title': { severity: 'warning', fixed: false },
  'heading:order': { severity: 'warning', fixed: false },
  'heading:duplicate-id': { severity: 'error', fixed: false },
  'heading:empty': { severity: 'warning', fixed: false },
  'note:undefined': { severity: 'error', fixed: false },
  'note:uncalled': { severity: 'warning', fixed: false },
  'note:duplicate': { severity: 'error', fixed: false },
  'image:alt': { severity: 'warning', fixed: false },
  'image:missing': { severity: 'error', fixed: true },
  'image:remote': { severity: 'error', fixed: true },
  'image:outside': { severity: 'error', fixed: true },
  'image:format': { severity: 'error', fixed: true },
  'link:target': { severity: 'error', fixed: false },
  'link:scheme': { severity: 'error', fixed: false },
  'html:dropped': { severity: 'warning', fixed: false },
  'html:code-dropped': { severity: 'warning', fixed: false },
  'directive:unknown': { severity: 'error', fixed: false },
  'directive:attributes': { severity: 'error', fixed: false },
  'directive:unclosed': { severity: 'error', fixed: false },
  'math:not-set': { severity: 'info', fixed: false },
} as const satisfies Record<string, { severity: Exclude<Severity, 'off'>; fixed: boolean }>;

export type RuleId = keyof typeof RULES;
