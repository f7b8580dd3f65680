import { first, kindOf } from '../../rules/actions';
import type { GameEvent } from '../../rules/events';
import { beatsToPlan } from '../../rules/flow/hours';
import { newRun } from '../../rules/run';
import type { Asked } from './asked';
import { choiceOf } from './choices';
import { cardView } from './cards';
import { chipsOf } from './chips';
import { closedChoices } from './closed';
import type { Desk } from './desk';
import { netChanges } from './effects';
import { known } from './gauges';
import { isHeard } from './log';
import { plain } from './num';
import type { Chip, Choice, DecisionView } from './screen';
import type { Stuck } from './stuck';
import { missedSteps, stuckChip } from './stuck';

const SECRET: ReadonlySet<string> = new Set(['reserve', 'seal', 'plan', 'commit']);

/** Made behind the curtain: the others may not see it. */
export function isSecret(phase: string): boolean {
  return SECRET.has(phase);
}

/** What is asked of whom, with every choice and what it would do. Null when nothing is asked. */
export function decisionView(desk: Desk, asked: Asked, events: readonly GameEvent[], viewer: number): DecisionView | null {
  const { phase, seat, actions } = asked.decision;
  if (phase === 'start' || phase === 'end' || seat < 0) return null;
  const base = { phase, seat: desk.look(seat), secret: isSecret(phase), text: null, icon: null, tag: null, source: null, chips: [], cards: [], closed: closedChoices(desk, asked), warnings: warningsOf(desk, asked) };
  const who = desk.look(seat).name;
  const { t } = desk;
  const v = asked.seen.v;
  const { flow } = desk.game.at;
  const shown = actions.filter((a) => phase !== 'play' || kindOf(a) === 'pass');
  const choices = shown.map((a) => choiceOf(desk, asked, a));
  switch (phase) {
    case 'dispatch':
    case 'epilogue': {
      const d = desk.game.dispatches[v[flow.dispatch]! - 1]!.data;
      return {
        ...base, choices, title: desk.pick(d.title), prompt: t(phase === 'dispatch' ? 'ask.dispatch' : 'ask.epilogue', { who }),
        text: desk.pick(d.text), icon: d.icon, tag: d.tag, source: desk.source(d.source), chips: happened(desk, events, d.id, viewer),
      };
    }
    case 'reserve':
      return { ...base, choices, title: t('ask.reserveTitle'), prompt: t('ask.reserve', { who }), cards: actions.map((a) => cardView(desk, first(a), null)) };
    case 'seal':
      return { ...base, choices, title: t('ask.sealTitle'), prompt: t('ask.seal', { who }), text: t('ask.sealNote') };
    case 'play':
      return { ...base, choices, title: t('ask.playTitle', { who }), prompt: t('ask.play') };
    case 'target': {
      const action = desk.game.data.actions[v[flow.action]!]!;
      return { ...base, choices: idleLast(choices), title: desk.pick(action.name), icon: action.icon, text: desk.pick(action.about), prompt: t('ask.target', { n: v[flow.points]! }) };
    }
    case 'plan': {
      const beat = v[flow.beat]! + v[flow.step]!;
      const clock = desk.game.data.hours?.clock[beat - 1] ?? '';
      return { ...base, choices, title: t('ask.planTitle', { n: beat, clock }), prompt: t('ask.plan', { who, n: beat }), text: t('ask.planNote') };
    }
    case 'commit': {
      const offered = actions.filter((a) => first(a) > 0).map((a) => cardView(desk, first(a) - 1, null));
      return { ...base, choices, title: t('ask.commitTitle'), prompt: t('ask.commit', { who }), text: t('ask.commitNote', { most: desk.game.data.hours?.reserveMost ?? 0, beats: beatsToPlan(asked.seen, newRun(desk.game)) }), cards: offered };
    }
  }
}

/** What would move nothing for its points comes after what would; it says so itself. */
function idleLast(choices: readonly Choice[]): Choice[] {
  const idle = (c: Choice): boolean => c.name.startsWith('target:') && (c.lost ?? 0) > 0 && c.chips.length === 0;
  return [...choices.filter((c) => !idle(c)), ...choices.filter(idle)];
}

/** What weighs on every choice of the side that decides: its unity spent, and the points that takes from each card. */
function warningsOf(desk: Desk, { seen, decision: { seat } }: Asked): string[] {
  const { data, index, surcharges } = desk.game;
  const side = data.sides[seat]!;
  const unity = index.track.get(side.unity)!;
  const { min } = data.tracks[unity]!;
  if (known(desk, seen, unity)[1] > min) return [];
  const x = newRun(desk.game);
  x.seat = seat;
  const taken = surcharges[seat]!.flatMap((u, i) => (u.points < 0 && u.if(seen, x) ? [desk.t('warn.surcharge', { label: desk.pick(side.surcharges[i]!.label), n: -u.points })] : []));
  const name = desk.names.of({ ref: 'track', id: side.unity });
  return [[desk.t('warn.spent', { what: name.label, n: plain(min) }), ...taken].join(' ')];
}

/** What the dispatch did before anybody answered, as chips: from the events, not from a forecast. */
function happened(desk: Desk, events: readonly GameEvent[], id: string, viewer: number): Chip[] {
  const nets: { slot: number; from: number; to: number }[] = [];
  const stuck: Stuck[] = [];
  for (let i = events.length - 1; i >= 0; i--) {
    const e = events[i]!;
    if (e.e === 'dispatch' && e.id === id) break;
    if ((e.e !== 'change' && e.e !== 'stuck') || e.by.type !== 'dispatch' || e.by.id !== id || !isHeard(desk, e, viewer)) continue;
    if (e.e === 'change') nets.unshift(e);
    else stuck.unshift(e);
  }
  const slots = netChanges(nets).map((c) => {
    const d = c.to - c.from;
    return { slot: c.slot, low: d, high: d, min: c.to, max: c.to, times: 1, size: d };
  });
  return [...chipsOf(desk, { readings: 1, slots, told: [], cut: [], added: [], hours: 0, ends: 0, margins: [] }), ...missedSteps(desk, stuck, nets).map((m) => stuckChip(desk, m))];
}
