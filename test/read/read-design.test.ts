import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDesign } from '../../scripts/read/read-design.ts';
import { type Content, memoryHost } from '../memory-host.ts';

const FACE = '{family: A, weight: 400, style: normal, file: a.ttf}';
const FONT = new Uint8Array([0, 1, 0, 0, 0, 0]);

async function read(name: string, files: Readonly<Record<string, Content>>) {
  const said: string[] = [];
  const host = memoryHost(Object.fromEntries(Object.entries(files).map(([path, content]) => [`templates/${path}`, content])));
  const { design, file } = await readDesign(host, name, (on, { rule, shade, place, actual }) => {
    const at = place as { line?: number; column?: number } | undefined;
    said.push([on.path, at?.line, at?.column, rule, shade, actual].filter((part) => part !== undefined).join(':'));
    on.message('said').fatal = true;
  });
  return { design, said, path: file.path };
}

test('a design of a few lines stands on the base: its settings go over those of the base, key by key', async () => {
  const { design, said } = await read('mine', {
    'mine/design.yaml': `page: {marginTopMm: 9}\ntype: {fit: {leading: [1.3, 1.4]}}\nfaces: [${FACE}]\ncolours: {light: {accent: "#005a36"}}\n`,
    'mine/a.ttf': FONT,
    'mine/html.css': 'h2 { color: var(--accent) }',
  });
  assert.deepEqual(said, []);
  assert(design);
  assert.deepEqual(design.page, { marginTopMm: 9, marginBottomMm: 22, marginInnerMm: 17, marginOuterMm: 20 });
  assert.deepEqual(design.type, { sizePt: 11, leading: 1.28, fit: { sizePt: [10.5, 11.5], leading: [1.3, 1.4] } });
  assert.equal(design.colours.light.accent, '#005a36');
  assert.equal(design.colours.light.paper, '#ffffff');
  assert.match(design.styles['html.css'] ?? '', /:root \{[\s\S]+h2 \{ color: var\(--accent\) \}$/);
  assert.match(design.styles['print.css'] ?? '', /\.title-page/);
  assert.match(design.shells['page.html'] ?? '', /<!doctype html>/);
  assert.match(design.shells['cover.svg'] ?? '', /<svg/);
});

test('a design may stand on another, whose faces and shells it may replace', async () => {
  const { design } = await read('mine', {
    'mine/design.yaml': 'extends: theirs\n',
    'mine/cover.svg': '<svg/>',
    'mine/print.css': 'b {}',
    'theirs/design.yaml': `numbering: roman-front\nfaces: [${FACE}]\n`,
    'theirs/a.ttf': FONT,
    'theirs/print.css': 'a {}',
    'theirs/cover.svg': '<svg id="theirs"/>',
  });
  assert(design);
  assert.equal(design.numbering, 'roman-front');
  assert.deepEqual(
    design.faces.map(({ path }) => path),
    ['templates/theirs/a.ttf'],
  );
  assert.match(design.styles['print.css'] ?? '', /a \{\}b \{\}$/);
  assert.equal(design.shells['cover.svg'], '<svg/>');
});

test('a press’s file goes over the tool’s of the same name', async () => {
  const { design } = await read('classic', { 'classic/print.css': '.own {}' });
  assert.match(design?.styles['print.css'] ?? '', /\.own \{\}$/);
  assert.doesNotMatch(design?.styles['print.css'] ?? '', /A page set like a book/);
});

const FAULTS: readonly (readonly [string, Readonly<Record<string, Content>>, string])[] = [
  ['no such design', {}, 'templates/mine/design.yaml:file:missing:design'],
  ['no such design below', { 'mine/design.yaml': 'extends: gone\n' }, 'templates/mine/design.yaml:file:missing:design'],
  [
    'a circle',
    { 'mine/design.yaml': 'extends: two\n', 'two/design.yaml': 'extends: mine\n' },
    'templates/two/design.yaml:1:1:settings:value:mine',
  ],
  ['itself', { 'mine/design.yaml': 'extends: mine\n' }, 'templates/mine/design.yaml:1:1:settings:value:mine'],
  ['no faces', { 'mine/design.yaml': 'numbering: through\n' }, 'templates/mine/design.yaml:1:1:settings:missing-key'],
  ['a face that is missing', { 'mine/design.yaml': `faces: [${FACE}]\n` }, 'templates/mine/design.yaml:file:missing:font'],
  [
    'no font',
    { 'mine/design.yaml': `faces: [${FACE}]\n`, 'mine/a.ttf': 'wOF2' },
    'templates/mine/design.yaml:file:missing:fontFormat',
  ],
  [
    'no colour',
    { 'mine/design.yaml': 'colours: {light: {accent: red}}\n' },
    'templates/mine/design.yaml:1:27:settings:value:red',
  ],
  [
    'no name of a colour',
    { 'mine/design.yaml': 'colours: {light: {"a}b": "#000000"}}\n' },
    'templates/mine/design.yaml:1:26:settings:value:#000000',
  ],
  [
    'a fault below',
    { 'mine/design.yaml': 'extends: two\n', 'two/design.yaml': 'pages: 1\n' },
    'templates/two/design.yaml:1:1:settings:unknown-key:suggestion:pages',
  ],
];

for (const [what, files, message] of FAULTS) {
  test(`${what}: said at its place, and there is no design`, async () => {
    const { design, said, path } = await read('mine', files);
    assert.equal(design, undefined);
    assert.deepEqual(said, [message]);
    assert(message.startsWith(path));
  });
}
