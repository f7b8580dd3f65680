import type { VNode } from 'preact';
import type { CardView } from '../../model/screen';
import { useUi } from '../context';
import { Emblem } from './Emblem';
import { CardEvent } from './CardEvent';
import { isLong } from './long-title';
import { SHAPE_PATH, sideVars } from './side';
import { Provenance } from './Tag';

/** A card's points in its owner's shape. */
export function Points({ card }: { readonly card: CardView }): VNode {
  return (
    <svg class={`points points-${card.owner.shape}`} viewBox="-13 -13 26 26" aria-hidden="true">
      <path d={SHAPE_PATH[card.owner.shape === 'bar' ? 'square' : card.owner.shape]} />
      <text x={card.owner.shape === 'wedge' ? -3.4 : 0} y="4.6">{card.points}</text>
    </svg>
  );
}

/** Face of a card: spans only, so that it may stand inside a button. */
export function CardFace({ card, large }: { readonly card: CardView; readonly large?: boolean }): VNode {
  const { t } = useUi();
  return (
    <span class={`card${large ? ' card-large' : isLong(card.title) ? ' card-long' : ''}`} style={sideVars(card.owner)}>
      <Emblem side={card.owner} icon={card.icon} />
      <Points card={card} />
      <span class="sr">{t('card.points', { points: card.points, owner: card.owner.name })} </span>
      <span class="card-body">
        <span class="card-title">{card.title}</span>{' '}
        {large ? <span class="card-flavour">{card.flavour}</span> : null}
        <CardEvent lines={card.event} />
        {large && card.eventIf !== null ? <span class="card-if">{card.eventIf}</span> : null}
        {large && card.once && card.plays.length === 0 ? <span class="card-once">{t('card.once')}</span> : null}
      </span>
      <span class="card-foot">
        {large ? <Provenance tag={card.tag} source={card.source} /> : <span class="source">{card.source}</span>}
      </span>
    </span>
  );
}

interface CardButtonProps {
  readonly card: CardView;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly shortcut: number | null;
  readonly onPick: () => void;
}

/** A card of hand or market; it rises when chosen. */
export function CardButton({ card, chosen, disabled, shortcut, onPick }: CardButtonProps): VNode {
  return (
    <button
      type="button"
      class="card-button"
      data-card={card.id}
      data-inspect={`card:${card.id}`}
      aria-pressed={chosen}
      aria-disabled={disabled}
      {...(shortcut === null ? {} : { 'aria-keyshortcuts': shortcut.toString() })}
      onClick={onPick}
    >
      <CardFace card={card} />
      {shortcut !== null && <span class="card-key" aria-hidden="true">{shortcut}</span>}
    </button>
  );
}
