#!/usr/bin/env node
// Draws the outline maps: writes assets/maps/<id>.svg (one symbol each) and maps/<id>.yaml (its box), beside this script's folder.
// The outlines are Natural Earth's (public domain) from the npm packages world-atlas, topojson-client and topojson-simplify,
// found from the folder you stand in:
//   npm install --no-save world-atlas topojson-client topojson-simplify topojson-server && node <here>/draw.mjs provinces.geojson
// Of Belgium they are of its provinces and regions: a GeoJSON of provinces with reg_nis, as derived from
// github.com/bmesuere/belgium-topojson (CC0). Without that file Belgium is drawn as one.
// Plate carrée: x = (lon - west) / (east - west) * width, y = (north - lat) / (north - south) * height.
// A symbol has two shades, both set by the page: `color` fills the land that the map is about, `fill` the land around it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(join(process.cwd(), 'x.js'));
const { feature, mesh } = require('topojson-client');
const { presimplify, simplify } = require('topojson-simplify');
const here = dirname(fileURLToPath(import.meta.url));

/** Country codes are ISO 3166-1 numeric, as world-atlas has them. `grain` is the smallest triangle kept, in square degrees; `within` the place that a point must fall under. */
const maps = [
  { id: 'belgium', scale: '10m', grain: 0.0006, smallest: 3, width: 300, height: 251, west: 2.45, east: 6.5, south: 49.43, north: 51.57,
    about: ['056'], within: 'belgie', around: ['250', '528', '276', '442'] },
  { id: 'europe', scale: '50m', grain: 0.06, smallest: 6, width: 300, height: 288, west: -11, east: 32, south: 36, north: 62,
    about: ['008', '020', '040', '056', '070', '100', '112', '191', '196', '203', '208', '233', '246', '250', '276', '300', '348', '372', '380', '428', '438',
      '440', '442', '470', '492', '498', '499', '528', '578', '616', '620', '642', '674', '688', '703', '705', '724', '752', '756', '804', '807', '826', '831', '832', '833', 'Kosovo'],
    around: [] },
  { id: 'world', scale: '110m', grain: 3, smallest: 8, width: 400, height: 195, west: -170, east: 180, south: -56, north: 78, about: null, around: [] },
];

/** Sutherland-Hodgman: a ring cut off at the sides of the map's box. */
function clip(ring, { west, east, south, north }) {
  const sides = [
    [(p) => p[0] >= west, (a, b) => cut(a, b, 0, west)],
    [(p) => p[0] <= east, (a, b) => cut(a, b, 0, east)],
    [(p) => p[1] >= south, (a, b) => cut(a, b, 1, south)],
    [(p) => p[1] <= north, (a, b) => cut(a, b, 1, north)],
  ];
  return sides.reduce((points, [inside, meet]) => points.flatMap((point, i) => {
    const before = points[(i + points.length - 1) % points.length];
    if (inside(point)) return inside(before) ? [point] : [meet(before, point), point];
    return inside(before) ? [meet(before, point)] : [];
  }), ring);
}

/** A ring over the 180th meridian as one piece, to be cut off at the map's east side. */
function unrolled(ring) {
  const crosses = ring.some(([lon], i) => Math.abs(lon - ring[(i + 1) % ring.length][0]) > 180);
  return crosses ? ring.map(([lon, lat]) => [lon < 0 ? lon + 360 : lon, lat]) : ring;
}

function cut(a, b, axis, at) {
  const share = (at - a[axis]) / (b[axis] - a[axis]);
  const other = a[1 - axis] + share * (b[1 - axis] - a[1 - axis]);
  return axis === 0 ? [at, other] : [other, at];
}

function area(points) {
  return Math.abs(points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;
}

function path(features, map) {
  const rings = features.flatMap(({ geometry }) => geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat());
  return rings.map((ring) => clip(unrolled(ring.slice(0, -1)), map).map(([lon, lat]) => [
    Math.round((lon - map.west) / (map.east - map.west) * map.width * 10) / 10,
    Math.round((map.north - lat) / (map.north - map.south) * map.height * 10) / 10,
  ])).filter((points) => points.length > 2 && area(points) > map.smallest)
    .map((points) => {
      let [x, y] = points[0];
      const steps = points.slice(1).map(([nextX, nextY]) => {
        const step = `${short(nextX - x)}${nextY < y ? '' : ' '}${short(nextY - y)}`;
        [x, y] = [nextX, nextY];
        return step;
      });
      return `M${points[0].join(' ')}l${steps.join(' ').replace(/ -/g, '-')}z`;
    }).join('');
}

const short = (number) => String(Math.round(number * 10) / 10).replace(/^(-?)0\./, '$1.').replace(/^-0$/, '0');

/** Lines as they are, cut off nowhere. */
function lines({ coordinates }, map) {
  return coordinates.map((line) => {
    const points = line.map(([lon, lat]) => [
      Math.round((lon - map.west) / (map.east - map.west) * map.width * 10) / 10,
      Math.round((map.north - lat) / (map.north - map.south) * map.height * 10) / 10,
    ]);
    let [x, y] = points[0];
    const steps = points.slice(1).map(([nextX, nextY]) => {
      const step = `${short(nextX - x)}${nextY < y ? '' : ' '}${short(nextY - y)}`;
      [x, y] = [nextX, nextY];
      return step;
    });
    return `M${points[0].join(' ')}l${steps.join(' ').replace(/ -/g, '-')}`;
  }).join('');
}

/** The country in its parts: the land, the lines between provinces, fainter than those between regions. */
function parts(file, map) {
  const { topology: make } = require('topojson-server');
  const provinces = simplify(presimplify(make({ provinces: JSON.parse(readFileSync(file)) }, 1e5)), map.grain / 2);
  const land = feature(provinces, provinces.objects.provinces).features;
  const between = (wanted) => mesh(provinces, provinces.objects.provinces, (a, b) => a !== b && wanted(a.properties.reg_nis === b.properties.reg_nis));
  return `<path fill="currentColor" stroke="none" d="${path(land, map)}"/><path fill="none" stroke-opacity=".6" d="${lines(between((same) => same), map)}"/>`
    + `<path fill="none" d="${lines(between((same) => !same), map)}"/>`;
}

const symbols = maps.map((map) => {
  const topology = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${map.scale}.json`)));
  const { features } = feature(simplify(presimplify(topology), map.grain), topology.objects.countries);
  const some = (codes) => features.filter(({ id, geometry, properties }) => geometry && (codes === null ? id !== '010' : codes.includes(id ?? properties.name)));
  const { id, width, height, west, east, south, north } = map;
  writeFileSync(join(here, `${id}.yaml`),
    `# Made by draw.mjs.\nid: ${id}\nwidth: ${width}\nheight: ${height}\nwest: ${west}\neast: ${east}\nsouth: ${south}\nnorth: ${north}\nfile: maps/${id}.svg\nsymbol: ${id}\n${map.within ? `within: ${map.within}\n` : ''}`);
  const hasParts = id === 'belgium' && process.argv[2];
  // under the parts, which are of another source, lies the country itself: no sea shows through between the two
  const around = path(some(hasParts ? [...map.around, ...map.about] : map.around), map);
  const land = hasParts ? parts(process.argv[2], map) : `<path fill="currentColor" d="${path(some(map.about), map)}"/>`;
  return `<symbol id="${id}" viewBox="0 0 ${width} ${height}">${around && `<path d="${around}"/>`}${land}</symbol>`;
});
for (const [i, { id }] of maps.entries()) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><!-- Outlines: Natural Earth, public domain; provinces of Belgium: bmesuere/belgium-topojson, CC0. -->\n${symbols[i]}\n</svg>\n`;
  writeFileSync(join(here, `../assets/maps/${id}.svg`), svg);
  console.log(`${id} ${symbols[i].length} characters`);
}
