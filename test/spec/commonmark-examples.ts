import spec from 'commonmark-spec';
import type { Example } from './example.ts';

/** The examples of the CommonMark specification. Its arrows stand for tabs. */
export const COMMONMARK: readonly Example[] = spec.tests.map(({ number, section, markdown, html }) => ({
  name: `CommonMark ${number} (${section})`,
  markdown: markdown.replaceAll('→', '\t'),
  // Raw HTML is dropped from editions, and its text with what is in a comment or a script.
  ...(!/<[a-z/!?]/i.test(markdown) && { html: html.replaceAll('→', '\t') }),
}));
