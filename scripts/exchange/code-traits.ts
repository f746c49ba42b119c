import type { CodeKind, CodePart } from '../model/unit.ts';

/** What translators' tools are told of a code. */
interface CodeTraits {
  /** XLIFF 2.1, 4.3.1.39. */
  readonly type: 'fmt' | 'link' | 'image' | 'other';
  /** Of XLIFF where it has one (4.3.1.33), else of this program. */
  readonly subType?: string;
  /** `ctype` of XLIFF 1.2 and `type` of TMX 1.4. */
  readonly oldType: string;
  /** Whether a translation may do without it, or have it twice. */
  readonly isFree: boolean;
}

/** The traits of a code. */
export function traitsOf({ kind }: CodePart): CodeTraits {
  return TRAITS[kind];
}

const TRAITS: Readonly<Record<CodeKind, CodeTraits>> = {
  emphasis: { type: 'fmt', subType: 'xlf:i', oldType: 'italic', isFree: true },
  strong: { type: 'fmt', subType: 'xlf:b', oldType: 'bold', isFree: true },
  delete: { type: 'fmt', subType: 'tract:strike', oldType: 'x-strike', isFree: true },
  link: { type: 'link', oldType: 'link', isFree: false },
  directive: { type: 'other', subType: 'tract:directive', oldType: 'x-directive', isFree: true },
  code: { type: 'other', subType: 'tract:code', oldType: 'x-code', isFree: false },
  note: { type: 'other', subType: 'tract:note', oldType: 'x-note', isFree: false },
  image: { type: 'image', oldType: 'image', isFree: false },
  html: { type: 'other', subType: 'tract:html', oldType: 'x-html', isFree: true },
  break: { type: 'fmt', subType: 'xlf:lb', oldType: 'lb', isFree: true },
  paragraph: { type: 'fmt', subType: 'xlf:pb', oldType: 'pb', isFree: true },
};
