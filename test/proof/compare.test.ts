import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from './compare.ts';
import { type Sign, signsOf, type TextParts } from './text-parts.ts';

function parts(text: string | readonly Sign[]): TextParts {
  return { title: [], subtitle: [], flow: typeof text === 'string' ? signsOf(text, 'here') : text, notes: [] };
}

/** A text in which `~` is a hyphen at the end of a line. */
function printed(text: string): readonly Sign[] {
  return signsOf(text, 'page 1').map((sign) => (sign.text === '~' ? { ...sign, text: '-', mayBeHyphen: true } : sign));
}

test('white space and the form of a letter in Unicode are typography’s', () => {
  assert.deepEqual(compare(parts('un\u00a0e\u0301te\u0301 \n?'), parts('un été\u202f?')), []);
});

test('a hyphen at the end of a line may be the printer’s or the manuscript’s', () => {
  assert.deepEqual(compare(parts('revolution'), parts(printed('revo~ lution'))), []);
  assert.deepEqual(compare(parts('Brest-Litovsk'), parts(printed('Brest~ Litovsk'))), []);
});

test('no other hyphen may come or go', () => {
  assert.match(String(compare(parts('revolution'), parts('revo-lution'))), /^text: added: “-”/);
  assert.match(String(compare(parts('Brest-Litovsk'), parts('BrestLitovsk'))), /^text: lost: “-”/);
  assert.match(String(compare(parts('revolution'), parts('revo\u00adlution'))), /^text: added: /);
});

test('a quotation mark may become that of another language or level, and nothing else', () => {
  assert.deepEqual(compare(parts(`"d'un"`), parts('« d’un »')), []);
  assert.deepEqual(compare(parts('« oui »'), parts('“oui”')), []);
  assert.match(String(compare(parts('« oui »'), parts('“oui'))), /^text: lost: “»”/);
  assert.match(String(compare(parts('d’un'), parts(`d'un`))), /^text: changed: “’”/);
});

test('points and hyphens may be joined to what they stand for', () => {
  assert.deepEqual(compare(parts('oui... -- non --- si - 1917-1921'), parts('oui… – non — si – 1917–1921')), []);
  assert.match(String(compare(parts('oui..'), parts('oui…'))), /^text: changed: “..”/);
  assert.match(String(compare(parts('arc-en-ciel'), parts('arc–en-ciel'))), /^text: changed: “-”/);
  assert.match(String(compare(parts('a... b'), parts('a b'))), /^text: lost: “...”/);
});

test('a fault names the place and what is around it', () => {
  const manuscript = { ...parts([...signsOf('It was lost', 'a.md:1'), ...signsOf('in the second line', 'a.md:2')]) };
  assert.deepEqual(compare(manuscript, parts(signsOf('It was lost in second line', 'page 3'))), [
    'text: lost: “the” after “Itwaslostin”, a.md:2; the edition goes on “secondline” (page 3)',
  ]);
});
