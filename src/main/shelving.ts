import type { Read, Save, SaveEntry, SaveFault, Shelf } from '../match/saves';
import type { Lang } from '../ui/model/screen';
import type { SaveView } from '../ui/panels';
import { Faulty } from './library';
import type { Fault } from './state';

type Translate = (key: string, args?: Readonly<Record<string, string | number>>) => string;

/** Entries of the shelf in the reader's words. */
export function saveViews(list: readonly SaveEntry[], lang: Lang, t: Translate): SaveView[] {
  const when = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'medium', timeStyle: 'short' });
  return list.map((entry) => ({
    id: entry.id,
    name: entry.name === '' ? entry.scenario.title[lang] : entry.name,
    // A game that was not given a name bears that of its scenario.
    detail: `${entry.name === '' ? '' : `${entry.scenario.title[lang]} · `}${detailOf(entry, lang, t)}`,
    when: when.format(entry.savedAt),
    auto: entry.kind === 'auto',
  }));
}

/** Where a saved game stands: its period, and whether it is over. */
export function detailOf({ standing }: SaveEntry, lang: Lang, t: Translate): string {
  const period = t('save.default', { period: standing.periodName[lang], n: standing.turns });
  return standing.phase === 'end' ? `${period} · ${t('save.over')}` : period;
}

/** What a fault of a save means, in words. */
export function faultText(fault: SaveFault, t: Translate): string {
  const { code, ...args } = fault;
  return t(`fault.save.${code}`, args as Record<string, string | number>);
}

/** Why a scenario cannot be had, in words. */
export function scenarioFault(reason: unknown, lang: Lang, t: Translate): Fault {
  const faulty = reason instanceof Faulty;
  return {
    title: t('fault.scenario'),
    text: faulty ? t('fault.scenario.text', { n: reason.faults.length }) : t('fault.fetch'),
    details: faulty ? reason.faults.map((f) => f[lang]).join('\n') : String(reason),
  };
}

/** Hands a text to the reader as a file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Name of an exported file: scenario and moment, safe on every system. */
export function fileName(save: Pick<Save, 'scenario' | 'savedAt'>, kind: 'save' | 'record'): string {
  const stamp = new Date(save.savedAt).toISOString().slice(0, 16).replace(/[:T]/g, '-');
  return `${save.scenario.id}-${stamp}.${kind}.json`;
}

export const isFault = (read: Read): read is Extract<Read, { ok: false }> => !read.ok;

/** Where nothing is kept: a trial of a scenario that is being written is over when it is left. */
export const NO_SHELF: Shelf = {
  autosave: () => Promise.resolve(null),
  keep: () => Promise.resolve(null),
  list: () => Promise.resolve([]),
  load: () => Promise.resolve({ ok: false, fault: { code: 'missing' } }),
  rename: () => Promise.resolve(null),
  remove: () => Promise.resolve(null),
};

const PLAYING = 'dual-power:playing';

/** Which game this tab is playing, so that loading the page again comes back to it. */
export const playing = {
  get: (): string | null => {
    try {
      return sessionStorage.getItem(PLAYING);
    } catch {
      return null;
    }
  },
  set: (gameId: string | null): void => {
    try {
      if (gameId === null) sessionStorage.removeItem(PLAYING);
      else sessionStorage.setItem(PLAYING, gameId);
    } catch {
      // Without it the first screen offers to go on.
    }
  },
};
