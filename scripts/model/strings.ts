/** Give the text of a key in one language, with its values set in. A missing key or value is thrown, never shown. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number | Date | readonly string[]>>) => string;
