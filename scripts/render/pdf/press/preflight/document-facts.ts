import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import type { RequirementId } from '../../../../model/preflight.ts';

/** What a document says of itself beside its pages. */
export interface DocumentFacts {
  readonly met: Readonly<Partial<Record<RequirementId, boolean>>>;
  /** That for which the colours are meant; the number of its inks. */
  readonly condition?: { readonly name: string; readonly description: string; readonly plates: number };
}

/**
 * Hold what stands outside the pages against PDF/X-4: encryption, identifier, metadata, trapping, output intent, actions.
 *
 * @param version of the first line of the file
 */
export async function documentFacts(document: PDFDocument, version: string): Promise<DocumentFacts> {
  const {
    decodePDFRawStream,
    PDFArray,
    PDFDict: Dict,
    PDFHexString,
    PDFName,
    PDFNumber,
    PDFRawStream,
    PDFString,
  } = await pdfLib();
  const { context, catalog } = document;
  const key = (name: string) => PDFName.of(name);
  const words = (dict: PDFDict | undefined, name: string) => {
    const value = dict?.lookup(key(name));
    if (value instanceof PDFName) return value.decodeText();
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
  };
  const info = context.lookupMaybe(context.trailerInfo.Info, Dict);
  const metadata = catalog.lookup(key('Metadata'));
  const packet = metadata instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(metadata).decode()) : '';
  const fact = (name: string) => new RegExp(`<${name}>\\s*([^<]*[^<\\s])\\s*</${name}>`).exec(packet)?.[1] ?? '';
  const title = /<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">([^<]+)<\/rdf:li>/.exec(packet)?.[1] ?? '';
  const id = context.lookup(context.trailerInfo.ID);
  const names = catalog.lookupMaybe(key('Names'), Dict);
  const condition = outputCondition();
  const dates = ['xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate'].map(fact);
  const identity = ['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass'].map(fact);
  const trapped = words(info, 'Trapped');
  return {
    met: {
      version: /^1\.[3-6]$/.test(version),
      encryption: context.trailerInfo.Encrypt === undefined,
      identifier: id instanceof PDFArray && id.size() === 2 && id.asArray().every((one) => String(one).length > 2),
      identification: fact('pdfxid:GTS_PDFXVersion') === 'PDF/X-4',
      metadata:
        [...dates, ...identity, words(info, 'CreationDate'), words(info, 'ModDate')].every((one) => one !== '') &&
        title !== '' &&
        plain(title) === words(info, 'Title'),
      trapped: ['True', 'False'].includes(trapped) && fact('pdf:Trapped') === trapped,
      outputIntent: condition !== undefined,
      actions:
        !['OpenAction', 'AA', 'AcroForm'].some((name) => catalog.has(key(name))) &&
        !['JavaScript', 'EmbeddedFiles'].some((name) => names?.has(key(name))),
    },
    ...(condition && { condition }),
  };

  /** The one output intent for a press, with a profile that drives one (ISO 32000-2, 14.11.5). */
  function outputCondition(): DocumentFacts['condition'] | undefined {
    const intents = catalog.lookupMaybe(key('OutputIntents'), PDFArray)?.asArray() ?? [];
    const forPress = intents
      .map((one) => context.lookup(one))
      .filter((one): one is PDFDict => one instanceof Dict && one.get(key('S')) === key('GTS_PDFX'));
    const [intent] = forPress;
    const profile = intent?.lookup(key('DestOutputProfile'));
    if (!intent || forPress.length > 1 || !(profile instanceof PDFRawStream)) return undefined;
    const plates = profile.dict.lookupMaybe(key('N'), PDFNumber)?.asNumber();
    const header = Buffer.from(decodePDFRawStream(profile).decode().subarray(0, 40)).toString('latin1');
    const space = { CMYK: 4, GRAY: 1 }[header.slice(16, 20)];
    const name = words(intent, 'OutputConditionIdentifier');
    const description = words(intent, 'Info');
    if (header.slice(12, 16) !== 'prtr' || !plates || plates !== space || name === '') return undefined;
    if (name === 'Custom' && description === '') return undefined;
    return { name, description, plates };
  }
}

/** Undo the escapes of XML. */
function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
