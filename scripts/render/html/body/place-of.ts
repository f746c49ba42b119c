/** The id of the place beside the call of a note, or beside a name. Ids that begin with `noteref-` or `name.` are never those of headings. */
export function placeOf(id: string): string {
  return `${id}-place`;
}
