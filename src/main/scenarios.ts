import type { Loaded } from '../scenario/load';

/** Every file of every scenario, each fetched only when its scenario is wanted; the bundler makes one chunk of a folder. */
const FILES = import.meta.glob<string>(['/scenarios/**/*.yaml', '!/scenarios/**/golden/**', '!/scenarios/_regressions/**'], { query: '?raw', import: 'default' });

const PLACE = /^\/scenarios\/(?:_fixtures\/)?([a-z0-9-]+)\/(.+)$/;

/** Ids of the scenarios that come with the game. */
export const SCENARIOS: readonly string[] = [...new Set(Object.keys(FILES).flatMap((path) => PLACE.exec(path)?.[1] ?? []))];

/** The files of a scenario by their path within its folder. */
export async function scenarioFiles(id: string): Promise<Record<string, string>> {
  const own = Object.keys(FILES).flatMap((path) => {
    const found = PLACE.exec(path);
    return found?.[1] === id ? [[found[2]!, path] as const] : [];
  });
  return Object.fromEntries(await Promise.all(own.map(async ([name, path]) => [name, await FILES[path]!()] as const)));
}

/** Reads and compiles a scenario. The reader comes with it: the title screen does without both. */
export async function openScenario(id: string): Promise<Loaded> {
  const [files, { loadScenario }] = await Promise.all([scenarioFiles(id), import('../scenario/load')]);
  return loadScenario(files);
}
