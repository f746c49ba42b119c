/** The id of the place beside the call of a note. Ids that begin with `noteref-` are never those of headings. */
export function placeOf(callId: string): string {
  return `${callId}-place`;
}
