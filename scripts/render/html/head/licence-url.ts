/**
 * Find the address of a licence.
 *
 * @param licence an SPDX expression or a URL
 * @returns nothing for an expression of several licences: no single page states it
 */
export function licenceUrl(licence: string): string | undefined {
  if (/^https?:\/\//i.test(licence)) return licence;
  if (licence === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const commons = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(licence);
  if (commons) return `https://creativecommons.org/licenses/${commons[1]?.toLowerCase()}/${commons[2]}/`;
  return /^[\w.-]+$/.test(licence) && !licence.startsWith('LicenseRef-')
    ? `https://spdx.org/licenses/${licence}.html`
    : undefined;
}
