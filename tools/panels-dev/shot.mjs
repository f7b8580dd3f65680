// Opens the sample screens in a real browser, writes pictures and runs axe over them.
// Run: node tools/panels-dev/shot.mjs <folder> [--axe] [--no-shot] [screen …] [--size=1280x720,…] [--lang=en,fr] [--text=100,200]
import { mkdirSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);
const option = (name, fallback) => (args.find((a) => a.startsWith(`--${name}=`))?.split('=')[1] ?? fallback).split(',');
const flags = new Set(args.filter((a) => a.startsWith('--') && !a.includes('=')));
const [folder = `${root}node_modules/.cache/panels`, ...only] = args.filter((a) => !a.startsWith('--'));
const screens = {
  title: '', setup: '', table: '', card: 'screen=table&select=card', dilemma: 'screen=dilemma&select=option&action=2', seal: 'screen=seal&select=option&action=22',
  reserve: 'screen=reserve&select=option&action=80', target: 'screen=target&select=option&action=41', wait: '', plain: 'screen=target&board=0', hours: 'screen=hours&select=option&action=61', hoursplain: 'screen=hours&board=0',
  curtain: '', report: '', press: '', inspect: '', end: '', fault: '', faultdialog: '', toasts: '', loading: '', dark: 'screen=dilemma&dark=1', contrast: 'screen=dilemma&contrast=1',
  log: 'drawer=log', sides: 'drawer=sides', mood: 'drawer=mood', assemblies: 'drawer=assemblies', advisers: 'drawer=advisers', objectives: 'drawer=objectives', pressdrawer: 'drawer=press',
  library: 'drawer=library', disputes: 'drawer=disputes', keyboard: 'drawer=keyboard', rules: 'drawer=rules', settings: 'drawer=settings', saves: 'drawer=saves',
};

const server = await createServer({ root, logLevel: 'error', server: { port: 0, host: '127.0.0.1', hmr: false }, optimizeDeps: { entries: ['tools/panels-dev/main.tsx'] } });
await server.listen();
const base = `http://127.0.0.1:${server.httpServer.address().port}/tools/panels-dev/index.html`;
const executablePath = process.env.CHROME ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((p) => existsSync(p));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
mkdirSync(folder, { recursive: true });
let faults = 0;

for (const size of option('size', '1280x720')) {
  const [width, height] = size.split('x').map(Number);
  for (const lang of option('lang', 'en')) for (const text of option('text', '100')) {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('pageerror', (e) => { faults += 1; console.error('page error:', e.message); });
    page.on('console', (m) => { if (m.type() === 'error' && !m.text().includes('favicon')) console.error('console:', m.text()); });
    for (const [name, extra] of Object.entries(screens)) {
      if (only.length > 0 && !only.includes(name)) continue;
      const q = extra.includes('screen=') ? extra : extra.includes('=') ? `screen=table&${extra}` : `screen=${name}`;
      await page.goto(`${base}?${q}&lang=${lang}`);
      await page.addStyleTag({ content: `html{font-size:${text}%}` });
      await page.waitForSelector('.dp');
      await page.evaluate(() => document.fonts.ready);
      if (await page.locator('[data-board]').count()) await page.waitForFunction(() => document.title === 'ready', null, { timeout: 20000 }).catch(() => console.error('board not ready'));
      await page.waitForTimeout(250);
      const id = `${name}-${size}-${lang}-${text}`;
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 1) { faults += 1; console.error(`${id}: ${wide} px too wide`); }
      const missing = await page.evaluate(() => [...(window.missing ?? [])]);
      if (missing.length > 0) console.error(`${id}: no words for`, missing);
      if (!flags.has('--no-shot')) await page.screenshot({ path: `${folder}/${id}.png`, fullPage: flags.has('--full') });
      if (flags.has('--axe')) {
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const v of violations) {
          faults += 1;
          console.error(`${id}: [${v.impact}] ${v.id}: ${v.help}`);
          for (const n of v.nodes.slice(0, 4)) console.error('    ', n.target.join(' '), '|', n.any[0]?.message ?? n.failureSummary?.slice(0, 160));
        }
      }
    }
    await context.close();
  }
}
await browser.close();
await server.close();
console.log(`${faults} faults`);
process.exit(0);
