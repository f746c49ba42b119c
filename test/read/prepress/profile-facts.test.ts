import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { profileFacts } from '../../../scripts/read/prepress/profile-facts.ts';
import { makeProfile } from '../../render/pdf/press/make-profile.ts';

test('reads what a profile tells of itself', () => {
  const { hash, ...facts } = profileFacts(makeProfile({ condition: 'FOGRA99' })) as { hash: string };
  assert.deepEqual(facts, { space: 'cmyk', description: 'Imagined Press', condition: 'FOGRA99' });
  assert.match(hash, /^[\da-f]{64}$/);
  const gray = profileFacts(makeProfile({ space: 'GRAY' }));
  assert.ok(typeof gray !== 'string');
  assert.equal(gray.space, 'gray');
  assert.equal(gray.condition, undefined);
});

test('refuses what no press is driven by', () => {
  assert.equal(profileFacts(makeProfile({ deviceClass: 'mntr' })), 'otherClass');
  assert.equal(profileFacts(makeProfile({ space: 'RGB ' })), 'otherSpace');
  assert.equal(profileFacts(makeProfile({ withoutTables: true })), 'noTables');
  assert.equal(profileFacts(makeProfile().subarray(0, 5000)), 'damaged');
  assert.equal(profileFacts(new Uint8Array()), 'damaged');
  assert.equal(profileFacts(new TextEncoder().encode('no profile at all '.repeat(20))), 'damaged');
});

test('never throws, whatever bytes are wrong', () => {
  const good = makeProfile({ space: 'GRAY', condition: 'FOGRA99' });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
      const bytes = good.slice();
      for (const [at, value] of changes) bytes[at] = value;
      profileFacts(bytes);
    }),
  );
});
