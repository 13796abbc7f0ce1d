import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { read, write } from '../../../../../themes/base/assets/js/finder/address.js';
import { Index } from '../../../../../themes/base/assets/js/finder/index.js';
import { select } from '../../../../../themes/base/assets/js/finder/selection.js';
import { chance, closure, FIXTURES, indexOf, json, oracle, shared } from './fixtures.mjs';

const SELECTIONS = 2000;

/** @param {Index} index @param {Map<string, Set<string>>[]} cases @param {number} seed */
function holds(index, cases, seed) {
  const random = chance(seed);
  for (let round = 0; round < SELECTIONS; round++) {
    const ids = new Map();
    for (const facet of index.facets) {
      if (random(3)) continue;
      const values = new Set();
      for (let i = random(4); i >= 0; i--) values.add(facet.options[random(facet.options.length)].id);
      ids.set(facet.name, values);
    }
    // the way of a visitor: the selection is what its address says
    const places = new Map([...ids].map(([name, values]) => {
      const { options } = index.facets.find((facet) => facet.name === name);
      return [name, new Set([...values].map((id) => options.findIndex((option) => option.id === id)))];
    }));
    const address = write({ chosen: places, q: '', sort: '', view: 'grid', page: 1, unknown: [] }, index, ['grid']);
    const { chosen, unknown } = read(address, index, ['grid']);
    assert.deepEqual(unknown, []);
    const { found, counts } = select(index, chosen);
    const expected = oracle(cases, ids);
    assert.deepEqual(found, expected.found, address);
    for (const facet of index.facets) {
      const count = counts.get(facet.name);
      facet.options.forEach(({ id }, at) => assert.equal(count[at], expected.counts.get(facet.name).get(id) ?? 0, `${facet.name} ${id} ${address}`));
    }
  }
}

test('the baked index of the churches counts as its entries say', async () => {
  const own = json('own.json');
  const folder = `${FIXTURES}/site/_index/${own.collection}/`;
  const index = new Index(json(`site/_index/${own.collection}/facets.json`), async (file) => JSON.parse(readFileSync(folder + file, 'utf8')));
  const cards = await index.cards([...Array(index.total).keys()]);
  const slugs = cards.map(({ url }) => url.split('/').at(-2));
  const bySlug = new Map(own.entries.map((entry) => [entry.slug, entry]));
  assert.deepEqual([...slugs].sort(), [...bySlug.keys()].sort());
  const cases = slugs.map((slug) => new Map(Object.entries(own.facets).map(([name, above]) => [name, closure(bySlug.get(slug).values[name], above)])));
  holds(index, cases, 1);
});

test('cases with thesauri of many levels, several values, double ones and none', (t) => {
  const files = ['erfgoedtypes', 'stijlen_en_culturen', 'dateringen'].map((name) => ({ name, ttl: shared(`heritage-thesauri/${name}.ttl`) }));
  if (files.some(({ ttl }) => ttl === null)) return t.skip('needs ../shared/data/heritage-thesauri, which is not part of the project');
  const facets = files.map(({ name, ttl }) => {
    /** @type {Record<string, string>} */
    const above = {};
    for (const block of ttl.split(/\.\s*\n(?=<)/)) {
      const id = /^<[^>]*\/([^/>]+)>/m.exec(block)?.[1];
      const broader = /skos:broader\s+<[^>]*\/([^/>]+)>/.exec(block)?.[1];
      if (id) above[id] = broader ?? '';
    }
    return { name, above };
  });
  assert.ok(Object.values(facets[0].above).filter(Boolean).length > 500, 'the types are a tree');
  const random = chance(7);
  const cases = Array.from({ length: 1500 }, () => Object.fromEntries(facets.map(({ name, above }) => {
    const ids = Object.keys(above);
    const own = Array.from({ length: random(4) }, () => ids[random(ids.length)]);
    // the same value twice, and a broader one beside its narrower one
    if (own.length && !random(5)) own.push(own[0]);
    if (own.length && above[own[0]] && !random(4)) own.push(above[own[0]]);
    return [name, own];
  })));
  holds(indexOf(facets, cases), cases.map((one) => new Map(facets.map(({ name, above }) => [name, closure(one[name], above)]))), 2);
});

test('the worship services of Flanders, with municipalities that they share', (t) => {
  const csv = shared('worship/worship-ship.csv');
  if (csv === null) return t.skip('needs ../shared/data/worship, which is not part of the project');
  const [head, ...rows] = csv.trim().split(/\r?\n/).map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((cell) => cell[1].replace(/^"|"$/g, '').replace(/""/g, '"')));
  const names = ['municipalities', 'representative_body', 'worship_type', 'financing_percent'];
  const cases = rows.map((row) => Object.fromEntries(names.map((name) => [name, row[head.indexOf(name)].split(/[;|,]/).map((value) => value.trim()).filter(Boolean)])));
  assert.ok(cases.length > 1400);
  const facets = names.map((name) => ({ name, above: {} }));
  holds(indexOf(facets, cases), cases.map((one) => new Map(names.map((name) => [name, closure(one[name], {})]))), 3);
});
