import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Face } from '../../../scripts/model/design.ts';
import { usedFaces } from '../../../scripts/render/html/style/used-faces.ts';

const face = (family: string, weight: number): Face => ({
  family,
  weight,
  style: 'normal',
  fileName: `${family}-${weight}.ttf`,
  path: '',
  bytes: new Uint8Array(),
});

const FACES = [face('Text', 400), face('Text', 700), face('Display', 900)];
const SHOWN = '<h2>Où ça</h2><p>très <strong>fort</strong></p>';

function charactersOf(sheet: string): Readonly<Record<string, string>> {
  return Object.fromEntries(usedFaces(FACES, SHOWN, sheet).map(({ face: { fileName }, characters }) => [fileName, characters]));
}

test('a heavy face has the letters of strong words, one of a family for headings all', () => {
  const used = charactersOf('h2 { font-weight: inherit }');
  assert.match(used['Text-400.ttf'] ?? '', /è/);
  assert.doesNotMatch(used['Text-700.ttf'] ?? '', /[ùçèQ]/);
  for (const letter of 'fort') assert(used['Text-700.ttf']?.includes(letter));
  assert.match(used['Display-900.ttf'] ?? '', /ç/);
});

test('a sheet that asks for weight has its heavy faces whole', () => {
  assert.match(charactersOf('h2 { font-weight: 700 }')['Text-700.ttf'] ?? '', /ç/);
});

test('a sheet that makes capitals has those of all letters', () => {
  const weight = 'h2 { font-weight: inherit }';
  assert.doesNotMatch(charactersOf(weight)['Display-900.ttf'] ?? '', /Ç/);
  assert.match(charactersOf(`${weight} h2 { text-transform: uppercase }`)['Display-900.ttf'] ?? '', /Ç/);
});
