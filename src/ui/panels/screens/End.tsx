import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { EndModel } from '../../model/screen';
import { useUi } from '../context';
import { sideVars } from '../parts/side';
import { SideMark } from '../parts/SideMark';
import { bind } from '../parts/bind';
import { Entry } from '../parts/Entry';
import { Sums } from '../parts/Sums';
import { Provenance } from '../parts/Tag';
import { EndDisc } from './EndDisc';
import { EndGraph } from './EndGraph';

export interface EndProps {
  readonly model: EndModel;
  /** The record of this game as a file. */
  readonly onExport?: () => void;
}

/** Shape besides the words: what came in its time is full, what never came is empty, the rest points to where it fell. */
const FIT_MARK = { same: '●', earlier: '◂', later: '▸', never: '○' } as const;

/** So many choices of the last period are read at once. */
const FEW = 12;

const signed = (n: number): string => (n > 0 ? `+${n.toString()}` : n.toString().replace('-', '−'));

/** The ending as a poster, and beside it the game as it went. */
export function EndScreen({ model, onExport }: EndProps): VNode {
  const { t, emit } = useUi();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus({ preventScroll: true }); }, []);
  const { why } = model;
  // The longest word of the title fits the poster whole.
  const longest = Math.max(8, ...model.title.split(/[\s-]+/).map((word) => word.length));
  const ranked = [...model.scores].sort((a, b) => b.score - a.score);
  return (
    <main class="end">
      <section class={`end-poster pat-${model.owner.shape}`} style={sideVars(model.owner)}>
        <div class="end-rays" aria-hidden="true" />
        <div class="end-words">
          <p class="end-over">{t('end.over')}</p>
          <h1 ref={heading} tabIndex={-1} style={{ '--longest': longest.toString() }}>{model.title}</h1>
          <p class="end-headline">{model.headline}</p>
        </div>
        <EndDisc model={model} />
        <p class="end-winner"><SideMark side={model.winner} /> {t('end.winner', { side: model.winner.name })}{model.tie === '' ? null : <small>{model.tie}</small>}</p>
        <ol class="end-plates">
          {ranked.map((entry) => (
            <li key={entry.side.id}><span class="end-side"><SideMark side={entry.side} /> {entry.side.short}</span> <b>{entry.score}</b></li>
          ))}
        </ol>
      </section>
      <div class="end-pages" tabIndex={0} role="group" aria-label={t('end.pages')}>
        <p class="end-text">{model.text}</p>
        <p class="end-source"><Provenance tag={model.tag} source={model.source} /></p>
        <section>
          <h2>{t('end.how')}</h2>
          <EndGraph model={model} />
          {model.moments.length > 0 && (
            <ol class="end-moments">
              {model.moments.map((moment, i) => <li key={i}><span class="end-date">{model.periods[moment.period] ?? ''}</span> <span>{bind(moment.text)}</span></li>)}
            </ol>
          )}
        </section>
        <section class="end-why">
          <h2>{t('end.why')}</h2>
          <p>{bind(why.lead)}</p>
          {why.decided !== null && <Sums sums={[why.decided]} open />}
          {why.roads !== null && <><p>{bind(why.roads.text)}</p><Sums sums={why.roads.sums} open /></>}
          {model.ahead !== '' && <p class="end-ahead">{bind(model.ahead)}</p>}
          <details class="end-tests" open={why.roads === null && why.decided === null}>
            <summary>{t('end.tests')}</summary>
            <ol>{why.tests.map((test) => <li key={test.title} class={test.held ? 'held' : ''}><b>{test.title}</b> <span class="end-verdict">{t(test.held ? 'end.test.yes' : 'end.test.no')}</span> {bind(test.because)}</li>)}</ol>
          </details>
          {(why.helped.length > 0 || why.otherwise.length > 0) && (
            <div class="end-weights">
              {why.helped.length > 0 && <div><h3>{t('end.helped')}</h3><ul>{why.helped.map((line) => <li key={line}>{line}</li>)}</ul></div>}
              {why.hindered.length > 0 && <div><h3>{t('end.hindered')}</h3><ul>{why.hindered.map((line) => <li key={line}>{line}</li>)}</ul></div>}
              {why.otherwise.length > 0 && <div><h3>{t('end.otherwise')}</h3><ul class="end-otherwise">{why.otherwise.map(({ side, text }) => <li key={side.id}><SideMark side={side} /> <b>{side.name}</b> {bind(text)}</li>)}</ul></div>}
            </div>
          )}
          {why.sum !== null && <Sums sums={[why.sum]} />}
          {why.turns.length > 0 && <details class="end-unseen"><summary>{t('end.turns', { n: why.turns.length })}</summary><ol class="entries">{why.turns.map((entry) => <Entry key={entry.key} entry={entry} />)}</ol></details>}
        </section>
        {(model.last.entries.length > 0 || model.last.after.length > 0) && (
          <section class="end-last">
            <h2>{t('end.last')}</h2>
            {model.last.after.length > 0 && <><p>{t('end.last.after')}</p><ol class="entries">{model.last.after.map((entry) => <Entry key={entry.key} entry={entry} open />)}</ol></>}
            {model.last.entries.length > 0 && (
              <details open={model.last.entries.length <= FEW}>
                <summary>{t('end.last.period', { period: model.last.period, n: model.last.entries.length })}</summary>
                <ol class="entries">{model.last.entries.map((entry) => <Entry key={entry.key} entry={entry} />)}</ol>
              </details>
            )}
          </section>
        )}
        {model.dating !== undefined && (
          <section class="end-dates" aria-busy="true">
            <h2>{t('end.dates')}</h2>
            <p role="status">{t('end.dating')} <progress value={model.dating} aria-label={t('end.dating')} /></p>
          </section>
        )}
        {model.dates.length > 0 && (
          <section class="end-dates">
            <h2>{t('end.dates')}</h2>
            <p>{t(model.dates.every((d) => d.fit === 'same') ? 'end.dates.all' : 'end.dates.about', { n: model.dates.filter((d) => d.fit === 'same').length, all: model.dates.length })}</p>
            <table>
              <thead><tr><th scope="col">{t('end.dates.what')}</th><th scope="col">{t('end.dates.reported')}</th><th scope="col">{t('end.dates.yours')}</th></tr></thead>
              <tbody>
                {model.dates.map((d) => (
                  <tr key={d.id} class={`fit-${d.fit}`}>
                    <th scope="row"><span class="date-what">{d.name}</span> <Provenance tag={d.tag} source={d.source} /></th>
                    <td>{d.reported}</td>
                    <td class="date-yours"><span class="fit-mark" aria-hidden="true">{FIT_MARK[d.fit]}</span> <b>{d.yours}</b>{d.fit !== 'never' && <small>{d.said}</small>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        <section>
          <h2>{t('end.scores')}</h2>
          <div class="end-scores">
            {ranked.map((entry) => (
              <article key={entry.side.id} style={sideVars(entry.side)}>
                <header><h3><SideMark side={entry.side} /> {entry.side.name}</h3><b>{entry.score}</b></header>
                <dl class="end-sum">{entry.lines.map((line, i) => <div key={i}><dt>{line.what}</dt><dd>{signed(line.value)}</dd></div>)}</dl>
                <h4>{t('drawer.objectives')}</h4>
                <ul class="end-aims">{entry.objectives.map((aim) => <li key={aim.label} class={aim.done ? 'done' : ''}><span aria-hidden="true">{aim.done ? '■' : '□'}</span> {aim.label} <b>{aim.done ? `+${aim.points.toString()}` : t('end.missed')}</b></li>)}</ul>
                <p class="end-epilogue">{entry.epilogue}</p>
              </article>
            ))}
          </div>
        </section>
        {model.debts.length > 0 && (
          <section>
            <h2>{t('end.debts')}</h2>
            <ul class="end-debts">{model.debts.map((debt, i) => <li key={i}><p>{debt.text}</p><Provenance tag={debt.tag} source={debt.source} /></li>)}</ul>
          </section>
        )}
        {model.unseen.length > 0 && (
          <section>
            <details class="end-unseen"><summary>{t('end.unseen', { n: model.unseen.length })}</summary><ul>{model.unseen.map((title) => <li key={title}>{title}</li>)}</ul></details>
          </section>
        )}
        <div class="end-foot">
          <button type="button" class="quiet" onClick={() => { emit({ type: 'drawer', drawer: 'log' }); }}>{t('drawer.log')}</button>
          {onExport && <button type="button" class="quiet" onClick={onExport}>{t('end.export')}</button>}
          <button type="button" class="quiet" onClick={() => { emit({ type: 'menu', item: 'title' }); }}>{t('end.title')}</button>
          <button type="button" class="confirm" data-again onClick={() => { emit({ type: 'menu', item: 'new-game' }); }}>{t('end.again')}<span aria-hidden="true"> ▸</span></button>
        </div>
      </div>
    </main>
  );
}
