import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchHistory } from '../lab/history/search';
import type { Line } from '../lab/history/line';
import { courseOf } from '../record/dates';
import { newRecord, sealed, writeRecord } from '../record/index';
import type { Game } from '../rules/game';
import type { CommandSpec } from './args';
import { readArguments, usageError } from './args';
import { findScenario, gameFrom } from './folder';

const SPEC: CommandSpec = {
  usage: 'npm run history --',
  about: 'Looks for a game that makes the choices the sources report (history.yaml) and in which the milestones fall when they are dated; prints when each was expected and found.\nEverything nobody reports is left to the script bots and the dice. The same numbers find the same game.',
  positionals: [{ name: 'scenario', about: 'a folder, or the name of one in scenarios/' }],
  options: {
    seed: { value: 'S', about: 'the first seed', default: '1917' },
    seeds: { value: 'N', about: 'games that are begun', default: '24' },
    kept: { value: 'N', about: 'games kept at the end of each period', default: '16' },
    tries: { value: 'N', about: 'ways in which each is played on', default: '3' },
    write: { about: 'write it to golden/historical.json' },
  },
};

const name = (g: Game, period: number): string => (period < 0 ? 'never' : `${period} (${g.data.periods[period]!.name.en})`);

/** Dates found against dates reported, a line each. */
function tellDates(g: Game, line: Pick<Line, 'dates'>): number {
  const rows = g.history.map(({ data }, i) => {
    const found = line.dates[i]!;
    const fits = found >= data.period.from && found <= data.period.to;
    return { fits, cells: [fits ? '' : '!', data.name.en, data.dated.en, `${data.period.from}–${data.period.to}`, name(g, found)] };
  });
  const head = ['', 'milestone', 'dated', 'periods', 'found'];
  const width = head.map((h, k) => Math.max(h.length, ...rows.map((r) => r.cells[k]!.length)));
  for (const cells of [head, ...rows.map((r) => r.cells)]) console.log(cells.map((cell, k) => cell.padEnd(width[k]!)).join('  ').trimEnd());
  return rows.filter((r) => r.fits).length;
}

function main(): void {
  const args = readArguments(SPEC);
  const scenario = args.positionals[0]!;
  const g = gameFrom(scenario);
  if (g.history.length === 0) usageError(SPEC, `${scenario} has no history.yaml with milestones`);
  const positive = (key: string): number => {
    const n = args.number(key)!;
    return n >= 1 ? n : usageError(SPEC, `--${key} must be at least 1`);
  };
  const breadth = { seed: args.number('seed')! | 0, seeds: positive('seeds'), kept: positive('kept'), tries: positive('tries') };
  const best = searchHistory(g, breadth, (line, period, games) => {
    const behind = g.history.filter(({ data }, i) => line.dates[i]! < 0 ? data.period.to < period : line.dates[i]! < data.period.from || line.dates[i]! > data.period.to);
    console.error(`period ${period}: the best of ${games} games, ${behind.length === 0 ? 'all milestones in their time' : `amiss: ${behind.map((m) => m.data.id).join(', ')}`}`);
  });
  const record = sealed({ ...newRecord(g, best.seed), actions: best.actions, note: 'the reported course of events' }, best.state);
  const course = courseOf(g, record);
  const met = tellDates(g, course);
  const ending = g.data.endings[best.state.v[g.at.flow.ending]! - 1]?.id ?? 'none';
  console.log(`\n${met} of ${g.history.length} milestones in their time; ${course.taken} of ${course.asked} choices as reported; ${record.actions.length} actions from seed ${best.seed}; ending: ${ending}`);
  if (course.result.divergence) throw new Error(`the record does not replay: ${course.result.divergence.message}`);
  if (!args.on('write')) return;
  const folder = join(findScenario(scenario)!, 'golden');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'historical.json'), writeRecord(record));
  console.log(join(folder, 'historical.json'));
}

main();
