#!/usr/bin/env node
// Draws the municipalities that cases lie in: writes maps/belgium.areas.json (a path for each code) and assets/maps/belgium-areas.svg (all
// of them as one symbol), in the units of maps/belgium.yaml. From the folder you stand in:
//   npm install --no-save topojson-client topojson-server && node <here>/draw-areas.mjs municipalities.geojson provinces.geojson
// Both are GeoJSON with the code of Statbel in `nis`; SOURCES.md says whence and under which licence. The codes are those of the
// vocabulary of places; a municipality that came of others in 2025 is drawn from these.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(join(process.cwd(), 'x.js'));
const { merge } = require('topojson-client');
const { topology: make } = require('topojson-server');
const here = dirname(fileURLToPath(import.meta.url));

const MERGED = { 11002: ['11002', '11007'], 46030: ['11056', '46003', '46013'], 71072: ['71022', '73040'], 73110: ['73006', '73032'] };
const SAME = ['12021', '12025', '13025', '13037', '13040', '23025', '23088', '24011', '24033', '24038', '24062', '24137', '31003', '31005', '31043', '32003',
  '34003', '34022', '34040', '35013', '36015', '37017', '38008', '41002', '43005', '44021', '46021', '71004', '71016', '71053'];
const PROVINCES = ['04000'];
/** Islands and enclaves smaller than this, in square units, nobody would see. */
const SMALLEST = 0.5;

const map = Object.fromEntries(readFileSync(join(here, 'belgium.yaml'), 'utf8').split('\n').filter((line) => /^\w+: -?[\d.]+$/.test(line)).map((line) => {
  const [key, value] = line.split(': ');
  return [key, Number(value)];
}));

const tenth = (number) => Math.round(number * 10) / 10;
const short = (number) => String(tenth(number)).replace(/^(-?)0\./, '$1.').replace(/^-0$/, '0');

function area(points) {
  return Math.abs(points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;
}

function path({ coordinates }) {
  return coordinates.flat().map((ring) => ring.slice(0, -1).map(([lon, lat]) => [
    tenth((lon - map.west) / (map.east - map.west) * map.width),
    tenth((map.north - lat) / (map.north - map.south) * map.height),
  ]).filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]))
    .filter((points) => points.length > 2 && area(points) > SMALLEST)
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

const [municipalities, provinces] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file)));
const areas = {};
const draw = (source, wanted) => {
  const topology = make({ all: source });
  for (const [code, parts] of wanted) {
    const geometries = topology.objects.all.geometries.filter(({ properties }) => parts.includes(properties.nis ?? properties.reg_nis));
    if (geometries.length !== parts.length) throw new Error(`${code}: ${geometries.length} of ${parts.length} parts found`);
    areas[code] = path(merge(topology, geometries));
  }
};
draw(municipalities, [...Object.entries(MERGED), ...SAME.map((code) => [code, [code]])]);
draw(provinces, PROVINCES.map((code) => [code, [code]]));
const sorted = Object.keys(areas).sort();
writeFileSync(join(here, 'belgium.areas.json'), `{\n${sorted.map((code) => `"${code}":"${areas[code]}"`).join(',\n')}\n}\n`);
writeFileSync(join(here, '../assets/maps/belgium-areas.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg"><!-- Municipalities: see themes/base/maps/SOURCES.md. -->\n<symbol id="belgium-areas" viewBox="0 0 ${map.width} ${map.height}"><path d="${sorted.map((code) => areas[code]).join('')}"/></symbol>\n</svg>\n`);
console.log(`${sorted.length} areas`);
