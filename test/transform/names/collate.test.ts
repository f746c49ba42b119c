import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language } from '../../../scripts/model/language.ts';
import { byLetter, collated } from '../../../scripts/transform/names/collate.ts';

function grouped(tag: string, headings: readonly string[]): readonly string[] {
  const items = headings.map((heading) => ({ heading }));
  return byLetter(collated(items, language(tag)), language(tag)).map(
    ({ letter, lines }) => `${letter}: ${lines.map(({ heading }) => heading).join(' | ')}`,
  );
}

test('accents count only between words that are else alike', () => {
  assert.deepEqual(grouped('fr', ['Etna', 'Édimbourg', 'Eltsine', 'coté', 'côté', 'cote', 'côte']), [
    'C: cote | coté | côte | côté',
    'E: Édimbourg | Eltsine | Etna',
  ]);
});

test('a language keeps the letters that it has of its own', () => {
  assert.deepEqual(grouped('sv', ['Ålesund', 'Zinoviev', 'Akatuj', 'Östersund', 'Élan']), [
    'A: Akatuj',
    'E: Élan',
    'Z: Zinoviev',
    'Å: Ålesund',
    'Ö: Östersund',
  ]);
  assert.deepEqual(grouped('de', ['Öst', 'Otto', 'Ärzte', 'Amt']), ['A: Amt | Ärzte', 'O: Öst | Otto']);
  assert.deepEqual(grouped('ru', ['Ёлкин', 'Ежов', 'Ленин']), ['Е: Ежов | Ёлкин', 'Л: Ленин']);
});

test('particles and small letters stand where the heading puts them, figures by their value', () => {
  assert.deepEqual(grouped('fr', ['Gaulle, Charles de', 'échappée, L’', '10 août', '9 thermidor', 'La Fontaine, Jean de']), [
    '9: 9 thermidor',
    '1: 10 août',
    'E: échappée, L’',
    'G: Gaulle, Charles de',
    'L: La Fontaine, Jean de',
  ]);
});

test('a surname stands before the words that begin with it, and equals have an order', () => {
  assert.deepEqual(grouped('en', ['Leninism', 'Lenin, Vladimir', 'Lenin']), ['L: Lenin | Lenin, Vladimir | Leninism']);
  assert.deepEqual(grouped('en', ['é', 'e\u0301']), grouped('en', ['e\u0301', 'é']));
  assert.deepEqual(grouped('en', ['…', '']), [': ', '…: …']);
});
