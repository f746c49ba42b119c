import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Edition } from '../../../model/edition.ts';
import type { Addresses } from '../addresses.ts';
import { openGraph } from './open-graph.ts';
import { relations } from './relations.ts';
import { structuredData } from './structured-data.ts';

/** Write what machines read of a page: encoding, policy, title, metadata and style. A fact that is not known is not claimed. */
export function headMarkup(edition: Edition, style: string, place: Addresses): string {
  const { title, description, contributors, keywords, book } = edition;
  const authors = contributors.filter(({ role }) => role === 'aut');
  const elements: Element[] = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(style) }),
    named('viewport', 'width=device-width, initial-scale=1'),
    h('title', book.press.name === title ? title : `${title} — ${book.press.name}`),
    ...(description ? [named('description', description)] : []),
    ...authors.map(({ name }) => named('author', name)),
    ...(keywords.length > 0 ? [named('keywords', keywords.join(', '))] : []),
    // Whoever runs a site that the text links to need not learn who reads it.
    named('referrer', 'no-referrer'),
    // Dates and figures are no telephone numbers.
    named('format-detection', 'telephone=no'),
    ...relations(edition, place),
    ...openGraph(edition, place),
    h('script', { type: 'application/ld+json' }, json(structuredData(edition, place))),
    h('style', style),
  ];
  return elements.map((element) => toHtml(element)).join('\n');
}

/**
 * Forbid everything that a self-contained page does not need (Content Security Policy 3). The style is let in by its hash: markup that
 * might slip into a text could not bring its own.
 */
function policy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  const parts = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return parts.join('; ');
}

function named(name: string, content: string): Element {
  return h('meta', { name, content });
}

/** Write JSON for a script element: `<` could end it, or open a comment in it (HTML, 4.12.1.3). */
function json(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
