import { language } from '../../../scripts/model/language.ts';
import type { Typography } from '../../../scripts/model/typography.ts';
import { readTypography } from '../../../scripts/read/conventions/read-typography.ts';
import { memoryHost } from '../../memory-host.ts';

/** The languages and regions that the tool brings. */
export const TAGS = ['en', 'en-GB', 'fr', 'fr-CA', 'de', 'es', 'it', 'ru'] as const;

const host = memoryHost({});

/** Read the tool's own typography of a language. */
export async function typographyOf(tag: string): Promise<Typography> {
  const { value } = await readTypography(host, language(tag), () => {});
  return value;
}
