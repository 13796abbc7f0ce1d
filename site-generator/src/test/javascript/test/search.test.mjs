import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { excerpt } from '../../../../../themes/base/assets/js/search/excerpt.js';
import { find } from '../../../../../themes/base/assets/js/search/find.js';
import { distance } from '../../../../../themes/base/assets/js/search/fuzzy.js';
import { languageOf } from '../../../../../themes/base/assets/js/search/language.js';
import { question } from '../../../../../themes/base/assets/js/search/question.js';
import { opened, TextIndex } from '../../../../../themes/base/assets/js/search/text-index.js';
import { chance, FIXTURES, json } from './fixtures.mjs';

const QUESTIONS = 2000;
const part = async (file) => JSON.parse(readFileSync(`${FIXTURES}/site/_index/text/${file}`, 'utf8'));

async function open() {
  const head = await part('index.json');
  return new TextIndex(head, languageOf(await part(head.words.file)), part);
}

/** Whether a text with these tokens answers a question, the slow way. */
function answers(all, { words, joined, isPhrase, isUnfinished }) {
  const has = ({ whole, parts, isStop }, isLast) => {
    if (isStop && !(isLast && isUnfinished && words.length === 1)) return !(words.length === 1);
    if (!isStop && all.has(isPhrase ? whole.folded : whole.stem)) return true;
    if (!isPhrase && parts.length && parts.every(({ stem }) => all.has(stem))) return true;
    return isLast && isUnfinished && whole.folded.length >= 2 && [...all].some((token) => token.startsWith(whole.folded));
  };
  const counting = words.filter(({ isStop }) => !isStop || words.length === 1);
  return (counting.length > 0 && counting.every((word) => has(word, word === words.at(-1)))) || (joined !== null && has(joined, true));
}

test('what is found is what is found by looking at every text', async () => {
  const index = await open();
  const own = json('own.json');
  const block = index.head.blocks.find(({ id }) => id === own.collection);
  const bySlug = new Map(own.entries.map(({ slug, tokens }) => [slug, new Set(tokens)]));
  const slugs = new Map();
  for (let text = block.base; text < block.base + block.lengths.length; text++) slugs.set(text, (await index.shown(text)).url.split('/').at(-2));
  const vocabulary = [...new Set(own.entries.flatMap(({ tokens }) => tokens))].sort();
  const random = chance(11);
  const word = () => vocabulary[random(vocabulary.length)];
  let found = 0;
  for (let round = 0; round < QUESTIONS; round++) {
    const parts = [word()];
    if (!random(3)) parts.push(word());
    if (!random(4)) parts.unshift(`-${word()}`);
    if (!random(6)) parts.unshift(`"${word()}"`);
    let text = parts.join(' ');
    if (!random(3) && text.length > 4) text = text.slice(0, -1 - random(2));
    else if (random(2)) text += ' ';
    const terms = question(text, index.language);
    const { scores, similar } = await find(index, text);
    const expected = [...slugs].filter(([, slug]) => terms.length && terms.some(({ isExcluded }) => !isExcluded)
      && terms.every((term) => answers(bySlug.get(slug), { ...term, isUnfinished: term.isUnfinished && !term.isExcluded }) !== term.isExcluded)).map(([number]) => number);
    if (similar.length) {
      assert.deepEqual(expected, [], text);
      continue;
    }
    assert.deepEqual([...scores.keys()].filter((number) => slugs.has(number)).sort((a, b) => a - b), expected, text);
    found += expected.length;
  }
  assert.ok(found > QUESTIONS, 'most questions find something');
});

test('a title answers better than a text', async () => {
  const index = await open();
  const { scores } = await find(index, 'bibliotheek');
  const [best] = [...scores].sort((a, b) => b[1] - a[1])[0];
  const shown = await index.shown(best);
  assert.match(`${shown.title} ${shown.summary}`, /bibliotheek/i);
});

test('a word with a slip is found by what is near it', async () => {
  const index = await open();
  const { scores, similar } = await find(index, 'bibliotehek ');
  assert.ok(scores.size > 0);
  assert.deepEqual(similar, ['bibliotheek']);
  assert.equal(distance('bibliotehek', 'bibliotheek', 2), 1);
});

test('an excerpt marks the forms of what was looked for', async () => {
  const index = await open();
  const pieces = excerpt(index.language, question('kerken ', index.language), 'In de Sint-Michielskerk en de kerk ernaast.');
  assert.deepEqual(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text), ['Sint-Michielskerk', 'kerk']);
});

test('steps in a list of texts are opened again', () => {
  assert.deepEqual([...opened([1 * 16 + 8, 3 * 16 + 1])], [[0, 8], [3, 1]]);
});
