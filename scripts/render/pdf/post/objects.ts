import { inflateSync } from 'node:zlib';
import type { PDFArray, PDFDict, PDFDocument, PDFName, PDFObject, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../model/pdf-lib.ts';

/** Reads the objects of a document for what they are; what is missing or of another kind is `undefined`. */
export interface Objects {
  /** Follow keys from an object, through references; a stream by its dictionary. */
  at(object: PDFObject | undefined, ...path: readonly string[]): PDFObject | undefined;
  dict(object: PDFObject | undefined): PDFDict | undefined;
  stream(object: PDFObject | undefined): PDFStream | undefined;
  /** The reference that stands under a key of a dictionary. */
  ref(dict: PDFDict, key: string): PDFRef | undefined;
  items(object: PDFObject | undefined): readonly PDFObject[];
  entries(object: PDFObject | undefined): readonly (readonly [string, PDFObject])[];
  name(object: PDFObject | undefined): string | undefined;
  number(object: PDFObject | undefined): number | undefined;
  text(object: PDFObject | undefined): string | undefined;
  bool(object: PDFObject | undefined): boolean | undefined;
  /** What a stream holds, unpacked. */
  bytes(object: PDFObject | undefined): Buffer;
  /** The same, a byte a letter (latin1). */
  content(object: PDFObject | undefined): string;
  /** Go through what stands in an object, through no reference, and the object itself. */
  each(object: PDFObject, act: (inner: PDFObject) => void): void;
  /** A name or a string that is longer than some readers take, begun (PDF/A-2, 6.1.13). */
  overlong(object: PDFObject): string | undefined;
  /** All that the file holds under a number. */
  all(): readonly PDFObject[];
}

export async function objectsOf({ context }: PDFDocument): Promise<Objects> {
  const lib = await pdfLib();
  const names = new Map<string, PDFName>();
  // The library reads and writes a name anew whenever it is asked for.
  const key = (name: string) => {
    const known = names.get(name) ?? lib.PDFName.of(name);
    names.set(name, known);
    return known;
  };
  const look = (object: PDFObject | undefined) => (object instanceof lib.PDFRef ? context.lookup(object as PDFRef) : object);
  const dict = (object: PDFObject | undefined): PDFDict | undefined => {
    const found = look(object);
    if (found instanceof lib.PDFStream) return found.dict;
    return found instanceof lib.PDFDict ? found : undefined;
  };
  const stream = (object: PDFObject | undefined) => {
    const found = look(object);
    return found instanceof lib.PDFStream ? found : undefined;
  };
  const items = (object: PDFObject | undefined): readonly PDFObject[] => {
    const found = look(object);
    return found instanceof lib.PDFArray ? (found as PDFArray).asArray() : [];
  };
  const bytes = (object: PDFObject | undefined): Buffer => {
    const found = stream(object);
    if (!found) return Buffer.alloc(0);
    // The library's own way of unpacking is slower.
    const isDeflated = found.dict.get(key('Filter')) === key('FlateDecode') && !found.dict.has(key('DecodeParms'));
    if (isDeflated) return inflateSync(found.getContents());
    const decoded =
      found instanceof lib.PDFRawStream ? lib.decodePDFRawStream(found as PDFRawStream).decode() : found.getContents();
    return Buffer.from(decoded.buffer, decoded.byteOffset, decoded.byteLength);
  };
  const said = new Map<PDFName, string>();
  const name = (object: PDFObject | undefined): string | undefined => {
    if (!(object instanceof lib.PDFName)) return undefined;
    const text = said.get(object as PDFName) ?? object.decodeText();
    said.set(object as PDFName, text);
    return text;
  };
  const text = (object: PDFObject | undefined): string | undefined => {
    if (object instanceof lib.PDFHexString) {
      const hexadecimal = object.asString();
      if (/^FEFF/i.test(hexadecimal) && hexadecimal.length % 4 === 0)
        return Buffer.from(hexadecimal.slice(4), 'hex').swap16().toString('utf16le');
    }
    return object instanceof lib.PDFString || object instanceof lib.PDFHexString ? object.decodeText() : undefined;
  };
  const each = (object: PDFObject, act: (inner: PDFObject) => void): void => {
    act(object);
    const inner = object instanceof lib.PDFStream ? object.dict : object;
    if (inner instanceof lib.PDFDict) {
      for (const [name, value] of inner.asMap()) {
        act(name);
        each(value, act);
      }
    } else if (inner instanceof lib.PDFArray) {
      for (const one of (inner as PDFArray).asArray()) each(one, act);
    }
  };
  const short = new Set<PDFObject>();
  return {
    at: (object, ...path) => path.reduce<PDFObject | undefined>((here, name) => look(dict(here)?.get(key(name))), look(object)),
    dict,
    stream,
    ref: (dict, name) => {
      const found = dict.get(key(name));
      return found instanceof lib.PDFRef ? (found as PDFRef) : undefined;
    },
    items,
    entries: (object) => (dict(object)?.entries() ?? []).map(([key, value]) => [key.decodeText(), value] as const),
    name,
    number: (object) => (object instanceof lib.PDFNumber ? object.asNumber() : undefined),
    text,
    bool: (object) => (object instanceof lib.PDFBool ? object.asBoolean() : undefined),
    bytes,
    content: (object) => bytes(object).toString('latin1'),
    each,
    overlong: (object) => {
      const isName = object instanceof lib.PDFName;
      // The library has each name once.
      if (isName && short.has(object)) return undefined;
      if (isName) short.add(object);
      if (!isName && !(object instanceof lib.PDFString) && !(object instanceof lib.PDFHexString)) return undefined;
      // As it is written it is no shorter than what it says.
      if (object.sizeInBytes() <= (isName ? LONGEST_NAME : LONGEST_STRING)) return undefined;
      const bytes = isName ? Buffer.byteLength(object.decodeText()) : object.asBytes().length;
      return bytes > (isName ? LONGEST_NAME : LONGEST_STRING) ? object.decodeText().slice(0, 40) : undefined;
    },
    all: () => context.enumerateIndirectObjects().map(([, object]) => object),
  };
}

/** In bytes. */
const LONGEST_NAME = 127;
const LONGEST_STRING = 32_767;
