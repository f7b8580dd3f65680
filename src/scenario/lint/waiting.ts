import type { ScenarioData, Text } from '../../rules/data';
import { say } from '../say';
import type { Lint, LintContext, Path } from './context';
import { courseOf, happeningsOf, keyOf } from './happenings';
import type { Course, Happening } from './happenings';
import { canHold, clashIn } from './meets';
import { pathOf, walk } from './walk';

/**
 * What waits for something that never comes: conditions that contradict themselves, options and dispatches whose condition
 * no course of the game can fulfil, and things that wait for one another. Notes: such a scenario can be played.
 */
export const waiting: Lint = (d, c) => {
  const list = happeningsOf(d);
  const course = courseOf(d, list);
  const setters = settersOf(list);
  const dispatches = new Map(list.filter((h) => h.what === 'dispatch').map((h) => [h.id, h]));
  const clashed = contradictions(d, c);
  const told = new Set<string>();
  for (const h of list) {
    if (course.met.has(keyOf(h)) || h.what === 'rule' || h.night === true) continue;
    // Options of a dispatch that never comes are told with it; what contradicts itself has been told.
    if (h.of !== undefined && !course.met.has(`dispatch ${h.of}`)) continue;
    if (clashed.some((path) => path.length > h.path.length && h.path.every((key, i) => path[i] === key))) continue;
    if (canHold(h.if, course.world, h.when) && h.called !== true) continue;
    if (told.has(keyOf(h))) continue;
    const circle = circleFrom(h, course, setters, dispatches);
    for (const other of circle ?? []) told.add(other);
    report(h, circle, course, c);
  }
};

const FRENCH: Readonly<Record<Happening['what'], string>> = {
  card: 'la carte', dispatch: 'la dépêche', option: 'la réponse', order: 'l’ordre', plan: 'le plan', action: 'l’action', ending: 'la fin', rule: 'la règle',
};

/** Keys (`what id`) of things that wait for one another. */
function inCircle(circle: readonly string[]): Text {
  const french = circle.map((key) => {
    const [what, id] = key.split(' ') as [Happening['what'], string];
    return `${FRENCH[what]} « ${id} »`;
  });
  return say(`never comes about: ${circle.join(' waits for ')} waits for ${circle[0]!}`, `n’arrive jamais : ${french.join(' attend ')} attend ${french[0]!}`);
}

function report(h: Happening, circle: readonly string[] | null, course: Course, c: LintContext): void {
  if (circle) {
    c.report({ code: 'cyclic-trigger', severity: 'note', path: h.ifPath, text: firstMissing(h.if, course), words: inCircle(circle) });
    return;
  }
  const missing = firstMissing(h.if, course);
  const lacks = missing === '' ? '' : `; nothing ever brings "${missing}"`;
  const manque = missing === '' ? '' : ` ; rien n’apporte jamais « ${missing} »`;
  if (h.what === 'option') c.report({ code: 'never-taken', severity: 'note', path: h.ifPath, text: missing, words: say(`the option "${h.id}" can never be taken${lacks}`, `la réponse « ${h.id} » ne peut jamais être prise${manque}`) });
  else if (h.called === true && h.if === undefined) c.report({ code: 'unreachable', severity: 'note', path: h.path, text: h.id, words: say(`the dispatch "${h.id}" can never come: what queues it never happens`, `la dépêche « ${h.id} » ne peut jamais venir : ce qui l’appelle n’arrive jamais`) });
  else c.report({ code: 'unreachable', severity: 'note', path: h.ifPath, text: missing, words: say(`the ${h.what} "${h.id}" can never come${lacks || ': its condition never holds in its periods'}`, `${FRENCH[h.what]} « ${h.id} » ne peut jamais venir${manque || ' : sa condition n’est jamais remplie dans ses périodes'}`) });
}

/** Reports every condition two parts of which exclude one another; answers their paths. */
function contradictions(d: ScenarioData, c: LintContext): readonly Path[] {
  const found: Path[] = [];
  walk(d, (map, trail, isList) => {
    const whole = !isList && (Array.isArray(map['all']) || 'is' in map || 'period' in map);
    const clash = whole ? clashIn(map, { from: -Infinity, to: Infinity }) : null;
    if (!clash) return undefined;
    const path = pathOf(trail);
    found.push(path);
    const { first, second } = clash;
    const alone = first.en === second.en;
    const words = say(alone ? `never holds: ${second.en}` : `never holds: ${first.en}, and ${second.en}`, alone ? `n’est jamais rempli : ${second.fr}` : `n’est jamais rempli : ${first.fr}, et ${second.fr}`);
    c.report({ code: 'contradiction', severity: 'note', path: [...path, ...clash.path], text: clash.text, words });
    return true;
  });
  return found;
}

type Setters = ReadonlyMap<string, readonly Happening[]>;

/** What brings each thing a condition may wait for: flags and chosen options. */
function settersOf(list: readonly Happening[]): Setters {
  const out = new Map<string, Happening[]>();
  const add = (key: string, h: Happening): void => void out.set(key, [...(out.get(key) ?? []), h]);
  for (const h of list) {
    walk(h.effects, (effect) => {
      const flag = effect['set-flag'];
      if (typeof flag === 'string') add(flag, h);
      return undefined;
    });
    if (h.what === 'option') add(h.id, h);
  }
  return out;
}

/** The things that wait for one another, beginning and ending with this one; null if it waits for nothing that waits for it. */
function circleFrom(start: Happening, course: Course, setters: Setters, dispatches: ReadonlyMap<string, Happening>): readonly string[] | null {
  const seen = new Set<string>();
  const search = (h: Happening, way: readonly string[]): readonly string[] | null => {
    for (const wanted of missingIn(h.if, course)) {
      for (const setter of setters.get(wanted) ?? []) {
        // An option comes with its dispatch: if that never comes, it is what waits.
        const dispatch = setter.of === undefined ? undefined : dispatches.get(setter.of);
        const next = dispatch && !course.met.has(keyOf(dispatch)) ? dispatch : setter;
        if (keyOf(next) === keyOf(start)) return way;
        if (seen.has(keyOf(next)) || course.met.has(keyOf(next))) continue;
        seen.add(keyOf(next));
        const found = search(next, [...way, keyOf(next)]);
        if (found) return found;
      }
    }
    return null;
  };
  return search(start, [keyOf(start)]);
}

/** Flags and options a condition asks for that never come. */
function missingIn(condition: unknown, { world }: Course): readonly string[] {
  const out: string[] = [];
  walk(condition, ({ flag, chose, not }) => {
    if (not !== undefined) return true;
    if (typeof flag === 'string' && !world.flags.has(flag)) out.push(flag);
    if (typeof chose === 'string' && !world.chosen.has(chose)) out.push(chose);
    return undefined;
  });
  return out;
}

const firstMissing = (condition: unknown, course: Course): string => missingIn(condition, course)[0] ?? '';
