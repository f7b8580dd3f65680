import type { VNode } from 'preact';
import type { Drawer, Selection, SideLook, SidePanel, TableModel } from '../../model/screen';
import { useUi } from '../context';
import { aimState } from '../parts/aim';
import { CardButton } from '../parts/Card';
import { gaugeLabel, gaugeText } from '../parts/Gauge';
import { Icon } from '../parts/Icon';
import { sideVars } from '../parts/side';
import { SideMark } from '../parts/SideMark';
import { Term } from '../parts/Term';

export interface Busy {
  readonly side: SideLook;
  readonly label: string;
  /** 0 … 1, or null when there is no telling. */
  readonly progress: number | null;
  /** The best found so far will do. */
  readonly onStop: () => void;
}

/** A turn that is played but not over. */
export interface Held {
  readonly side: SideLook;
  readonly onEnd: () => void;
}

interface BandProps {
  readonly model: TableModel;
  readonly selection: Selection | null;
  readonly busy: Busy | null;
  /** The turn is played and waits to be ended. */
  readonly held?: Held | null;
  readonly folded?: boolean;
  readonly onUnfold?: () => void;
}

/** Panel of the side at the screen, or of the side that decides. */
export function ownPanel(model: TableModel): SidePanel | null {
  const seat = model.decision?.seat.index ?? model.viewer;
  return model.panels.find((panel) => panel.side.index === seat) ?? null;
}

/** The side and the round, unless the sentence below says the round itself. */
function whoNow(side: string, round: string, prompt: string): string {
  return prompt.startsWith(round) ? side : round.includes(side) ? round : `${side} · ${round}`;
}

/** Who plays after this turn, in this round and the next, which runs the other way. */
function Turns({ turns }: { readonly turns: TableModel['turns'] }): VNode | null {
  const { t } = useUi();
  if (turns.length === 0) return null;
  return (
    <p class="prompt-turns">
      {turns.map((round, i) => (
        <span key={round.round}>
          {round.now ? t('turns.then') : t(i === 0 ? 'turns.first' : 'turns.round', { n: round.round })}{' '}
          {round.sides.map((side) => <span key={side.index} title={side.name}><SideMark side={side} label /> </span>)}
        </span>
      ))}
    </p>
  );
}

/** Who must do what now; the one red thing of the band. */
export function Prompt({ model, busy, held = null, folded, onUnfold }: Omit<BandProps, 'selection'>): VNode {
  const { t, emit } = useUi();
  const { decision } = model;
  const panel = ownPanel(model);
  const pass = decision?.phase === 'play' ? decision.choices : [];
  return (
    <section class={`prompt${decision === null && held === null ? ' prompt-wait' : ''}`} aria-label={t('prompt.label')} aria-live="polite">
      <h2>{held !== null ? t('prompt.held') : decision === null ? t('prompt.wait') : t(`phase.${decision.phase}`)}</h2>
      <p class="prompt-who">
        {held !== null ? <><SideMark side={held.side} /> {held.side.short}</>
          : busy !== null ? <><SideMark side={busy.side} /> {busy.label}</>
          : decision !== null ? <><SideMark side={decision.seat} /> {whoNow(decision.seat.short, model.round, decision.prompt)}</>
          : model.waiting ?? model.round}
      </p>
      <Turns turns={model.turns} />
      <p class="prompt-ask">{held !== null ? t('prompt.heldAbout') : decision === null ? model.leader : decision.prompt}</p>
      {decision === null && held === null && model.rising.map((r, i) => <p key={i} class="prompt-rising" title={r.about}>{r.text}<span class="sr">. {r.about}</span></p>)}
      {panel !== null && decision !== null ? (
        <p class="prompt-line">
          {panel.gauges.slice(0, 1).map((gauge) => (
            <Term key={gauge.entity.id} entity={gauge.entity} label={gaugeLabel(gauge, t)}>{gauge.icon === null ? gauge.label : <Icon name={gauge.icon} />} {gaugeText(gauge)}</Term>
          ))}
          <span aria-hidden="true">·</span> <Term entity={{ kind: 'line', id: panel.side.id }}>{panel.line}</Term>
        </p>
      ) : null}
      {busy !== null && (
        <div class="prompt-busy">
          <progress {...(busy.progress === null ? {} : { value: busy.progress })} aria-label={busy.label} />
          <button type="button" class="prompt-button" data-decide aria-keyshortcuts="D" onClick={busy.onStop}>{t('prompt.decide')} <kbd aria-hidden="true">D</kbd></button>
        </div>
      )}
      {held !== null && (
        <div class="prompt-held">
          <button type="button" class="prompt-button" data-end-turn aria-keyshortcuts="Enter" onClick={held.onEnd}>{t('prompt.endTurn')}<span aria-hidden="true"> ▸</span></button>
          {model.canUndo && <button type="button" class="prompt-button" data-take-back aria-keyshortcuts="U" onClick={() => { emit({ type: 'undo' }); }}>{t('table.undo')} <kbd aria-hidden="true">U</kbd></button>}
        </div>
      )}
      {folded && onUnfold && <button type="button" class="prompt-button" onClick={onUnfold}>{t('decision.unfold')}<span aria-hidden="true"> ▸</span></button>}
      {pass.map((choice) => (
        <button key={choice.name} type="button" class="prompt-button" data-choice={choice.name} onClick={() => { emit({ type: 'act', action: choice.action }); }}>{choice.title}</button>
      ))}
    </section>
  );
}

/** Hand and market. */
export function Cards({ model, selection }: Pick<BandProps, 'model' | 'selection'>): VNode {
  const { t, emit } = useUi();
  const playing = model.decision?.phase === 'play';
  const chosen = selection?.kind === 'card' ? selection.id : null;
  const button = (card: TableModel['hand'][number], i: number): VNode => {
    const can = playing && card.plays.length > 0;
    return (
      <li key={card.id}>
        <CardButton
          card={card}
          chosen={playing && chosen === card.id}
          disabled={!can}
          shortcut={can && i < 9 ? i + 1 : null}
          onPick={() => { if (can || (playing && (card.closed ?? []).length > 0)) emit({ type: 'select', what: chosen === card.id ? null : { kind: 'card', id: card.id } }); else emit({ type: 'inspect', entity: { kind: 'card', id: card.id } }); }}
        />
      </li>
    );
  };
  return (
    <div class="cards">
      <section class="hand" aria-label={t('table.hand')}>
        <h2 class="sr">{t('table.hand')}</h2>
        {model.hand.length === 0 ? <p class="hand-empty">{t('table.noHand')}</p> : <ul>{model.hand.map(button)}</ul>}
      </section>
      {model.market.length > 0 && (
        <section class="market" aria-label={t('table.market')}>
          <h2><span>{t('table.market')}</span></h2>
          <ul>{model.market.map((card, i) => button(card, model.hand.length + i))}</ul>
        </section>
      )}
    </div>
  );
}

/** The three public aims of the side at the screen. */
export function Objectives({ model }: { readonly model: TableModel }): VNode | null {
  const { t, emit } = useUi();
  const panel = ownPanel(model);
  if (panel === null) return null;
  return (
    <section class="objectives" aria-label={t('table.objectives')} style={sideVars(panel.side)}>
      <h2><button type="button" class="plain" onClick={() => { emit({ type: 'drawer', drawer: 'objectives' }); }}>{t('table.objectives')}</button></h2>
      <ul>
        {panel.objectives.map((aim) => (
          <li key={aim.label} class={aim.done ? 'done' : ''}>
            <span class="aim-progress">
              {aim.goal <= 8 ? <span class="aim-cells" aria-hidden="true">{Array.from({ length: Math.max(1, aim.goal) }, (_, i) => <span key={i} class={i < aim.now ? 'on' : ''} />)}</span> : null}
              <span class="aim-count">{aimState(aim, t)}<span class="aim-worth"> +{aim.points}</span></span>
            </span>{' '}
            <Term entity={aim.entity} class="aim-ask"><span class="aim-label">{aim.label}</span></Term>
          </li>
        ))}
      </ul>
    </section>
  );
}

const TABS: readonly { readonly drawer: Drawer; readonly key: string | null }[] = [
  { drawer: 'log', key: 'L' },
  { drawer: 'press', key: 'P' },
  { drawer: 'advisers', key: 'A' },
  { drawer: 'sides', key: 'S' },
  { drawer: 'objectives', key: 'O' },
  { drawer: 'assemblies', key: null },
  { drawer: 'library', key: null },
];

/** The log's last line on punched tape, and the way to everything else one may read. */
export function Tape({ model }: { readonly model: TableModel }): VNode {
  const { t, emit } = useUi();
  // The end is told on a page of its own, not below the last beat.
  const last = [...model.log].reverse().find((entry) => entry.text !== '' && entry.kind !== 'period' && entry.kind !== 'ending') ?? model.log.at(-1);
  return (
    <footer class="tape">
      <span class="tape-why" aria-hidden="true">{t('tape.why')}</span>
      <p class="tape-text">{last ? [last.text, ...last.effects].join(' → ') : t('tape.empty')}</p>
      <nav aria-label={t('tape.nav')}>
        {TABS.map(({ drawer, key }) => (
          <button key={drawer} type="button" data-drawer={drawer} class={drawer === 'objectives' ? 'tape-aims' : ''} {...(key === null ? {} : { 'aria-keyshortcuts': key })} onClick={() => { emit({ type: 'drawer', drawer }); }}>{t(`drawer.${drawer}`)}</button>
        ))}
        <button type="button" data-drawer="keyboard" aria-keyshortcuts="?" aria-label={t('drawer.keyboard')} onClick={() => { emit({ type: 'drawer', drawer: 'keyboard' }); }}>?</button>
      </nav>
    </footer>
  );
}
