import type { CheckRule } from './define-rule.ts';
import { chapterTitle } from './rules/chapter-title.ts';
import { directiveAttributes } from './rules/directive-attributes.ts';
import { directiveStray } from './rules/directive-stray.ts';
import { directiveUnclosed } from './rules/directive-unclosed.ts';
import { directiveUnknown } from './rules/directive-unknown.ts';
import { frontMatterUntranslated } from './rules/front-matter-untranslated.ts';
import { headingDuplicateId } from './rules/heading-duplicate-id.ts';
import { headingEmpty } from './rules/heading-empty.ts';
import { headingOrder } from './rules/heading-order.ts';
import { htmlCodeDropped, htmlDropped } from './rules/html-dropped.ts';
import { imageAlt } from './rules/image-alt.ts';
import { leafletDuplicate } from './rules/leaflet-duplicate.ts';
import { linkScheme } from './rules/link-scheme.ts';
import { linkTarget } from './rules/link-target.ts';
import { mathNotSet } from './rules/math-not-set.ts';
import { hiddenCharacter } from './rules/names/characters/hidden-character.ts';
import { homoglyph } from './rules/names/characters/homoglyph.ts';
import { nameElision } from './rules/names/spelling/elision.ts';
import { forbiddenForm } from './rules/names/spelling/forbidden-form.ts';
import { nameCase } from './rules/names/spelling/name-case.ts';
import { quotedForm } from './rules/names/spelling/quoted-form.ts';
import { unknownVariant } from './rules/names/spelling/unknown-variant.ts';
import { wrongLocale } from './rules/names/spelling/wrong-locale.ts';
import { firstMention } from './rules/names/use/first-mention.ts';
import { inconsistent } from './rules/names/use/inconsistent.ts';
import { missingLocale } from './rules/names/use/missing-locale.ts';
import { parity } from './rules/names/use/parity.ts';
import { unknownId } from './rules/names/use/unknown-id.ts';
import { noteDuplicate } from './rules/note-duplicate.ts';
import { noteUncalled } from './rules/note-uncalled.ts';
import { noteUndefined } from './rules/note-undefined.ts';
import {
  parityCode,
  parityEmphasis,
  parityImages,
  parityLinkCount,
  parityLinks,
  parityNotes,
  parityQuotations,
} from './rules/parity/markup.ts';
import { parityNumbers } from './rules/parity/numbers.ts';
import { parityBlocks, parityHeadingLevel, parityKind } from './rules/parity/structure.ts';
import { translationUntranslated } from './rules/translation-untranslated.ts';
import { typographyRules } from './rules/typography/typography-rules.ts';

/** The rules about texts, in the order in which they are documented. Faults met while reading are reported there. */
export const CHECK_RULES: readonly CheckRule[] = [
  frontMatterUntranslated,
  translationUntranslated,
  chapterTitle,
  headingOrder,
  headingDuplicateId,
  headingEmpty,
  noteUndefined,
  noteUncalled,
  noteDuplicate,
  imageAlt,
  linkTarget,
  linkScheme,
  htmlDropped,
  htmlCodeDropped,
  directiveUnknown,
  directiveAttributes,
  directiveUnclosed,
  directiveStray,
  leafletDuplicate,
  mathNotSet,
  forbiddenForm,
  wrongLocale,
  nameCase,
  nameElision,
  unknownVariant,
  quotedForm,
  homoglyph,
  hiddenCharacter,
  unknownId,
  missingLocale,
  inconsistent,
  firstMention,
  parity,
  parityBlocks,
  parityHeadingLevel,
  parityKind,
  parityNumbers,
  parityNotes,
  parityImages,
  parityLinks,
  parityLinkCount,
  parityCode,
  parityEmphasis,
  parityQuotations,
  ...typographyRules,
];
