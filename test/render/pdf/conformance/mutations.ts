import { deflateSync, inflateSync } from 'node:zlib';
import type { PDFDict, PDFDocument, PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../scripts/model/pdf-lib.ts';
import type { FaultKind } from '../../../../scripts/render/pdf/post/conformance/fault.ts';

const {
  PDFArray: List,
  PDFBool,
  PDFDict: Dict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream: Raw,
  PDFRef: Ref,
  PDFString,
} = await pdfLib();

/** One way of breaking a good file. */
export interface Mutation {
  /** What our own check is to find. */
  readonly kind: FaultKind;
  /** The standard by which veraPDF finds it, and the clause with the number of the test; nothing where it does not look. */
  readonly vera?: `${'ua1' | '2a'} ${string}`;
  readonly breakIt: (document: PDFDocument) => void;
}

const key = (name: string) => PDFName.of(name);
const rootOf = ({ catalog }: PDFDocument) => catalog.lookup(key('StructTreeRoot'), Dict);

function tags(document: PDFDocument, type?: string): readonly PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof Dict && object.has(key('S')) && object.has(key('P')))
    .filter((dict) => type === undefined || dict.get(key('S')) === key(type));
}

function tag(document: PDFDocument, type: string): PDFDict {
  const [first] = tags(document, type);
  if (!first) throw new Error(`the file has no tag ${type}`);
  return first;
}

function refOf(document: PDFDocument, dict: PDFDict): PDFRef {
  return document.context.enumerateIndirectObjects().find(([, object]) => object === dict)?.[0] as PDFRef;
}

function annotations(document: PDFDocument): readonly PDFDict[] {
  return document
    .getPages()
    .flatMap((page) => (page.node.Annots()?.asArray() ?? []).map((one) => document.context.lookup(one, Dict)));
}

/** Draw the page anew on which something stands first. */
function redraw(document: PDFDocument, pattern: RegExp, replacement: string): void {
  for (const page of document.getPages()) {
    const ref = page.node.get(key('Contents')) as PDFRef;
    const stream = document.context.lookup(ref) as PDFRawStream;
    if (!(stream instanceof Raw)) continue;
    const drawn = inflateSync(stream.contents).toString('latin1');
    const changed = drawn.replace(pattern, replacement);
    if (changed === drawn) continue;
    document.context.assign(ref, Raw.of(stream.dict, deflateSync(Buffer.from(changed, 'latin1'))));
    return;
  }
  throw new Error(`no page has ${pattern}`);
}

function fonts(document: PDFDocument): readonly PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof Dict && object.get(key('Subtype')) === key('Type0'));
}

function descendant(document: PDFDocument): PDFDict {
  return (fonts(document)[0] as PDFDict).lookup(key('DescendantFonts'), List).lookup(0, Dict);
}

/** Put what a tag holds in the place of the tag. */
function dissolve(document: PDFDocument, dict: PDFDict): void {
  const [own, parentRef] = [refOf(document, dict), dict.get(key('P')) as PDFRef];
  const parent = document.context.lookup(parentRef, Dict);
  const all = (holder: PDFDict): PDFObject[] => {
    const kids = holder.lookup(key('K'));
    return kids instanceof List ? kids.asArray() : [holder.get(key('K')) as PDFObject];
  };
  parent.set(key('K'), document.context.obj(all(parent).flatMap((kid) => (kid === own ? all(dict) : [kid]))));
  for (const kid of all(dict)) if (kid instanceof Ref) document.context.lookup(kid, Dict).set(key('P'), parentRef);
  document.context.delete(own);
}

function extGState(document: PDFDocument): PDFDict {
  const states = document.getPage(2).node.Resources()?.lookup(key('ExtGState'), Dict) as PDFDict;
  return states.lookup((states.keys() as PDFName_[])[0] as PDFName_, Dict);
}
type PDFName_ = ReturnType<typeof PDFName.of>;

function info({ context }: PDFDocument): PDFDict {
  return context.lookup(context.trailerInfo.Info, Dict);
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a file that is not said to be tagged': {
    kind: 'tags-missing',
    vera: 'ua1 6.2-1',
    breakIt: ({ catalog }) => catalog.delete(key('MarkInfo')),
  },
  'a file without tags': {
    kind: 'tags-missing',
    vera: 'ua1 7.1-11',
    breakIt: ({ catalog }) => catalog.delete(key('StructTreeRoot')),
  },
  'text that is not marked': {
    kind: 'content-unmarked',
    vera: 'ua1 7.1-3',
    breakIt: (document) =>
      redraw(document, /\/P <<\/MCID \d+ >>BDC\n([\s\S]*?)EMC\n|\/NonStruct <<\/MCID \d+ >>BDC\n([\s\S]*?)EMC\n/, '$1$2'),
  },
  'an ornament that is not set aside': {
    kind: 'content-unmarked',
    vera: 'ua1 7.1-3',
    breakIt: (document) => redraw(document, /\/Artifact <<\/Type \/Layout >> BDC\n((?:(?!EMC)[\s\S])*?)EMC\n/, '$1'),
  },
  'an artifact in a tag': {
    kind: 'content-crossed',
    vera: 'ua1 7.1-1',
    breakIt: (document) =>
      redraw(document, /(\/NonStruct <<\/MCID \d+ >>BDC\n)BT\n([\s\S]*?)ET\n/, '$1/Artifact BMC\nBT\n$2ET\nEMC\n'),
  },
  'a number that two stretches have': {
    kind: 'content-untagged',
    breakIt: (document) => redraw(document, /\/MCID 1 >>/, '/MCID 0 >>'),
  },
  'a stretch that no tag holds': {
    kind: 'content-untagged',
    breakIt: (document) => tag(document, 'H2').set(key('K'), document.context.obj([])),
  },
  'a way back that leads elsewhere': {
    kind: 'content-untagged',
    breakIt: (document) => {
      const numbers = rootOf(document).lookup(key('ParentTree'), Dict).lookup(key('Nums'), List);
      const at = numbers.asArray().findIndex((one) => document.context.lookup(one) instanceof List);
      numbers.lookup(at, List).set(0, refOf(document, tag(document, 'TOC')));
    },
  },
  'a tag that nobody knows': {
    kind: 'tag-unknown',
    vera: 'ua1 7.1-5',
    breakIt: (document) => tag(document, 'P').set(key('S'), key('Paragraph')),
  },
  'a standard tag that stands for another': {
    kind: 'tag-unknown',
    vera: 'ua1 7.1-7',
    breakIt: (document) => rootOf(document).lookup(key('RoleMap'), Dict).set(key('P'), key('Span')),
  },
  'tags that stand for each other': {
    kind: 'tag-unknown',
    vera: 'ua1 7.1-6',
    breakIt: (document) => {
      const roles = rootOf(document).lookup(key('RoleMap'), Dict);
      roles.set(key('Em'), key('Strong'));
      roles.set(key('Strong'), key('Em'));
    },
  },
  'an item of a list without a body': {
    kind: 'tag-place',
    vera: 'ua1 7.2-20',
    breakIt: (document) => tag(document, 'LBody').set(key('S'), key('Span')),
  },
  'an item that stands in no list': {
    kind: 'tag-place',
    vera: 'ua1 7.2-17',
    breakIt: (document) => tag(document, 'L').set(key('S'), key('Div')),
  },
  'an entry of the contents that stands in none': {
    kind: 'tag-place',
    vera: 'ua1 7.2-26',
    breakIt: (document) => tag(document, 'TOC').set(key('S'), key('Div')),
  },
  'a cell outside a row': {
    kind: 'tag-place',
    vera: 'ua1 7.2-9',
    breakIt: (document) => dissolve(document, tags(document, 'TR').at(-1) as PDFDict),
  },
  'a heading that leaves out a level': {
    kind: 'heading-level',
    vera: 'ua1 7.4.2-1',
    breakIt: (document) => tag(document, 'H2').set(key('S'), key('H4')),
  },
  'a document that begins with the second level': {
    kind: 'heading-level',
    vera: 'ua1 7.4.2-1',
    breakIt: (document) => tag(document, 'H1').set(key('S'), key('P')),
  },
  'a figure without words': {
    kind: 'figure-alt',
    vera: 'ua1 7.3-1',
    breakIt: (document) => tag(document, 'Figure').delete(key('Alt')),
  },
  'a figure without a place': {
    kind: 'figure-alt',
    breakIt: (document) => tag(document, 'Figure').delete(key('A')),
  },
  'a row that is too short': {
    kind: 'table-shape',
    vera: 'ua1 7.2-43',
    breakIt: (document) => {
      const row = tags(document, 'TR').at(-1) as PDFDict;
      row.lookup(key('K'), List).remove(0);
    },
  },
  'a cell over another': {
    kind: 'table-shape',
    vera: 'ua1 7.2-42',
    breakIt: (document) => tag(document, 'TD').set(key('A'), document.context.obj({ O: 'Table', ColSpan: 2 })),
  },
  'heads whose scope is not said': {
    kind: 'table-heads',
    vera: 'ua1 7.5-1',
    breakIt: (document) => {
      for (const cell of [...tags(document, 'TH'), ...tags(document, 'TD')]) cell.delete(key('A'));
    },
  },
  'a note without a name': {
    kind: 'note-id',
    vera: 'ua1 7.9-1',
    breakIt: (document) => tag(document, 'Note').delete(key('ID')),
  },
  'two notes of one name': {
    kind: 'note-id',
    vera: 'ua1 7.9-2',
    breakIt: (document) => {
      const [one, other] = tags(document, 'Note');
      other?.set(key('ID'), one?.get(key('ID')) as PDFObject);
    },
  },
  'a link that is no link in the tags': {
    kind: 'link-tag',
    vera: 'ua1 7.18.5-1',
    breakIt: (document) => tag(document, 'Link').set(key('S'), key('Span')),
  },
  'a link of which the tags do not know': {
    kind: 'link-tag',
    breakIt: (document) => {
      const kids = tag(document, 'Link').lookup(key('K'), List);
      for (let at = kids.size() - 1; at >= 0; at -= 1) if (kids.lookup(at) instanceof Dict) kids.remove(at);
    },
  },
  'a link that finds no way to its tag': {
    kind: 'link-tag',
    vera: 'ua1 7.18.5-1',
    breakIt: (document) => annotations(document)[0]?.delete(key('StructParent')),
  },
  'a tag of a link that is nowhere': {
    kind: 'link-tag',
    breakIt: (document) => {
      const page = document.getPages().find(({ node }) => node.Annots());
      page?.node.Annots()?.remove(0);
    },
  },
  'a link that does not say where it leads': {
    kind: 'link-words',
    vera: 'ua1 7.18.5-2',
    breakIt: (document) => annotations(document)[0]?.delete(key('Contents')),
  },
  'a link that is not printed': {
    kind: 'annotation',
    vera: '2a 6.3.2-2',
    breakIt: (document) => annotations(document)[0]?.set(key('F'), PDFNumber.of(0)),
  },
  'a page whose links have no order': {
    kind: 'annotation',
    vera: 'ua1 7.18.3-1',
    breakIt: (document) =>
      document
        .getPages()
        .find(({ node }) => node.Annots())
        ?.node.delete(key('Tabs')),
  },
  'a file without a language': {
    kind: 'language',
    vera: 'ua1 7.2-34',
    breakIt: (document) => {
      document.catalog.delete(key('Lang'));
      for (const one of tags(document)) one.delete(key('Lang'));
    },
  },
  'a language that is none': {
    kind: 'language',
    vera: 'ua1 7.2-29',
    breakIt: (document) => tag(document, 'Span').set(key('Lang'), PDFString.of('français')),
  },
  'a title that is not shown': {
    kind: 'title',
    vera: 'ua1 7.1-10',
    breakIt: ({ catalog }) => catalog.lookup(key('ViewerPreferences'), Dict).set(key('DisplayDocTitle'), PDFBool.False),
  },
  'two titles': {
    kind: 'title',
    breakIt: (document) => info(document).set(key('Title'), PDFHexString.fromText('Another')),
  },
  'a font that is not in the file': {
    kind: 'font-missing',
    vera: 'ua1 7.21.4.1-1',
    breakIt: (document) => descendant(document).lookup(key('FontDescriptor'), Dict).delete(key('FontFile2')),
  },
  'a font whose codes lead nowhere': {
    kind: 'font-kind',
    vera: 'ua1 7.21.3.2-1',
    breakIt: (document) => descendant(document).delete(key('CIDToGIDMap')),
  },
  'a character without a picture': {
    kind: 'glyph-missing',
    vera: 'ua1 7.21.8-1',
    breakIt: (document) => redraw(document, /<[0-9A-F]{4}> Tj/, '<0000> Tj'),
  },
  'a font without its text': {
    kind: 'glyph-text',
    vera: 'ua1 7.21.7-1',
    breakIt: (document) => fonts(document)[0]?.delete(key('ToUnicode')),
  },
  'a font that is wider than it says': {
    kind: 'glyph-width',
    vera: 'ua1 7.21.5-1',
    breakIt: (document) => {
      const font = descendant(document);
      font.delete(key('W'));
      font.set(key('DW'), PDFNumber.of(333));
    },
  },
  'a soft hyphen in the text': {
    kind: 'glyph-text',
    breakIt: (document) => redraw(document, /(<[0-9A-F]{4}> Tj\n)/, '/Span <</ActualText <FEFF00AD> >> BDC\n$1EMC\n'),
  },
  'colours without a profile': {
    kind: 'colour',
    vera: '2a 6.2.4.3-4',
    breakIt: ({ catalog }) => catalog.delete(key('OutputIntents')),
  },
  'colours of ink': {
    kind: 'colour',
    vera: '2a 6.2.4.3-3',
    breakIt: (document) => redraw(document, /^0 G 0 g$/m, '0 0 0 1 K 0 0 0 1 k'),
  },
  'a way of blending that there is not': {
    kind: 'transparency',
    vera: '2a 6.2.10-1',
    breakIt: (document) => extGState(document).set(key('BM'), key('Brighter')),
  },
  'a transfer function': {
    kind: 'graphics',
    vera: '2a 6.2.5-1',
    breakIt: (document) => extGState(document).set(key('TR'), key('Identity')),
  },
  'a picture that is smoothed': {
    kind: 'picture',
    vera: '2a 6.2.8-3',
    breakIt: (document) => {
      const pictures = document.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => (object instanceof Raw && object.dict.get(key('Subtype')) === key('Image') ? [object] : []));
      pictures[0]?.dict.set(key('Interpolate'), PDFBool.True);
    },
  },
  'an order that is none': {
    kind: 'operator',
    vera: '2a 6.2.2-1',
    breakIt: (document) => redraw(document, /^0 G 0 g$/m, '0 G 0 g\ndraw'),
  },
  'a page of two points': {
    kind: 'page',
    vera: '2a 6.1.13-11',
    breakIt: (document) => document.getPage(0).setMediaBox(0, 0, 2, 2),
  },
  'a name that is too long': {
    kind: 'limit',
    vera: '2a 6.1.13-4',
    breakIt: (document) => annotations(document)[0]?.set(key('Dest'), key('x'.repeat(200))),
  },
  'a file that opens with a script': {
    kind: 'active',
    vera: '2a 6.5.1-1',
    breakIt: ({ catalog, context }) =>
      catalog.set(key('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })),
  },
};
