import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CardView, Choice, DecisionView, Selection, TableModel } from '../../model/screen';
import { useUi } from '../context';
import type { Translate } from '../context';
import { bind } from '../parts/bind';
import { CardFace } from '../parts/Card';
import { Chips } from '../parts/Chips';
import { Icon } from '../parts/Icon';
import { sideVars } from '../parts/side';
import { Linked } from '../parts/Linked';
import { SideMark } from '../parts/SideMark';
import { Sums } from '../parts/Sums';
import { Provenance } from '../parts/Tag';
import { ChoiceRow } from './ChoiceRow';
import { ClosedList } from './ClosedList';
import { cardOf, chosenChoice, mapStaysVisible } from './deciding';
import type { Play } from './deciding';

/** More ways to play a card than this fill its sheet: what is closed is folded away under them. */
const MANY_PLAYS = 5;

interface SheetProps {
  readonly model: TableModel;
  readonly decision: DecisionView;
  readonly selection: Selection | null;
  readonly onConfirm: () => void;
  readonly onFold?: () => void;
}

/** The button that commits, with the name of what it commits. */
export function Confirm({ model, selection, onConfirm }: Pick<SheetProps, 'model' | 'selection' | 'onConfirm'>): VNode {
  const { t } = useUi();
  const choice = chosenChoice(model, selection);
  const phase = model.decision?.phase ?? 'play';
  return (
    <button type="button" class="confirm" data-confirm aria-disabled={choice === null} aria-keyshortcuts="Enter" onClick={onConfirm}>
      {choice === null ? t('confirm.none') : t(`confirm.${phase}`, { what: choice.title })}
      {choice?.lost ? <span class="confirm-lost"> ({t('lost.points', { n: choice.lost })})</span> : null}
      <span aria-hidden="true"> ▸</span>
    </button>
  );
}

function playWorth(play: Play, t: Translate): string | null {
  return play.use === 'event' ? null : play.price ?? t('play.points', { points: play.worth });
}

/** What stands beside a name in a list: what a target itself gains, its price and what of it is lost; the strength of a stroke; else the first effect. */
export function worthOf(decision: DecisionView, choice: Choice, many: boolean, t: Translate): string | null {
  const lost = choice.lost === undefined ? '' : ` (${t('lost.points', { n: choice.lost })})`;
  if (decision.phase === 'target') return [many ? choice.chips.find(({ label }) => label.startsWith(choice.title))?.delta : undefined, (choice.price ?? '') + lost].filter((x) => x !== undefined && x !== '').join(' · ') || null;
  if (!many) return null;
  return (decision.phase === 'plan' ? choice.sums[0]?.total : choice.chips[0]?.delta) ?? null;
}

/** The chosen card at full size beside all that can be done with it. */
export function PlaySheet({ card, model, selection, onConfirm }: Omit<SheetProps, 'decision'> & { readonly card: CardView }): VNode {
  const { t, emit } = useUi();
  return (
    <section class="sheet sheet-play" aria-label={t('play.heading', { card: card.title })} style={sideVars(card.owner)}>
      <div class="sheet-card"><CardFace card={card} large /></div>
      <div class="sheet-main">
        <h2 class="sheet-small">{t('play.heading', { card: card.title })}</h2>
        <ol class="options">
          {card.plays.map((play, i) => (
            <ChoiceRow
              key={play.name}
              choice={play}
              number={i + 1}
              chosen={selection?.kind === 'card' && selection.play === play.action}
              worth={playWorth(play, t)}
              note={play.note}
              onPick={() => { emit({ type: 'select', what: { kind: 'card', id: card.id, play: play.action } }); }}
            />
          ))}
        </ol>
        <ClosedList list={card.closed ?? []} folded={card.plays.length > MANY_PLAYS} />
        <div class="sheet-foot">
          <button type="button" class="quiet" onClick={() => { emit({ type: 'select', what: null }); }}>{t('common.back')}</button>
          <Confirm model={model} selection={selection} onConfirm={onConfirm} />
        </div>
      </div>
    </section>
  );
}

/** All that is known of the chosen target or plan, in one place above the list. */
function Chosen({ choice, chips }: { readonly choice: Choice; readonly chips: boolean }): VNode {
  const lines = [...choice.words, ...choice.forecast.map((line) => `≈ ${line}`)];
  return (
    <div class="sheet-chosen" role="status">
      <b>{choice.title}</b>{choice.price === undefined ? '' : `, ${choice.price}`} {choice.text} {choice.warn !== undefined && <b class="option-note">{choice.warn}</b>} {lines.length > 0 && <ul class="sheet-lines">{lines.map((line, i) => <li key={i}>{bind(line)}</li>)}</ul>}
      {chips && <Chips chips={choice.chips} />}
      <Sums sums={choice.sums} />
    </div>
  );
}

/** A question put to one side: the story above, numbered options below. */
export function DecisionSheet({ model, decision, selection, onConfirm, onFold }: SheetProps): VNode {
  const { t, emit } = useUi();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A new question takes the focus only when nothing else holds it.
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [decision.title, decision.phase]);
  const story = decision.text !== null;
  const low = mapStaysVisible(decision);
  const chosen = chosenChoice(model, selection);
  // A long list over the map is one of names: what each does is told of the chosen one.
  const many = low && (decision.phase === 'plan' || decision.choices.length > 3);
  return (
    <section class={`sheet sheet-decision ${low ? 'sheet-low' : 'sheet-tall'} sheet-${decision.phase}${many ? ' sheet-many' : ''}`} style={sideVars(decision.seat)} aria-labelledby="decision-title">
      <header class="sheet-head">
        <div class="sheet-head-words">
          <p class="sheet-who"><SideMark side={decision.seat} /> {decision.secret ? t('decision.secret', { side: decision.seat.name }) : t('decision.by', { side: decision.seat.name })}</p>
          <h2 id="decision-title" tabIndex={-1} ref={heading}>{decision.title}</h2>
          <p class="sheet-date">{t(`phase.${decision.phase}`)}</p>
        </div>
        {decision.icon !== null && <span class={`sheet-art pat-${decision.seat.shape}`}><Icon name={decision.icon} /></span>}
        {onFold && !low && <button type="button" class="fold" onClick={onFold}>{t('decision.fold')}</button>}
      </header>
      <div class="sheet-scroll" tabIndex={0} role="group" aria-labelledby="decision-title">
        {story && <p class="sheet-story"><Linked text={decision.text ?? ''} /></p>}
        {(!story || low) && <p class="sheet-ask">{decision.prompt}</p>}
        {low && chosen !== null && <Chosen choice={chosen} chips={many} />}
        {(decision.warnings ?? []).map((line) => <p key={line} class="sheet-warning" role="note"><b aria-hidden="true">!</b> {line}</p>)}
        <div class="sheet-facts">
          <Provenance tag={decision.tag} source={decision.source} />
          {decision.chips.length > 0 && <div class="sheet-already"><span>{t('decision.already')}</span> <Chips chips={decision.chips} label={t('decision.already')} /></div>}
        </div>
        <ol class="options">
          {decision.choices.map((choice, i) => (
            <ChoiceRow
              key={choice.name}
              choice={choice}
              number={i + 1}
              full={!low}
              brief={low}
              short={!low && decision.choices.length > 4}
              worth={worthOf(decision, choice, many, t)}
              card={decision.cards.length > 0 ? cardOf(decision, choice) : null}
              chosen={selection?.kind === 'option' && selection.action === choice.action}
              onPick={() => { emit({ type: 'select', what: { kind: 'option', action: choice.action } }); }}
            />
          ))}
        </ol>
        <ClosedList list={decision.closed ?? []} />
      </div>
      <div class="sheet-foot">
        <p class="sheet-key">{t('decision.legend')}</p>
        <Confirm model={model} selection={selection} onConfirm={onConfirm} />
      </div>
    </section>
  );
}
