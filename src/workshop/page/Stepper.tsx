import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { decision as openDecision } from '../../rules/legal';
import { PHASES, ZONE } from '../../rules/state';
import { view } from '../../rules/view';
import { createDesk, logOf, readings } from '../../ui/model';
import type { Desk } from '../../ui/model';
import { cardsIn, cardView, handOf } from '../../ui/model/cards';
import { decisionView } from '../../ui/model/decision';
import type { Choice, SideLook } from '../../ui/model/screen';
import { Chips } from '../../ui/panels/parts/Chips';
import { Entry } from '../../ui/panels/parts/Entry';
import { SideMark } from '../../ui/panels/parts/SideMark';
import type { Trial } from '../model/trial';
import { back, isOver, machine, now, play, toEnd, toNextPeriod } from '../model/trial';
import { valuesOf } from '../model/values';
import { useShop } from './shop';

/** Readings of the position that forecasts are made from: fewer than at the table, so that every step is quick. */
const FEW = 8;
/** Options beyond these are shown when asked for. */
const MANY = 12;

/** What can be chosen now, as rows: of whom, from which card, what. */
interface Asked {
  readonly who: SideLook;
  readonly title: string;
  readonly text: string | null;
  readonly rows: readonly { readonly over: string; readonly choice: Choice }[];
}

function askedOf(desk: Desk, trial: Trial): Asked | null {
  const { state, events } = now(trial);
  if (isOver(trial)) return null;
  const { game } = desk;
  const open = openDecision(game, state);
  const seen = view(game, state, open.seat);
  const asked = { seen, decision: open, states: readings(game, seen, FEW) };
  const made = decisionView(desk, asked, events, open.seat);
  if (!made) return null;
  const cards = open.phase === 'play' ? [...handOf(desk, seen, open.seat), ...cardsIn(desk, seen, ZONE.market)] : [];
  const plays = cards.flatMap((index) => {
    const card = cardView(desk, index, asked);
    return card.plays.map((choice) => ({ over: `${card.title} (${card.points})`, choice }));
  });
  return { who: made.seat, title: made.title, text: made.text, rows: [...plays, ...made.choices.map((choice) => ({ over: '', choice }))] };
}

/** A trial under way: what came of the last step, what can be chosen, and the whole position. */
export function Stepper({ trial }: { readonly trial: Trial }): VNode {
  const { t, bench, text } = useShop();
  const [all, setAll] = useState(false);
  const [only, setOnly] = useState(true);
  const desk = useMemo(() => createDesk(trial.game, text), [trial.game, text]);
  const asked = useMemo(() => askedOf(desk, trial), [desk, trial]);
  const moment = now(trial);
  const before = trial.moments.at(-2)?.state ?? null;
  const happened = useMemo(() => {
    const old = logOf(desk, moment.events.slice(0, moment.from), -1);
    return logOf(desk, moment.events, -1).slice(Math.max(0, old.length - (moment.from > 0 ? 1 : 0)));
  }, [desk, moment]);
  const groups = useMemo(() => valuesOf(desk, moment.state, before, t('try.yes'), t('try.no')), [desk, moment, before, t]);
  const go = (next: (from: Trial) => Trial) => (): void => {
    setAll(false);
    bench.setTrial({ trial: next(trial) });
  };
  const { flow } = trial.game.at;
  const period = desk.game.data.periods[moment.state.v[flow.period]!];
  const rows = asked ? (all ? asked.rows : asked.rows.slice(0, MANY)) : [];
  const winner = moment.state.v[flow.winner]! - 1;
  return (
    <section class="ws-step" data-step={trial.moments.length - 1}>
      <header class="ws-step-head">
        <p><b>{period ? desk.pick(period.name) : ''}</b> · {t('try.step', { n: trial.moments.length - 1 })} · {t(`phase.${PHASES[moment.state.v[flow.phase]!]!}`)}</p>
        <div>
          <button type="button" class="quiet ws-small" data-back aria-disabled={trial.moments.length < 2} onClick={go(back)}>{t('try.back')}</button>
          <button type="button" class="quiet ws-small" data-machine aria-disabled={asked === null} onClick={go(machine)}>{t('try.machine')}</button>
          <button type="button" class="quiet ws-small" data-next aria-disabled={asked === null} onClick={go(toNextPeriod)}>{t('try.period')}</button>
          <button type="button" class="quiet ws-small" data-end aria-disabled={asked === null} onClick={go(toEnd)}>{t('try.end')}</button>
        </div>
      </header>
      <section class="ws-happened" aria-label={t('try.happened')}>
        <h3>{t('try.happened')}</h3>
        {happened.length === 0 ? <p>{t('try.nothing')}</p> : <ul class="entries">{happened.slice(-14).map((entry, i) => <Entry key={i} entry={entry} />)}</ul>}
      </section>
      {asked === null ? <p class="ws-over" role="status"><b>{t('try.over')}</b> {winner >= 0 && t('try.winner', { side: desk.look(winner).name })}</p> : (
        <section class="ws-asked" aria-label={asked.title}>
          <h3><SideMark side={asked.who} /> {asked.title.includes(asked.who.name) ? asked.title : `${asked.who.short} · ${asked.title}`}</h3>
          {asked.text !== null && <p class="ws-asked-text">{asked.text}</p>}
          <ol>
            {rows.map(({ over, choice }) => (
              <li key={choice.name}>
                <button type="button" class="ws-choice" data-choice={choice.name} onClick={go((from) => play(from, choice.action))}>
                  {over !== '' && <span class="ws-choice-over">{over}</span>}
                  <b>{choice.title}</b>
                  <span class="ws-choice-words">{choice.words.join(' · ')}</span>
                </button>
                {choice.chips.length > 0 && <Chips chips={choice.chips} />}
              </li>
            ))}
          </ol>
          {rows.length < asked.rows.length && <button type="button" class="quiet ws-small" onClick={() => { setAll(true); }}>{t('try.many', { n: asked.rows.length })}</button>}
        </section>
      )}
      <section class="ws-state" aria-label={t('try.state')}>
        <h3>{t('try.state')}</h3>
        <label class="ws-only"><input type="checkbox" checked={only} onChange={(event) => { setOnly(event.currentTarget.checked); }} /> {t('try.only')}</label>
        {groups.map(({ id, values }) => {
          const shown = only && before ? values.filter((v) => v.was !== null) : values;
          return shown.length === 0 ? null : (
            <dl key={id}>
              <dt class="ws-group">{t(`group.${id}`)}</dt>
              {shown.map((v) => <dd key={v.key} class={v.was === null ? '' : 'ws-moved'}><span>{v.label}</span> <b>{v.text}</b>{v.was !== null && <i> {t('try.was', { value: v.was })}</i>}</dd>)}
            </dl>
          );
        })}
      </section>
    </section>
  );
}
