/* global document */
// Draws the icons of the installed game from public/favicon.svg: `npx tsx tools/app-icons.mjs`. The results are committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { launch } from '../e2e/support/browser.ts';

const root = new URL('../', import.meta.url);
const svg = readFileSync(new URL('public/favicon.svg', root), 'utf8');
const PAPER = '#EFE6D2';
// Launchers cut a maskable icon to any shape within its middle four fifths.
const ICONS = [
  { name: 'icon-192', size: 192, share: 1 },
  { name: 'icon-512', size: 512, share: 1 },
  { name: 'maskable-512', size: 512, share: 0.66 },
  { name: 'apple-touch-180', size: 180, share: 0.86 },
];

mkdirSync(new URL('public/icons/', root), { recursive: true });
const browser = await launch();
for (const { name, size, share } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0;background:${PAPER};display:grid;place-items:center;height:100vh">${svg}</body>`);
  await page.evaluate((side) => { document.querySelector('svg').setAttribute('width', side); }, Math.round(size * share));
  writeFileSync(new URL(`public/icons/${name}.png`, root), await page.screenshot());
  await page.close();
  console.log(name);
}
await browser.close();
