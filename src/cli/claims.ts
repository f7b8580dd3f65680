import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { BOT_KINDS, createBot } from '../bots/index';
import { readClaims } from '../lab/claims/read';
import { claimsReport, intoDocument, markdown, sayClaim } from '../lab/claims/report';
import type { Language } from '../lab/claims/report';
import { runClaim } from '../lab/claims/run';
import type { ClaimResult } from '../lab/claims/run';
import { readLearned } from '../lab/learned';
import { createLab } from '../lab/runner';
import { STRONG } from '../lab/strong';
import { hashScenario } from '../scenario/hash';
import { readArguments, usageError } from './args';
import type { CommandSpec } from './args';
import { findScenario, gameFrom } from './folder';

const SPEC: CommandSpec = {
  usage: 'npm run claims --',
  about: `What the documents claim, put to the model: for each claim of the scenario's claims.yaml games are played in which one
side is made to take this course or that, and the figures are compared. Prints the claim, who makes it, who says
otherwise, the figures with their 95 % intervals, and whether it holds; unclear where the interval does not decide.`,
  positionals: [{ name: 'scenario', about: 'a folder, or the name of one in scenarios/' }],
  options: {
    games: { value: 'N', about: 'games for each course', default: '300' },
    seed: { value: 'S', about: 'a whole number', default: '1' },
    only: { value: 'N,…', about: 'numbers of the claims to ask' },
    bots: { value: 'KIND', about: `who plays during an experiment (${BOT_KINDS.join(', ')})`, default: STRONG },
    prelude: { value: 'KIND', about: 'who plays up to its beginning', default: 'script' },
    json: { value: 'FILE', about: 'write everything there; - for standard output' },
    markdown: { value: 'FILE', about: 'write the tables there, between <!-- claims:begin --> and <!-- claims:end --> if it exists' },
    lang: { value: 'LANG', about: 'language of the tables: en or fr', default: 'en' },
    keep: { value: 'FOLDER', about: 'keep finished games there: a run broken off goes on where it stopped' },
    cores: { value: 'N', about: 'threads', default: String(availableParallelism()) },
  },
};

const args = readArguments(SPEC);
const games = args.count('games');
const threads = args.count('cores');
const seed = args.number('seed')! | 0;
const lang = args.text('lang')!;
if (lang !== 'en' && lang !== 'fr') usageError(SPEC, `--lang must be en or fr, not "${lang}"`);
const name = args.positionals[0]!;
const g = gameFrom(name);
const folder = findScenario(name)!;
const strong = args.text('bots')!;
const prelude = args.text('prelude')!;
for (const [option, kind] of [['bots', strong], ['prelude', prelude]] as const) {
  try {
    g.data.sides.forEach((_, side) => createBot(kind, g, side));
  } catch (error) {
    usageError(SPEC, `--${option}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const file = join(folder, 'claims.yaml');
if (!existsSync(file)) usageError(SPEC, `${folder} makes no claims: there is no ${file}`);
const { claims, faults } = readClaims(g, file, readFileSync(file, 'utf8'));
if (!claims) {
  console.error(faults.join('\n'));
  process.exit(1);
}
const numbers = args.text('only')?.split(',').map(Number);
const unknown = numbers?.filter((n) => !claims.claims.some((c) => c.data.number === n)) ?? [];
if (unknown.length > 0) usageError(SPEC, `--only: there is no claim ${unknown.join(', ')}`);

const start = performance.now();
let shown = start;
const lab = createLab({
  data: g.data, learned: readLearned(folder), seed, games, strong, threads, folder: args.text('keep') ?? null,
  progress: (p) => {
    const now = performance.now();
    if (now - shown < (process.stderr.isTTY ? 300 : 15_000)) return;
    shown = now;
    process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[K' : ''}${p.run}: ${p.done} of ${p.count} games${process.stderr.isTTY ? '' : '\n'}`);
  },
});
const json = args.text('json');
const results: ClaimResult[] = [];
for (const claim of claims.claims) {
  if (numbers && !numbers.includes(claim.data.number)) continue;
  const result = await runClaim(lab, claims, claim, { games, strong, prelude });
  results.push(result);
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  if (json !== '-') console.log(`${sayClaim(claims, result)}\n`);
}
lab.close();
const seconds = (performance.now() - start) / 1000;
const held = results.filter((r) => r.verdict === 'holds').length;
const about = { scenario: g.data.id, hash: hashScenario(g.data), games, seed, bots: strong, prelude, threads, seconds: Math.round(seconds), failures: lab.failures };
if (json !== undefined) {
  const text = JSON.stringify(claimsReport(claims, results, about), null, 2);
  if (json === '-') console.log(text);
  else writeFileSync(json, `${text}\n`);
}
const document = args.text('markdown');
if (document !== undefined) {
  const head = lang === 'fr'
    ? `${games} parties par conduite, graine ${seed}, joueurs \`${strong}\`, scénario ${about.hash}.`
    : `${games} games a course, seed ${seed}, players \`${strong}\`, scenario ${about.hash}.`;
  const tables = markdown(claims, results, lang as Language, head);
  writeFileSync(document, intoDocument(existsSync(document) ? readFileSync(document, 'utf8') : null, tables));
}
if (json !== '-') console.log(`${held} of ${results.length} claims hold; ${seconds.toFixed(0)} s on ${threads} threads`);
for (const f of lab.failures.slice(0, 5)) console.error(`${f.run}, game ${f.index}: ${f.message}`);
if (lab.failures.length > 0) process.exitCode = 1;
