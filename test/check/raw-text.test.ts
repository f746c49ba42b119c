import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkPress, pressOf } from '../check-press.ts';
import { memoryHost } from '../memory-host.ts';

/** What the glossary of the house must find in two texts that nobody has edited: place, rule, what stands there, what should. */
const FAULTS: Readonly<Record<string, string>> = {
  en: `
5:15 names:forbidden-form JEAN JACQUES BAYNAC → Jacques Baynac
7:1 names:forbidden-form Latzis → Latsis
7:27 names:case CHEKA → Cheka
8:17 names:forbidden-form THE TERROR UNDER LENINE → The Terror under Lenin
8:44 names:forbidden-form Jean Jacques BEYNAC → Jacques Baynac
8:65 names:case Jacques BAYNAC → Jacques Baynac
8:94 names:unknown-variant Beynac → Baynac
9:1 names:case The SCOTSMAN → The Scotsman
9:34 names:forbidden-form LE MORNING → Le Matin
11:1 names:forbidden-form Nechayev → Nechaev
12:18 names:quoted-form Serge Nechaev → Sergei Nechaev
12:38 names:quoted-form Lenine → Lenin
14:1 names:case LENIN → Lenin
14:25 names:forbidden-form Trostky → Trotsky
14:39 names:case STALIN → Stalin
14:52 names:case POL POT → Pol Pot
14:100 names:case TROTSKY → Trotsky
15:35 names:forbidden-form Kronsdadt → Kronstadt
16:4 names:forbidden-form Mieckhonochine → Mekhonoshin
16:48 names:case PUTILOV works → Putilov Works
17:17 names:forbidden-form Akatoui → Akatuy
17:45 names:case kyiv → Kyiv
19:6 names:forbidden-form RUHLE → Rühle
19:29 names:forbidden-form Ruhle → Rühle
19:41 names:case BOLShevism → Bolshevism
20:5 names:forbidden-form Trotskian → Trotskyist
20:73 names:forbidden-form Tovaritch → tovarishch`,
  fr: `
5:15 names:forbidden-form JEAN JACQUES BAYNAC → Jacques Baynac
7:1 names:forbidden-form Latzis → Latsis
7:29 names:wrong-locale Cheka → Tchéka
8:33 names:forbidden-form LENINE → Lénine
8:43 names:forbidden-form Jean Jacques BEYNAC → Jacques Baynac
8:71 names:case Jacques BAYNAC → Jacques Baynac
8:105 names:unknown-variant Beynac → Baynac
9:1 names:case THE SCOTSMAN → The Scotsman
9:32 names:case LE MATIN → Le Matin
11:1 names:forbidden-form Nechayev → Netchaïev
11:47 names:wrong-locale Nechaev → Netchaïev
12:21 names:quoted-form Serge Nechaev → Serge Netchaïev
12:51 names:quoted-form Lenin → Lénine
14:1 names:forbidden-form LENINE → Lénine
14:23 names:forbidden-form Trostky → Trotski
14:37 names:wrong-locale STALIN → Staline
14:50 names:case POL POT → Pol Pot
14:77 names:wrong-locale Lenin → Lénine
15:15 names:forbidden-form Kronsdadt → Kronstadt
15:54 names:elision de Astrakhan → d’Astrakhan
16:4 names:forbidden-form Mieckhonochine → Mekhonochine
16:51 names:wrong-locale PUTILOV → Poutilov
17:15 names:forbidden-form Akatoui → Akatouï
17:45 names:case kyiv → Kyiv
19:6 names:forbidden-form RUHLE → Rühle
19:29 names:forbidden-form Ruhle → Rühle
19:46 names:case BOLchevisme → bolchevisme`,
};

for (const [lang, faults] of Object.entries(FAULTS)) {
  test(`every wrong name of a raw text in "${lang}" is told with its place and what should stand there`, async () => {
    const text = await readFile(join(import.meta.dirname, 'raw-text', `${lang}.md`));
    const found = await checkPress(memoryHost(pressOf({ [`${lang}.md`]: text })));
    const names = found.filter(({ rule }) => rule.startsWith('names:'));
    const told = names.map(
      ({ line, column, rule, actual, expected }) => `${line}:${column} ${rule} ${actual} → ${expected?.join(', ')}`,
    );
    assert.deepEqual(told, faults.trim().split('\n'));
  });
}
