import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Arguments, CommandSpec } from '../args';
import { usageError } from '../args';
import { findScenario, scenarioNames } from '../folder';

/** One word after `npm run scenario --`: its help and what it does. */
export interface Command {
  readonly spec: CommandSpec;
  run(args: Arguments): void | Promise<void>;
}

/** What every command says of its folder. */
export const FOLDER = { name: 'folder', about: 'a folder, or the name of one in scenarios/' } as const;

/** The option for the language in which a command speaks. */
export const LANG = { value: 'LANG', about: 'en or fr; without it what the system says' } as const;

/** Where the repository lies, whatever folder the command is called from. */
export const ROOT = join(import.meta.dirname, '../../..');

/** The folder a command was given; says which there are if there is none. */
export function folderOf(spec: CommandSpec, name: string): string {
  const folder = findScenario(name);
  return folder ?? usageError(spec, `no folder "${name}"; there are ${scenarioNames().join(', ')}`);
}

/** Names of the emblems, taken from the files they are drawn from. */
export function emblems(): readonly string[] {
  return readdirSync(join(ROOT, 'assets/icons'), { recursive: true })
    .map(String).filter((f) => f.endsWith('.svg')).map((f) => f.replace(/^.*[\\/]/, '').replace(/\.svg$/, ''));
}

/** Shows on a terminal how many of so many are done; elsewhere it says nothing. */
export function counter(all: number, what: string, lang: 'en' | 'fr' = 'en'): { readonly tell: (done: number) => void; readonly end: () => void } {
  const shown = process.stderr.isTTY;
  return {
    tell: (done) => void (shown && process.stderr.write(`\r${done} ${lang === 'fr' ? 'sur' : 'of'} ${all} ${what}`)),
    end: () => void (shown && process.stderr.write('\r\x1b[K')),
  };
}

/** The language of what is found: as asked for, otherwise the one the system speaks, otherwise English. */
export function languageOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>> = process.env): 'en' | 'fr' {
  const word = asked || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^fr/i.test(word) ? 'fr' : 'en';
}
