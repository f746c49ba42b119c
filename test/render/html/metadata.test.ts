import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language } from '../../../scripts/model/language.ts';
import { licenceUrl } from '../../../scripts/render/html/head/licence-url.ts';
import { type FixtureOptions, fixtureEdition } from './fixture-edition.ts';
import { render } from './render.ts';

async function head(options: FixtureOptions = {}): Promise<string> {
  const html = await render(await fixtureEdition(options));
  return html.slice(0, html.indexOf('<style>'));
}

function jsonLd(html: string): Record<string, unknown> {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
}

test('a press without an address claims none', async () => {
  const html = await head();
  assert.doesNotMatch(html, /rel="canonical"|og:url|og:image/);
  assert.match(html, /<link rel="alternate" hreflang="fr" href="..\/fr\/fixture.fr.html">/);
  assert.equal(jsonLd(html).url, undefined);
});

test('a press with an address gives full ones', async () => {
  const html = await head({ book: { press: { name: 'Fixture Press', url: 'https://example.org/library' } } });
  const base = 'https://example.org/library/fixture';
  assert.match(html, new RegExp(`<link rel="canonical" href="${base}/en/fixture.en.html">`));
  assert.match(html, new RegExp(`<link rel="alternate" hreflang="fr" href="${base}/fr/fixture.fr.html">`));
  assert.match(html, new RegExp(`<meta property="og:image" content="${base}/en/cover.jpg">`));
});

test('what is known is said to people and machines', async () => {
  const html = await head();
  assert.match(html, /<title>Bread &#x26; &#x3C;Freedom> — Fixture Press<\/title>/);
  assert.match(html, /<meta name="author" content="Ada Example">/);
  assert.match(html, /<meta property="og:locale" content="en_US">\n<meta property="og:locale:alternate" content="fr_FR">/);
  assert.deepEqual(jsonLd(html), {
    '@context': 'https://schema.org',
    '@type': 'Book',
    name: 'Bread & <Freedom>',
    alternativeHeadline: 'A fixture',
    description: 'What a renderer meets.',
    inLanguage: 'en',
    isAccessibleForFree: true,
    datePublished: '2026-11-24',
    publisher: { '@type': 'Organization', name: 'Fixture Press' },
    author: [{ '@type': 'Person', name: 'Ada Example' }],
    translator: [{ '@type': 'Person', name: 'Émile Exemple' }],
    license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    copyrightNotice: 'Public domain.',
    keywords: ['bread', 'freedom', 'Bread'],
    translationOfWork: { '@type': 'CreativeWork', inLanguage: 'ru', datePublished: '1921' },
    workTranslation: [{ '@type': 'Book', name: 'Pain', inLanguage: 'fr' }],
  });
});

test('what is not known is not said', async () => {
  const html = await head({
    edition: { contributors: [], keywords: [], alternates: [], description: '' },
    book: { subjects: [], original: {} },
  });
  assert.doesNotMatch(html, /name="author"|name="keywords"|name="description"|og:description/);
  const { author, translator, translationOfWork, workTranslation, keywords } = jsonLd(html);
  assert.deepEqual([author, translator, translationOfWork, workTranslation, keywords], Array(5).fill(undefined));
});

test('a text that is not canonical is a translation of the one that is; of two canonical ones neither is', async () => {
  const translated = jsonLd(await head({ tag: 'fr' }));
  assert.deepEqual(translated.translationOfWork, { '@type': 'Book', name: 'Bread', inLanguage: 'en' });
  const equal = jsonLd(await head({ tag: 'fr', book: { canonical: ['en', 'fr'], original: { lang: 'fr' } } }));
  assert.deepEqual([equal.translationOfWork, equal.workTranslation], [undefined, undefined]);
});

test('languages name themselves and keep their order on every page', async () => {
  const alternates = [language('ar'), language('en')].map((one) => ({ language: one, title: 'x' }));
  const html = await render(await fixtureEdition({ tag: 'fr', edition: { alternates } }));
  const names = [...html.matchAll(/<li>(?:<a [^>]*rel="alternate"|<span aria-current="true")[^>]*>([^<]*)/g)].map(
    ([, name]) => name,
  );
  assert.deepEqual(names, ['العربية', 'English', 'Français']);
});

test('licences have the address of their text', () => {
  assert.equal(licenceUrl('CC0-1.0'), 'https://creativecommons.org/publicdomain/zero/1.0/');
  assert.equal(licenceUrl('CC-BY-NC-ND-3.0'), 'https://creativecommons.org/licenses/by-nc-nd/3.0/');
  assert.equal(licenceUrl('GFDL-1.3-or-later'), 'https://spdx.org/licenses/GFDL-1.3-or-later.html');
  assert.equal(licenceUrl('https://example.org/licence'), 'https://example.org/licence');
  assert.equal(licenceUrl('MIT OR Apache-2.0'), undefined);
  assert.equal(licenceUrl('LicenseRef-press'), undefined);
});
