import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Index } from '../../../../../themes/base/assets/js/finder/index.js';
import { inOrder, relaxations, select } from '../../../../../themes/base/assets/js/finder/selection.js';
import { read, write } from '../../../../../themes/base/assets/js/finder/address.js';
import { pagesShown } from '../../../../../themes/base/assets/js/finder/pager.js';
import { matches } from '../../../../../themes/base/assets/js/finder/facet-boxes.js';

const index = () => new Index({
  format: 2, total: 5, sorts: [{ id: 'name' }, { id: '-year', ranks: [1, 0, -1, 1, 0] }], shards: { starts: [0], files: ['c'], versions: ['v'] },
  facets: [
    { name: 'use', label: 'Use', options: [{ id: 'library', label: 'library', parent: -1 }, { id: 'school', label: 'school', parent: -1 }], column: [0, [0, 1], 1, [], [1, 0]] },
    { name: 'place', label: 'Place', options: [{ id: 'be', label: 'België', parent: -1 }, { id: 'gent', label: 'Gent', parent: 0 }, { id: 'brugge', label: 'Brugge', parent: 0 }, { id: 'not-given', label: '?', parent: -1 }], column: [1, [1, 2], 2, 3, 0] },
  ],
}, async () => ({ version: 'v', cards: [] }));

test('a value counts without the choices of its own facet', () => {
  const { found, counts } = select(index(), new Map([['use', new Set([0])]]));
  assert.deepEqual(found, [0, 1, 4]);
  assert.deepEqual([...counts.get('use')], [3, 3]);
  assert.deepEqual([...counts.get('place')], [3, 2, 1, 0]);
});

test('a broader value has the union of the narrower ones, each case once', () => {
  const { found } = select(index(), new Map([['place', new Set([0])]]));
  assert.deepEqual(found, [0, 1, 2, 4]);
});

test('what was searched for narrows all counts', () => {
  const { found, counts } = select(index(), new Map(), Uint8Array.from([0, 1, 0, 1, 0]));
  assert.deepEqual(found, [1, 3]);
  assert.deepEqual([...counts.get('place')], [1, 1, 1, 1]);
});

test('cases without a rank come last, ties in the order of the list', () => {
  assert.deepEqual(inOrder([0, 1, 2, 3, 4], [1, 0, -1, 1, 0]), [1, 4, 0, 3, 2]);
});

test('an empty result says which choice to give up, the most first', () => {
  const chosen = new Map([['use', new Set([0])], ['place', new Set([3])]]);
  assert.deepEqual(relaxations(index(), chosen, null), [{ facet: 'use', count: 1 }, { facet: 'place', count: 3 }].sort((a, b) => b.count - a.count));
});

test('the address has sorted keys and ids, and comes back as it was', () => {
  const views = ['grid', 'list', 'map'];
  const state = read('?view=list&use=school,library&q=glas&page=2&sort=-year', index(), views);
  const address = write(state, index(), views);
  assert.equal(address, '?page=2&q=glas&sort=-year&use=library,school&view=list');
  assert.deepEqual(read(address, index(), views).chosen, state.chosen);
  assert.deepEqual(state.unknown, []);
});

test('what an address says that is not known is left out and named', () => {
  const state = read('?use=library,pool&colour=red&sort=height&view=tree', index(), ['grid']);
  assert.deepEqual(state.unknown, ['pool', 'red', 'height', 'tree'].map((word) => (word === 'red' ? 'colour' : word)));
  assert.deepEqual([...state.chosen.get('use')], [0]);
});

test('a pager leaves out pages far away', () => {
  assert.deepEqual(pagesShown(6, 12), [1, 0, 4, 5, 6, 7, 8, 0, 12]);
  assert.deepEqual(pagesShown(1, 2), [1, 2]);
});

test('a value found by letters keeps the broader ones above it', () => {
  const { kept, found } = matches(['belgie', 'gent', 'brugge'], [{ parent: -1 }, { parent: 0 }, { parent: 0 }], 'gen');
  assert.deepEqual([...kept].sort(), [0, 1]);
  assert.equal(found, 1);
});
