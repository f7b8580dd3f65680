import { isMap, isScalar } from 'yaml';
import type { Node } from 'yaml';
import type { Text } from '../rules/data';
import type { Diagnostic } from './diagnostics';
import { scenarioSchema } from './schema/index';
import { say } from './say';
import { didYouMean } from './suggest';
import { faultAt, readYaml } from './yaml';
import type { Origins, ReadFile, SourceFile, YamlCache } from './yaml';

type Raw = Record<string, unknown>;

/** The files put together: one object in the shape of the schema, not yet checked. */
export interface Assembled {
  readonly raw: Raw;
  readonly origins: Origins;
  readonly home: SourceFile;
  readonly faults: readonly Diagnostic[];
  /** Ids that stood in passages that could not be read: what misses them is an echo. */
  readonly lost: ReadonlySet<string>;
  /** Of some file it is not known what could not be read. */
  readonly torn: boolean;
  /** Forms that no entity asked for. */
  readonly unused: readonly { readonly id: string; readonly file: SourceFile; readonly offset: number }[];
}

export const HOME = 'scenario.yaml';
const PARTS = Object.keys(scenarioSchema.shape);
/** Lists whose entries take their names and forms from `texts/forms.yaml`. */
const WITH_FORMS = ['sides', 'automata', 'tracks', 'milieus', 'assemblies', 'units', 'points'] as const;
const PARTIES = ['unaligned', 'waverers'] as const;
/** Names inside some files that differ from the scenario's own. */
const ALIASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  press: { lines: 'press' },
  epilogue: { dilemmas: 'epilogue' },
};

const isObject = (v: unknown): v is Raw => typeof v === 'object' && v !== null && !Array.isArray(v);

/** Files beside a scenario that speak of it to the laboratory: they change nothing in the game, so they are no part of it. */
const OUTSIDE = ['lab.yaml', 'claims.yaml'];

/** Whether a path belongs to a scenario's text; golden records, pictures and the laboratory's files beside it do not. */
export function isScenarioFile(path: string): boolean {
  return /\.ya?ml$/.test(path) && !OUTSIDE.includes(path);
}

/** Reads every file and merges them into one object: the base first, then the rest in the order of their names. */
export function assemble(files: Readonly<Record<string, string>>, cache?: YamlCache): Assembled {
  const origins: Origins = new WeakMap();
  const faults: Diagnostic[] = [];
  const names = Object.keys(files).filter(isScenarioFile).sort((a, b) => Number(b === HOME) - Number(a === HOME) || (a < b ? -1 : 1));
  const read = new Map<string, ReadFile>();
  for (const name of names) {
    const one = readYaml(name, files[name]!, origins, cache);
    read.set(name, one);
    faults.push(...one.faults);
  }
  const home = read.get(HOME);
  const raw: Raw = {};
  if (home) Object.assign(raw, isObject(home.value) ? home.value : {});
  else faults.push(wholeFile(HOME, 'missing-file', HOME, say(`a scenario needs ${HOME} with its base`, `il faut à un scénario un fichier ${HOME}, qui en porte la base`), didYouMean(HOME, names)));
  if (home && !isObject(home.value)) faults.push(wholeFile(HOME, 'wrong-type', '', say('expected a map of keys', 'on attend une table de clés')));
  if (home && isObject(home.value)) origins.set(raw, origins.get(home.value) ?? []);
  const merger = new Merger(raw, origins, faults);
  for (const [name, one] of read) if (name !== HOME) merger.add(name, one);
  merger.finish();
  return { raw, origins, home: home?.file ?? emptyFile(), faults, unused: merger.unused, lost: new Set([...read.values()].flatMap((one) => one.lost)), torn: [...read.values()].some((one) => one.torn) };
}

function wholeFile(file: string, code: string, text: string, words: Text, suggestion?: string): Diagnostic {
  return { severity: 'fault', code, file, line: 0, column: 0, text, message: words.en, words, suggestion, source: '' };
}

function emptyFile(): SourceFile {
  return readYaml(HOME, '', new WeakMap()).file;
}

/** The part a file holds, by its name: a long one may be spread over several, `library.yaml`, `library-spring.yaml`… */
function partOf(name: string): string {
  const first = name.split('-')[0]!;
  return PARTS.includes(first) || first === 'forms' || first in ALIASES ? first : name;
}

class Merger {
  readonly unused: { id: string; file: SourceFile; offset: number }[] = [];
  private readonly forms: { value: Raw; file: SourceFile }[] = [];

  constructor(private readonly raw: Raw, private readonly origins: Origins, private readonly faults: Diagnostic[]) {}

  add(name: string, one: ReadFile): void {
    const steps = name.replace(/\.ya?ml$/, '').split('/');
    const stem = partOf(steps[steps.length - 1]!);
    const folder = steps.length > 1 ? steps[0]! : '';
    if (one.value === null) {
      if (one.faults.length === 0) this.faults.push(wholeFile(name, 'empty-file', '', say('the file is empty', 'le fichier est vide')));
      return;
    }
    if (folder !== '' && folder !== 'texts' && PARTS.includes(folder)) {
      this.put(folder, one.value, one.file);
      return;
    }
    if (stem === 'forms' && isObject(one.value)) {
      this.forms.push({ value: one.value, file: one.file });
      return;
    }
    const renamed = ALIASES[stem] ?? {};
    if (isObject(one.value) && Object.keys(one.value).every((k) => PARTS.includes(renamed[k] ?? k)) && !(PARTS.includes(stem) && this.isOwnShape(stem, one.value))) {
      for (const [key, value] of Object.entries(one.value)) this.put(renamed[key] ?? key, value, one.file);
      return;
    }
    if (PARTS.includes(stem)) {
      this.put(stem, one.value, one.file);
      return;
    }
    if (isObject(one.value) && Object.keys(renamed).length > 0) {
      this.unknownKeys(one.value, one.file, renamed);
      return;
    }
    this.faults.push(wholeFile(name, 'unknown-file', stem, say('no part of a scenario has this name', 'aucune partie d’un scénario ne porte ce nom'), didYouMean(stem, [...PARTS, 'forms', 'press', 'epilogue'])));
  }

  /** A map file that is itself the part (`map.yaml`, `hours.yaml`), not a bundle of parts. */
  private isOwnShape(stem: string, value: Raw): boolean {
    return !Object.keys(value).includes(stem) && !Array.isArray(this.raw[stem]) && ['map', 'meters', 'hours', 'blocks', 'sums', 'loyalty'].includes(stem);
  }

  private unknownKeys(value: Raw, file: SourceFile, renamed: Readonly<Record<string, string>>): void {
    const node = this.origins.get(value)?.[0]?.node;
    for (const [key, part] of Object.entries(value)) {
      if (PARTS.includes(renamed[key] ?? key)) this.put(renamed[key] ?? key, part, file);
      else {
        const known = [...Object.keys(renamed), ...PARTS];
        this.faults.push(faultAt(file, keyOffset(node, key), { code: 'unknown-key', text: key, words: say(`unknown key "${key}"`, `clé inconnue : « ${key} »`), suggestion: didYouMean(key, known) }));
      }
    }
  }

  private put(part: string, value: unknown, file: SourceFile): void {
    const there = this.raw[part];
    if (there === undefined) {
      // A list of its own, so that a later file may add to it.
      this.raw[part] = Array.isArray(value) ? this.copy(value) : value;
    } else if (Array.isArray(there) && Array.isArray(value)) {
      for (const item of value) this.merge(there, item);
    } else if (isObject(there) && isObject(value)) {
      this.raw[part] = this.join(there, value);
    } else {
      this.faults.push(wholeFile(file.path, 'wrong-type', part, say(`"${part}" is a ${Array.isArray(there) ? 'list' : 'map'} elsewhere`, `« ${part} » est ailleurs une ${Array.isArray(there) ? 'liste' : 'table'}`)));
    }
  }

  private copy(list: readonly unknown[]): unknown[] {
    const copy = [...list];
    this.origins.set(copy, this.origins.get(list) ?? []);
    return copy;
  }

  /** An entry whose id is in the list already completes it, unless both say the same thing twice. */
  private merge(list: unknown[], item: unknown): void {
    const at = isObject(item) ? list.findIndex((x) => isObject(x) && x['id'] !== undefined && x['id'] === item['id']) : -1;
    const other = list[at];
    if (at >= 0 && isObject(other) && isObject(item) && Object.keys(item).every((k) => k === 'id' || !(k in other))) list[at] = this.join(other, item);
    else list.push(item);
  }

  private join(a: Raw, b: Raw): Raw {
    const both = { ...b, ...a };
    this.origins.set(both, [...(this.origins.get(a) ?? []), ...(this.origins.get(b) ?? [])]);
    return both;
  }

  /** Forms are handed out to the entities, and short ways of writing are spelled out. */
  finish(): void {
    const used = new Set<string>(['street', 'unaligned', 'waverers', 'none']);
    for (const part of WITH_FORMS) {
      const list = this.raw[part];
      if (!Array.isArray(list)) continue;
      for (const entry of list.filter(isObject)) {
        const forms = this.formsOf(String(entry['id']));
        if (forms === undefined) continue;
        used.add(String(entry['id']));
        entry['forms'] ??= forms;
      }
    }
    for (const party of PARTIES) {
      const forms = this.formsOf(party);
      if (this.raw[party] === undefined && isObject(forms) && isObject(forms['en']) && isObject(forms['fr'])) {
        this.raw[party] = { name: { en: forms['en']['name'], fr: forms['fr']['name'] } };
      }
    }
    for (const f of this.forms) {
      for (const id of Object.keys(f.value)) if (!used.has(id)) this.unused.push({ id, file: f.file, offset: keyOffset(this.origins.get(f.value)?.[0]?.node, id) });
    }
    const disputes = this.raw['disputes'];
    if (Array.isArray(disputes)) for (const d of disputes.filter(isObject)) questionForClass(d);
  }

  private formsOf(id: string): unknown {
    for (const f of this.forms) if (f.value[id] !== undefined) return f.value[id];
    return undefined;
  }
}

/** `forClass: {question: …}` is another way to write `class`. */
function questionForClass(d: Raw): void {
  const given = d['forClass'];
  if (d['class'] !== undefined || !isObject(given)) return;
  d['class'] = isObject(given['question']) ? given['question'] : given;
  delete d['forClass'];
}

function keyOffset(node: Node | undefined, key: string): number {
  if (node && isMap(node)) {
    for (const pair of node.items) if (isScalar(pair.key) && String(pair.key.value) === key) return pair.key.range?.[0] ?? 0;
  }
  return 0;
}
