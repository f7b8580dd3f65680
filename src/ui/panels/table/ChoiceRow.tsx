import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CardView, Choice } from '../../model/screen';
import { useUi } from '../context';
import { bind } from '../parts/bind';
import { CardFace } from '../parts/Card';
import { Chips } from '../parts/Chips';
import { Icon } from '../parts/Icon';
import { Sums } from '../parts/Sums';
import { Provenance } from '../parts/Tag';

interface ChoiceRowProps {
  readonly choice: Choice;
  readonly number: number;
  readonly chosen: boolean;
  readonly onPick: () => void;
  /** Points of a play, in words. */
  readonly worth?: string | null;
  readonly note?: string | null;
  readonly card?: CardView | null;
  /** Everything open at once, as fits dilemmas; plays unfold when chosen. */
  readonly full?: boolean;
  /** Title and effects only: the rest is told elsewhere. */
  readonly brief?: boolean;
  /** Sums only of the chosen one: the list is long. */
  readonly short?: boolean;
}

/** One option: number, title, argument, effects, forecast. A second, separate button commits it. */
export function ChoiceRow({ choice, number, chosen, onPick, worth, note, card, full, brief, short }: ChoiceRowProps): VNode {
  const { t } = useUi();
  const open = (chosen || full === true) && brief !== true;
  const row = useRef<HTMLLIElement>(null);
  // A choice made by number key or on the map must be seen in the list too.
  useEffect(() => { if (chosen) row.current?.scrollIntoView({ block: 'nearest' }); }, [chosen]);
  return (
    <li ref={row} class={`option${chosen ? ' option-chosen' : ''}${card ? ' option-card' : ''}`}>
      <button
        type="button"
        class="option-pick"
        data-choice={choice.name}
        aria-pressed={chosen}
        {...(number <= 9 ? { 'aria-keyshortcuts': number.toString() } : {})}
        onClick={onPick}
      >
        <span class="option-number" aria-hidden="true">{number}</span>
        {card ? <CardFace card={card} large /> : (
          <span class="option-words">
            <span class="option-title">
              {choice.icon !== null && full !== true ? <Icon name={choice.icon} /> : null}
              {choice.title}
              {worth ? <span class="option-worth">{worth}</span> : null}
            </span>
            {choice.text !== '' && open ? <span class="option-text">{choice.text}</span> : null}
          </span>
        )}
      </button>
      <div class="option-more" hidden={brief === true && choice.chips.length === 0}>
        <Chips chips={choice.chips} />
        {/* What is put to the test comes before all that is told of it. */}
        {open && (chosen || short !== true) ? <Sums sums={choice.sums} /> : null}
        {(chosen || choice.chips.length === 0) && brief !== true && choice.words.length > 0 && !card
          ? <ul class="option-rules" aria-label={t('choice.words')}>{choice.words.map((line, i) => <li key={i}>{line}</li>)}</ul> : null}
        {choice.forecast.length > 0 && (open || (choice.chips.length === 0 && brief !== true))
          ? <ul class="option-forecast" aria-label={t('choice.forecast')}>{choice.forecast.map((line, i) => <li key={i}>{bind(line)}</li>)}</ul> : null}
        {choice.warn !== undefined && chosen && brief !== true ? <p class="option-note">{choice.warn}</p> : null}
        {note && chosen ? <p class="option-note">{note}</p> : null}
      </div>
      {!card && (choice.tag !== null || choice.source) && open ? <div class="option-tag"><Provenance tag={choice.tag} source={choice.source} /></div> : null}
    </li>
  );
}
