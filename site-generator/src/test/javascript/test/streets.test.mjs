import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { inSight, sightOf, spot } from '../../../../../themes/base/assets/js/streets.js';
import { Archive, entryFor, idOf } from '../../../../../themes/base/assets/js/streets/pmtiles.js';

/** Numbers of seven bits a byte, the last below 128. */
const varints = (numbers) => Uint8Array.from(numbers.flatMap((number) => {
  const bytes = [];
  for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) + 128);
  return [...bytes, number];
}));

const directory = (entries) => varints([
  entries.length,
  ...entries.map(({ id }, at) => id - (entries[at - 1]?.id ?? 0)),
  ...entries.map(({ run }) => run),
  ...entries.map(({ length }) => length),
  ...entries.map(({ offset }) => offset + 1),
]);

/** An archive with a root that leads to one leaf, in which two pictures stand for five tiles. */
function archive() {
  const tiles = Buffer.from('firstsecond');
  const leaf = gzipSync(directory([{ id: 0, run: 1, offset: 0, length: 5 }, { id: 1, run: 4, offset: 5, length: 6 }]));
  const root = gzipSync(directory([{ id: 0, run: 0, offset: 0, length: leaf.length }]));
  const head = Buffer.alloc(127);
  head.write('PMTiles');
  head.writeUInt8(3, 7);
  const places = { 8: 127, 16: root.length, 40: 127 + root.length, 48: leaf.length, 56: 127 + root.length + leaf.length, 64: tiles.length };
  for (const [at, value] of Object.entries(places)) head.writeBigUInt64LE(BigInt(value), Number(at));
  head.writeUInt8(2, 97);
  head.writeUInt8(2, 99);
  head.writeUInt8(1, 101);
  const all = Buffer.concat([head, root, leaf, tiles]);
  return (from, length) => Promise.resolve(Uint8Array.from(all.subarray(from, from + length)).buffer);
}

test('tiles are numbered as the format does', () => {
  assert.deepEqual([[0, 0, 0], [1, 0, 0], [1, 0, 1], [1, 1, 1], [1, 1, 0], [2, 0, 0], [12, 3423, 1763]].map((tile) => idOf(...tile)), [0, 1, 2, 3, 4, 5, 19078479]);
});

test('an entry reaches as far as its run', () => {
  const entries = [{ id: 3, run: 2, offset: 0, length: 1 }, { id: 9, run: 1, offset: 1, length: 1 }];
  assert.deepEqual([2, 3, 4, 5, 9, 10].map((id) => entryFor(entries, id)?.id ?? null), [null, 3, 3, null, 9, null]);
});

test('a picture comes out of an archive through its leaves', async () => {
  const tiles = await Archive.of(archive());
  const text = async (...tile) => (await tiles.tile(...tile))?.text();
  assert.equal(await text(0, 0, 0), 'first');
  assert.equal(await text(1, 1, 1), 'second');
  assert.equal(await text(3, 0, 0), undefined);
});

test('an archive without pictures is refused', async () => {
  const read = archive();
  await assert.rejects(Archive.of(async (from, length) => {
    const bytes = new Uint8Array(await read(from, length));
    bytes[99] = 1;
    return bytes.buffer;
  }), /without pictures/);
});

test('a place lies where the tiles have it', () => {
  // the belfry of Ghent
  const { x, y } = spot(51.0536, 3.7248, 12);
  assert.deepEqual([Math.floor(x / 256), Math.floor(y / 256)], [2090, 1370]);
});

test('all places are in sight at first, as near as that goes', () => {
  const places = [{ lat: 51.2, lon: 2.9, title: '', url: '' }, { lat: 50.9, lon: 5.3, title: '', url: '' }];
  const sight = sightOf(places, 800, 500, 14);
  const spots = places.map(({ lat, lon }) => spot(lat, lon, sight.zoom));
  assert.ok(spots.every(({ x, y }) => Math.abs(x - sight.x) <= 400 && Math.abs(y - sight.y) <= 250));
  assert.ok(Math.abs(spots[0].x - spots[1].x) > 200);
  assert.equal(sightOf(places.slice(0, 1), 800, 500, 14).zoom, 14);
});

test('what is in sight goes on around the world and ends at its poles', () => {
  const tiles = inSight({ x: 0, y: 0, zoom: 1 }, 512, 512);
  assert.deepEqual(tiles.map(({ wrapped, row }) => [wrapped, row]), [[1, 0], [0, 0]]);
});
