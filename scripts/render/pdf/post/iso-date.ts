/** Complete a date that may be a year or a month only (`2026-11`) to the first moment of it, in universal time. */
export function isoDate(date: string): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
