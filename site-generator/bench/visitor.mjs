// visitor.mjs FOLDER COUNT: see visitor.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [folder, count] = process.argv.slice(2);
const site = join(folder, `site-${count}`);
const { chromium } = createRequire(join(folder, 'x.js'))('playwright-core');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.xml': 'application/xml' };

const server = createServer((request, response) => {
  let file = join(site, decodeURIComponent(new URL(request.url, 'http://x').pathname));
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  if (!existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  if (/text|json|xml|svg|javascript/.test(type)) {
    const bytes = gzipSync(readFileSync(file));
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'gzip', 'content-length': bytes.length, 'cache-control': 'max-age=60' }).end(bytes);
  } else {
    response.writeHead(200, { 'content-type': type, 'content-length': statSync(file).size, 'cache-control': 'max-age=60' });
    createReadStream(file).pipe(response);
  }
});
await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const base = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

/** A page in an empty profile, slow, with what it fetches. */
async function slow(path) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const fetched = new Map();
  const addresses = new Map();
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => fetched.set(addresses.get(requestId), encodedDataLength));
  await page.addInitScript(() => {
    window.seen = { lcp: 0, cls: 0, inp: 0 };
    new PerformanceObserver((list) => { for (const one of list.getEntries()) window.seen.lcp = one.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) window.seen.cls += one.value; }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => { for (const one of list.getEntries()) if (one.interactionId) window.seen.inp = Math.max(window.seen.inp, one.duration); }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  await page.goto(base + path, { waitUntil: 'networkidle' });
  return { page, context, fetched };
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const sum = (fetched, wanted) => [...fetched].filter(([url]) => wanted.test(url)).reduce((total, [, bytes]) => total + bytes, 0);
const IMAGES = /\.(png|jpe?g|webp|avif)$/;

const [fiche, landing] = await (async () => {
  const { page, context } = await slow('/fiche/');
  const href = await page.locator('.card__link').first().getAttribute('href');
  const value = new URL(await page.locator('[data-facet-group=setting] [data-option]').first().getAttribute('data-option'), `${base}/fiche/setting/`).pathname;
  await context.close();
  return [href, `${value}/`];
})();

/** What a person does on a page of each kind, with a finger or at a keyboard: the worst of it is the page's INP. */
const acts = {
  list: async (page) => {
    await page.waitForSelector('[data-finder][data-on]');
    await page.locator('[data-open]').click();
    await page.locator('[data-facet-group=setting] input[type=checkbox]:not(:disabled)').first().click();
    await page.locator('[data-facet-group=functions] input[type=checkbox]:not(:disabled)').first().click();
    await page.locator('[data-sheet] [data-close]').click();
    await page.locator('[data-sort]').selectOption({ index: 1 });
    await page.locator('[data-views] [value=list]').click();
    await page.locator('[data-views] [value=map]').click();
    await page.waitForSelector('.map__figure[data-live]');
    await page.locator('.map__tool').first().click().catch(() => {});
  },
  search: async (page) => {
    await page.locator('main input[type=search]').pressSequentially('kerk tuin', { delay: 150 });
    await page.waitForSelector('[data-hits] > li');
  },
  map: async (page) => {
    const tools = page.locator('.map__tool:enabled');
    if (await tools.count()) await tools.first().click();
    else await page.locator('main').click();
  },
};
const touched = async (page) => { await page.locator('h1').click(); };
console.log(`${count} fiches`);
for (const [kind, path] of [['home', '/'], ['text', '/over/'], ['list', '/fiche/'], ['landing', landing], ['fiche', fiche], ['map', '/kaart/'], ['search', '/zoeken/']]) {
  const { page, context, fetched } = await slow(path);
  const { lcp, cls } = await page.evaluate(() => window.seen);
  const fetchedAtFirst = new Map(fetched);
  await (acts[kind] ?? touched)(page);
  await page.waitForTimeout(1000);
  const { inp } = await page.evaluate(() => window.seen);
  const others = [...fetched.keys()].filter((url) => !url.startsWith(base)).length;
  const all = [...fetchedAtFirst].filter(([url]) => !IMAGES.test(url)).reduce((total, [, bytes]) => total + bytes, 0);
  console.log(`  ${kind.padEnd(7)} ${fetchedAtFirst.size} requests, ${kB(all)} before images (script ${kB(sum(fetchedAtFirst, /\.js$/))}, index ${kB(sum(fetchedAtFirst, /_index/))}), LCP ${Math.round(lcp)} ms, CLS ${cls.toFixed(3)}, INP ${Math.round(inp)} ms, other hosts ${others}`);
  await context.close();
}

/** From a click to the new number on the screen, in the page's own time. */
const answer = (page, selector) => page.evaluate((wanted) => new Promise((done) => {
  const number = document.querySelector('[data-count]');
  const box = document.querySelectorAll(wanted)[0];
  box.closest('details')?.setAttribute('open', '');
  const from = performance.now();
  new MutationObserver((_, observer) => { observer.disconnect(); requestAnimationFrame(() => setTimeout(() => done(performance.now() - from))); }).observe(number, { childList: true, characterData: true, subtree: true });
  box.click();
}), selector);

const { page, context, fetched } = await slow('/fiche/');
await page.waitForSelector('[data-finder][data-on]');
const index = sum(fetched, /_index/);
const first = await answer(page, '[data-facet-group=setting] input[type=checkbox]:not(:disabled)');
const cards = await page.evaluate(() => new Promise((done) => {
  const from = performance.now();
  const look = () => (document.querySelector('[data-cards] .card__link')?.href.includes('at=1') ? done(performance.now() - from) : setTimeout(look, 5));
  look();
}));
const second = await answer(page, '[data-facet-group=functions] input[type=checkbox]:not(:disabled)');
console.log(`  facets.json ${kB(sum(fetched, /facets.json/))}`);
console.log(`  filter  first answer ${Math.round(first)} ms, its cards ${Math.round(cards)} ms later, second answer ${Math.round(second)} ms; index fetched before ${kB(index)}, after ${kB(sum(fetched, /_index/))}; script ${kB(sum(fetched, /\.js$/))}`);
await context.close();

const search = await slow('/zoeken/?q=kerk+tuin');
await search.page.waitForSelector('[data-hits] > li');
await search.page.waitForTimeout(500);
console.log(`  search  first result ${kB(sum(search.fetched, /_index|js$/))}: script ${kB(sum(search.fetched, /\.js$/))}, index ${kB(sum(search.fetched, /_index/))}; pages for excerpts ${kB(sum(search.fetched, new RegExp('/fiche/')))}`);
await search.context.close();
await browser.close();
server.close();
