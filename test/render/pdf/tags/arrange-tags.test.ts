import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as PdfLib from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../scripts/model/pdf-lib.ts';
import { arrangeTags } from '../../../../scripts/render/pdf/post/tags/arrange-tags.ts';
import { type MarkedType, mark } from '../../../../scripts/render/pdf/post/tags/mark.ts';
import { isTag, type Kid, type Tag } from '../../../../scripts/render/pdf/post/tags/tag.ts';

const { PDFRef } = await pdfLib();
const page: PdfLib.PDFRef = PDFRef.of(3);

const tag = (type: string, ...kids: Kid[]): Tag => ({ type, kids });
const marked = (type: MarkedType, ...kids: Kid[]): Tag => ({ type: 'Figure', alt: mark(type), kids });
const said = (mcid: number): Tag => tag('NonStruct', { page, mcid });
const link = (mcid: number): Tag => tag('Link', said(mcid), { page, annotation: PDFRef.of(100 + mcid) });

/** Write a tree as one line: `P[0 Em[1]]`. */
function line(kid: Kid): string {
  if (!isTag(kid)) return 'mcid' in kid ? String(kid.mcid) : 'link';
  const language = kid.lang ? `.${kid.lang}` : '';
  return `${kid.type}${language}[${kid.kids.map(line).join(' ')}]`;
}

function arranged(kids: readonly Kid[], found: { ornaments?: readonly number[] } = {}): string {
  const ornaments = new Map([[page, new Set(found.ornaments)]]);
  return arrangeTags({ type: 'Document', kids }, { ornaments, figures: new Map() }).kids.map(line).join(' ');
}

test('text gives its tag to what holds it', () => {
  assert.equal(arranged([tag('NonStruct', tag('P', said(0), tag('Em', tag('NonStruct', said(1))), said(2)))]), 'P[0 Em[1] 2]');
});

test('text among blocks is a paragraph, each block of it one', () => {
  const parts = [tag('NonStruct', said(0), link(1), said(2)), tag('H2', said(3)), said(4), tag('Code', said(5))];
  assert.equal(arranged([tag('NonStruct', ...parts)]), 'P[0 Link[1 link] 2] H2[3] P[4] P[Code[5]]');
});

test('a language keeps its tag', () => {
  const russian = (...kids: Kid[]): Tag => ({ ...tag('NonStruct', ...kids), lang: 'ru' });
  const parts = [tag('P', said(0), russian(said(1))), russian(said(2)), russian(tag('P', said(3)))];
  assert.equal(arranged(parts), 'P[0 Span.ru[1]] P.ru[2] Div.ru[P[3]]');
});

test('an item of a list has a body, and a list below it stands there', () => {
  const item = (mcid: number, ...below: Kid[]) => tag('LI', tag('Lbl', { page, mcid }), said(mcid + 1), ...below);
  assert.equal(arranged([tag('L', item(0, tag('L', item(2))))]), 'L[LI[Lbl[0] LBody[1 L[LI[Lbl[2] LBody[3]]]]]]');
});

test('terms with what is said of them are the items of a list', () => {
  const list = marked('L', marked('Lbl', said(0)), marked('LBody', said(1)), marked('LBody', said(2)), marked('Lbl', said(3)));
  assert.equal(arranged([list]), 'L[LI[Lbl[0] LBody[1] LBody[2]] LI[Lbl[3]]]');
});

test('contents are told as such, also those on two pages', () => {
  const entry = (mcid: number, ...below: Kid[]) => marked('TOCI', link(mcid), said(mcid + 1), ...below);
  const parts = [marked('TOC', entry(0, marked('TOC', entry(2)))), marked('TOC', entry(4))];
  const expected = 'TOC[TOCI[Reference[Link[0 link] 1] TOC[TOCI[Reference[Link[2 link] 3]]]] TOCI[Reference[Link[4 link] 5]]]';
  assert.equal(arranged(parts.map((part) => tag('NonStruct', part))), expected);
});

test('the rest of a table goes on over the notes, one of its own does not', () => {
  const row = (type: string, mcid: number) => tag('TR', tag(type, said(mcid)));
  const parts = [
    tag('Table', row('TH', 0), row('TD', 1)),
    tag('Art', tag('P', said(2))),
    tag('Table', row('TD', 3)),
    tag('Table', row('TH', 4)),
  ];
  assert.equal(arranged(parts), 'Table[TR[TH[0]] TR[TD[1]] TR[TD[3]]] Note[P[2]] Table[TR[TH[4]]]');
});

test('a figure alone needs no box around it, one with a caption does', () => {
  const picture: Tag = { type: 'Figure', alt: 'A map', kids: [{ page, mcid: 0 }] };
  assert.equal(arranged([marked('Div', picture)]), 'Figure[0]');
  assert.equal(arranged([marked('Div', picture, marked('Caption', said(1)))]), 'Div[Figure[0] Caption[1]]');
});

test('what only adorns leaves the tags, and with it what then holds nothing', () => {
  const box = tag('Aside', { page, mcid: 0 }, tag('P', said(1)));
  assert.equal(arranged([box, tag('P', said(2))], { ornaments: [0, 2] }), 'Aside[P[1]]');
});
