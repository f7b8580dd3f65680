import type { VNode } from 'preact';
import type { TableModel } from '../../model/screen';
import { useUi } from '../context';
import { Gauge } from '../parts/Gauge';
import { Sum } from '../parts/Sums';

/** Clock, balance of forces and the last beats, in words beside the night map. */
export function HoursAside({ model }: { readonly model: TableModel }): VNode | null {
  const { t } = useUi();
  const { hours } = model.calendar;
  if (hours === null) return null;
  const beats = model.log.filter((entry) => entry.kind === 'beat' || entry.kind === 'assault').slice(-5);
  const { margin } = model;
  // Once the question is settled no beat is to come.
  const left = model.decision?.phase === 'epilogue' ? 0 : Math.max(0, hours.of - hours.beat);
  return (
    <>
      <section class="beats" aria-label={t('hours.label')}>
        <h2><span class="beats-clock">{hours.clock}</span> <span class="beats-count">{t('hours.beat', { beat: hours.beat, of: hours.of })}</span></h2>
        <ol>
          {beats.map((entry, i) => <li key={entry.key} class={i === beats.length - 1 ? 'now' : ''}>{entry.text}</li>)}
          {Array.from({ length: left }, (_, i) => <li key={`next${i.toString()}`} class="next">{t('hours.toCome', { beat: hours.beat + i + 1 })}</li>)}
        </ol>
      </section>
      <section class="balance" aria-label={t('hours.balance')}>
        <h2>{t('hours.balance')}</h2>
        {margin !== null && (
          <>
            <p class="balance-range">{signedRange(margin.low, margin.high)}</p>
            <Sum sum={{ ...margin.sum, title: t('hours.sum') }} />
          </>
        )}
        {model.scales.map((gauge) => <Gauge key={gauge.entity.id} gauge={gauge} tone="side" />)}
      </section>
    </>
  );
}

const signed = (n: number): string => (n > 0 ? `+${n.toString()}` : n.toString().replace('-', '−'));

function signedRange(low: number, high: number): string {
  return low === high ? signed(low) : `${signed(low)} … ${signed(high)}`;
}
