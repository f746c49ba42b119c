import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCsv, serializeCsv } from '../../scripts/exchange/csv/glossary-csv.ts';
import { readRecords, writeRecords } from '../../scripts/exchange/csv/records.ts';

const textsOf = (text: string) => {
  const rows = readRecords(text);
  assert(!('unclosed' in rows));
  return rows.map((row) => row.map((cell) => cell.text));
};

test('records are those of RFC 4180, whatever ends a line or stands between cells', () => {
  for (const [text, rows] of [
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\rc;"d,;"',
      [
        ['a', 'b'],
        ['c', 'd,;'],
      ],
    ],
    [
      'a\tb\nc\t',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      'a,b\n"x ""y""\r\nz",\n',
      [
        ['a', 'b'],
        ['x "y"\r\nz', ''],
      ],
    ],
    [
      'a,b\n5" nails,"q"r\n',
      [
        ['a', 'b'],
        ['5" nails', 'qr'],
      ],
    ],
    [
      'a,b\n\n,\n\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['', []],
  ] as const)
    assert.deepEqual(textsOf(text), rows, JSON.stringify(text));
});

test('cells know where they begin, also behind one of several lines', () => {
  const rows = readRecords('a,b\r\n"x\r\ny",z\r\nw,v\r\n');
  assert(!('unclosed' in rows));
  assert.deepEqual(
    rows.flat().map(({ text, line, column }) => [text, line, column]),
    [
      ['a', 1, 1],
      ['b', 1, 3],
      ['x\r\ny', 2, 1],
      ['z', 3, 4],
      ['w', 4, 1],
      ['v', 4, 3],
    ],
  );
});

test('what is written is read again', () => {
  const cell = fc.stringMatching(/^[a-z",;\t\n\r ]{0,6}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1 }), (rows) => {
      assert.deepEqual(textsOf(writeRecords([['h', 'h', 'h'], ...rows])).slice(1), rows);
    }),
  );
});

test('columns are found by their heads, and a formula is no formula', () => {
  const { drafts, faults } = parseCsv("Form;Extra;STATUS;id;language\n'=1+1;x;preferred;sum;en\nTrue;;elision;sum;en\n");
  assert.deepEqual([drafts[0]?.locales.en, faults], [{ preferred: '=1+1', elision: true, admitted: [], forbidden: [] }, []]);
  const place = { path: '', line: 1, column: 1 };
  const forms = { preferred: '=HYPERLINK("x")', admitted: ["'=a"], forbidden: [], case: 'exact' as const, place };
  const bare = { transliteration: {}, identifiers: {}, roles: {}, checkedBy: [] };
  const table = serializeCsv([{ id: 'x', type: 'concept', ...bare, locales: { en: forms }, place }]);
  assert.deepEqual(
    textsOf(table.slice(1))
      .slice(1)
      .map((row) => row[4]),
    [`'=HYPERLINK("x")`, "''=a"],
  );
});

test('every fault has its place', () => {
  const told = (text: string) =>
    parseCsv(text).faults.map(({ key, line, column }) => `${line}:${column} ${key.slice('cli.import.fault.'.length)}`);
  assert.deepEqual(told('id,form\nx,y\n'), ['1:1 columns']);
  assert.deepEqual(told(''), ['1:1 columns']);
  assert.deepEqual(told('id,status,form\nx,preferred,"y\nz\n'), ['2:13 quotation']);
  const head = 'id,type,language,status,form,detail\n';
  const rows = [
    'x,person,en,prefered,Lenin,',
    'X y,person,en,preferred,Lenin,',
    'x,person,en,preferred,,',
    'x,org,en,preferred,Lenin,',
    'x,person,english,preferred,Lenin,',
    'x,person,,preferred,Lenin,',
    'x,person,en,case,big,',
    'x,person,en,elision,maybe,',
    'x,person,,certainty,quite,',
    'x,person,,identifier,Q1,',
    'x',
  ];
  assert.deepEqual(told(head + rows.join('\n')), [
    '2:13 status',
    '12:1 status',
    '3:25 id',
    '4:23 empty',
    '5:20 type',
    '6:28 language',
    '7:21 noLanguage',
    '8:18 value',
    '9:21 value',
    '10:21 value',
    '11:22 authority',
  ]);
});

test('a megabyte of hostile text takes no longer than its length', () => {
  for (const text of ['"', '""', '","', 'a"', '"a', "'=", '\r', ',', '"\n']) {
    const start = performance.now();
    parseCsv(`id,status,form\n${text.repeat(1_000_000 / text.length)}`);
    const seconds = (performance.now() - start) / 1000;
    assert(seconds < 5, `${JSON.stringify(text)} took ${seconds} s`);
  }
});
