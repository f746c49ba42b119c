/** Where authorities keep their records, so that an identifier can be given as a link (`externalCrossReference`). */
const ADDRESSES: Readonly<Record<string, string>> = {
  wikidata: 'https://www.wikidata.org/entity/',
  viaf: 'https://viaf.org/viaf/',
  isni: 'https://isni.org/isni/',
  gnd: 'https://d-nb.info/gnd/',
  lcnaf: 'https://id.loc.gov/authorities/names/',
  geonames: 'https://www.geonames.org/',
};

/** The address of an identifier; nothing for an authority whose addresses are not known. */
export function addressOf(authority: string, identifier: string): string | undefined {
  const start = Object.hasOwn(ADDRESSES, authority) ? ADDRESSES[authority] : undefined;
  return start === undefined ? undefined : start + encodeURIComponent(identifier);
}

/** Take an address apart again; one of no known authority is its own identifier. */
export function identifierAt(address: string): { readonly authority: string; readonly identifier: string } | undefined {
  const found = Object.entries(ADDRESSES).find(([, start]) => address.startsWith(start));
  if (!found) return undefined;
  const [authority, start] = found;
  try {
    return { authority, identifier: decodeURIComponent(address.slice(start.length)) };
  } catch {
    return undefined;
  }
}
