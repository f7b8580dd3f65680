import type { ScenarioData, ToldData } from '../../rules/data';
import type { Lang } from './language';

/** A piece of a scenario a player can meet. */
export interface Content {
  /** Kind and id, in one. */
  readonly key: string;
  readonly kind: 'card' | 'dispatch' | 'option' | 'order' | 'action' | 'plan' | 'ending' | 'debt' | 'press' | 'adviser';
  readonly id: string;
  readonly title: string;
  /** What it comes on, short; empty if on nothing but its turn. */
  readonly condition: string;
  /** English words it shows at least once when it is met. */
  readonly words: number;
  /** Whether somebody takes it or leaves it. */
  readonly choice: boolean;
}

const wordsIn = (...texts: readonly (string | undefined)[]): number =>
  texts.reduce((n, t) => n + (t ?? '').split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length, 0);

/** About what is told: every passage but the ones that stand in for another. */
const told = (t: ToldData): string => ('en' in t ? t.en : t.map((p) => p.text.en).join(' '));

function conditionOf(era: { readonly from: number; readonly to: number } | null, test: unknown, lang: Lang): string {
  const shown = test === undefined ? '' : JSON.stringify(test).replaceAll('"', '');
  return [era ? `${lang === 'fr' ? 'périodes' : 'periods'} ${era.from}–${era.to}` : '', shown === '' ? '' : `${lang === 'fr' ? 'si' : 'if'} ${shown}`].filter((x) => x !== '').join(', ');
}

/** Everything of a scenario that waits to be met, called and explained in a language; its library is always open and is left out. */
export function contentOf(d: ScenarioData, lang: Lang = 'en'): readonly Content[] {
  const when = (era: Parameters<typeof conditionOf>[0], test: unknown): string => conditionOf(era, test, lang);
  const called = lang === 'fr' ? 'appelée par' : 'called up by';
  const one = (kind: Content['kind'], id: string, title: string, condition: string, words: number, choice = false): Content => ({ key: `${kind} ${id}`, kind, id, title, condition, words, choice });
  const queued = queuedBy(d, lang);
  return [
    ...d.cards.map((c) => one('card', c.id, c.title[lang], when(c.era, c.event.if), wordsIn(c.title.en, c.flavour.en), true)),
    ...[...d.dispatches, ...d.epilogue].flatMap((x) => [
      one('dispatch', x.id, x.title[lang], [when(x.era, x.if), queued.has(x.id) ? `${called} ${queued.get(x.id)!}` : ''].filter((t) => t !== '').join(', '), wordsIn(x.title.en, x.text.en)),
      ...x.options.map((o) => one('option', o.id, `${o.title[lang]} (${x.id})`, when(null, o.if), wordsIn(o.title.en, o.text?.en), true)),
    ]),
    ...d.orders.map((o) => one('order', o.id, o.name[lang], when(null, o.if), wordsIn(o.name.en, o.about.en), true)),
    ...d.actions.map((a) => one('action', a.id, a.name[lang], when(null, a.if), wordsIn(a.name.en, a.about.en), true)),
    ...(d.hours?.plans ?? []).map((p) => one('plan', p.id, p.name[lang], when(null, p.if), wordsIn(p.name.en, p.about.en), true)),
    ...d.endings.map((e) => one('ending', e.id, e.title[lang], when(null, e.if), wordsIn(e.title.en, told(e.headline), told(e.text), ...Object.values(e.epilogue).map(told)))),
    ...d.debts.map((x) => one('debt', x.id, x.text[lang], when(null, x.if), wordsIn(x.text.en))),
    ...d.press.map((p) => one('press', p.id, p.text[lang], when(null, p.if), wordsIn(p.text.en))),
    ...d.fronts.map((f) => one('press', f.id, f.headline[lang], when(null, f.if), wordsIn(f.headline.en, f.deck.en))),
    ...d.advisers.flatMap((a) => a.lines.map((l) => one('adviser', l.id, l.text[lang], when(null, l.if), wordsIn(l.text.en)))),
  ];
}

/** What calls a dispatch up: the period that opens with it, or whatever queues it. */
function queuedBy(d: ScenarioData, lang: Lang): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  const walk = (value: unknown, id: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { queue, id: own } = value as Record<string, unknown>;
    if (typeof queue === 'string' && !out.has(queue)) out.set(queue, id);
    for (const x of Object.values(value)) walk(x, typeof own === 'string' ? own : id);
  };
  walk(d, d.id);
  d.periods.forEach((p) => p.opens?.forEach((id) => out.set(id, `${lang === 'fr' ? 'la période' : 'period'} ${p.id}`)));
  return out;
}
