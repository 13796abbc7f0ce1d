import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, tokens } from '../../../../../themes/base/assets/js/search/language.js';
import { json } from './fixtures.mjs';

for (const tag of ['nl', 'en']) {
  test(`words have the same forms here as at the bake: ${tag}`, () => {
    const { lists, words } = json(`words-${tag}.json`);
    const language = languageOf(lists);
    const all = Object.entries(words);
    assert.ok(all.length > 5000, `${all.length} words`);
    const wrong = all.map(([word, expected]) => ({ word, expected, actual: tokens(language, word).flatMap(({ forms }) => forms) }))
      .filter(({ expected, actual }) => expected.join(' ') !== actual.join(' '));
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${all.length}`);
  });
}
