import type { Game } from '../../rules/game';
import type { Names } from './names';
import { inner } from './num';
import type { Texts } from './texts';

/** One unit or several. */
export type Count = 'one' | 'many';

/** How units stand between two steps of loyalty, as it is said of one unit or of several. */
export interface Steps {
  /** Names of a span: “wavers to sympathises”. */
  span(min: number, max: number): string;
  /** A predicate: “wavers or is neutral”; `quoted` uses the names of the steps, which need not agree with anything. */
  stand(count: Count, min: number, max: number, quoted?: boolean): string;
  /** The contrary: “neither wavers nor is neutral”. */
  not(count: Count, min: number, max: number, quoted?: boolean): string;
  /** After “no unit”: French denies the verb as well. */
  none(min: number, max: number): string;
}

/** “n’est”, “ne sympathise”; the h of verbs is taken as mute. */
function ne(verb: string): string {
  return `${/^[aeiouyhéèêâî]/i.test(verb) ? 'n’' : 'ne '}${verb}`;
}

/** Prepares the words for steps of loyalty in one language. */
export function createSteps(game: Game, text: Texts, names: Names): Steps {
  const { loyalty } = game.data;
  const last = loyalty.steps.length - 1;
  const fr = text.lang === 'fr';
  const name = (i: number): string => inner(names.text(loyalty.steps[i] ?? { en: String(i), fr: String(i) }));
  const either = (list: readonly string[]): string => {
    const [end = '', ...start] = [...list].reverse();
    return start.length === 0 ? end : `${start.reverse().join(text.t('list.comma'))}${text.t('list.or')}${end}`;
  };
  /** Predicates of some steps; where a scenario has none, one that names the steps. */
  const predicates = (count: Count, at: readonly number[], quoted: boolean): string[] => {
    const own = quoted ? undefined : loyalty[count]?.[text.lang];
    return own ? at.map((i) => own[i] ?? '') : [text.t('steps.at', { count, steps: either(at.map((i) => text.t('text.quoted', { x: name(i) }))) })];
  };

  const contrary = (count: Count, i: number, quoted: boolean): string => {
    const [verb = '', ...rest] = predicates(count, [i], quoted)[0]!.split(' ');
    if (fr) return [ne(verb), 'pas', ...rest].join(' ');
    if (/^(is|are)$/.test(verb)) return [verb, 'not', ...rest].join(' ');
    return `${count === 'one' ? 'does' : 'do'} not ${predicates('many', [i], quoted)[0]!}`;
  };

  const within = (min: number, max: number): number[] => Array.from({ length: last + 1 }, (_, i) => i).filter((i) => i >= min && i <= max);
  const outside = (min: number, max: number): number[] => within(0, last).filter((i) => i < min || i > max);

  const stand = (count: Count, min: number, max: number, quoted = false): string => {
    const left = outside(min, max);
    // All steps but one: the one is denied.
    return left.length === 1 ? contrary(count, left[0]!, quoted) : either(predicates(count, within(min, max), quoted));
  };
  const not = (count: Count, min: number, max: number, quoted = false): string => {
    const [only, ...more] = within(min, max);
    return only !== undefined && more.length === 0 ? contrary(count, only, quoted) : either(predicates(count, outside(min, max), quoted));
  };
  return {
    span: (min, max) => (min === max ? name(min) : text.t('steps.range', { from: name(min), to: name(max) })),
    stand, not,
    none: (min, max) => {
      const list = predicates('one', within(min, max), false);
      return fr ? list.map(ne).join(' ni ') : either(list);
    },
  };
}
