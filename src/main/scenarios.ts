import type { Text } from '../rules/data';
import { typeset } from '../scenario/typeset';
import type { Lang } from '../ui/model/screen';
import type { Watched } from './watched';
import { WATCHED } from './watched';

/** The scenario somebody is writing at this moment, if the page is served to them. */
export const watched: Watched | null = WATCHED;

/** Every file of every scenario, each fetched only when its scenario is wanted; the bundler makes one chunk of a folder. */
const FILES = import.meta.glob<string>(['/scenarios/**/*.yaml', '!/scenarios/**/golden/**', '!/scenarios/_regressions/**', '!/scenarios/_starter/**'], { query: '?raw', import: 'default' });

const PLACE = /^\/scenarios\/(?:_fixtures\/)?([a-z0-9-]+)\/(.+)$/;

/** Ids of the scenarios that come with the game. */
export const SCENARIOS: readonly string[] = [...new Set([...Object.keys(FILES).flatMap((path) => PLACE.exec(path)?.[1] ?? []), ...(watched ? [watched.id] : [])])];

/** Whether a scenario has a guided first period: told by its files, before any is read. */
export function hasLesson(id: string): boolean {
  return Object.keys(FILES).some((path) => PLACE.exec(path)?.[1] === id && /\/learn\.yaml$/.test(path));
}

/** The files of a scenario by their path within its folder. */
export async function scenarioFiles(id: string): Promise<Record<string, string>> {
  if (watched?.id === id) return { ...watched.files };
  const own = Object.keys(FILES).flatMap((path) => {
    const found = PLACE.exec(path);
    return found?.[1] === id ? [[found[2]!, path] as const] : [];
  });
  return Object.fromEntries(await Promise.all(own.map(async ([name, path]) => [name, await FILES[path]!()] as const)));
}

const STARTER = import.meta.glob<string>('/scenarios/_starter/**/*.yaml', { query: '?raw', import: 'default' });

const FRENCH = import.meta.glob<string>('/scenarios/_starter/comments.fr.json', { query: '?raw', import: 'default' });

/** The files a new scenario of one's own begins with: small, and playable as they are, with their comments in the language of the page. */
export async function starterFiles(lang: Lang): Promise<Record<string, string>> {
  const own = Object.entries(STARTER).filter(([path]) => !path.includes('/golden/'));
  if (own.length === 0) return scenarioFiles('two-sides');
  const words = lang === 'fr' ? await Promise.all(Object.values(FRENCH).map((load) => load())) : [];
  const { withComments } = await import('../scenario/comments');
  const said = JSON.parse(words[0] ?? '{}') as Record<string, string>;
  return Object.fromEntries(await Promise.all(own.map(async ([path, load]) => [path.replace('/scenarios/_starter/', ''), withComments((await load()).replace(/^# yaml-language-server:.*\n/, ''), said)] as const)));
}

/** The head of a scenario, for the first screen: read without the rest of its files. */
export interface Ticket {
  readonly id: string;
  readonly title: Text;
  readonly subtitle: Text;
  readonly about: Text;
  readonly minutes: number;
}

const HEADS = import.meta.glob<string>(['/scenarios/**/scenario.yaml', '!/scenarios/_starter/**'], { query: '?raw', import: 'default' });

/** Titles of the scenarios, the shortest game first (where a stranger begins), those for trying the engine left out. */
export async function tickets(): Promise<readonly Ticket[]> {
  const { parse } = await import('yaml');
  const paths = Object.keys(HEADS).filter((path) => !path.includes('/_fixtures/'));
  const list = await Promise.all(paths.map(async (path) => {
    const text = await HEADS[path]!();
    // The head ends where the sides begin: what follows is long.
    const end = text.search(/^sides:/m);
    return typeset(parse(end < 0 ? text : text.slice(0, end)) as Ticket);
  }));
  if (watched && !list.some(({ id }) => id === watched.id)) list.push(typeset(parse(watched.files['scenario.yaml'] ?? '') as Ticket));
  return list.sort((a, b) => a.minutes - b.minutes || a.id.localeCompare(b.id));
}

/** The years named in some lines, each once and in order, and the one that most of them name. */
export function yearsOf(lines: readonly string[]): { readonly all: readonly string[]; readonly most: string | null } {
  const named = lines.map((line) => [...new Set(line.match(/\b\d{4}\b/g) ?? [])]);
  const all = [...new Set(named.flat())].sort();
  const times = (year: string): number => named.filter((years) => years.includes(year)).length;
  return { all, most: all.reduce<string | null>((best, year) => (best === null || times(year) > times(best) ? year : best), null) };
}

const LEARNED = import.meta.glob<string>('/scenarios/**/learned.json', { query: '?raw', import: 'default' });

/** The text of what self-play has taught about a scenario; null if nothing has, or it cannot be had: the machine then plays without it. */
export async function learnedText(id: string): Promise<string | null> {
  const path = Object.keys(LEARNED).find((p) => PLACE.exec(p)?.[1] === id);
  try {
    return path === undefined ? null : await LEARNED[path]!();
  } catch {
    return null;
  }
}
