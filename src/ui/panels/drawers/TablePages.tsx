import type { VNode } from 'preact';
import type { LogEntry, SidePanel, TableModel } from '../../model/screen';
import { useUi } from '../context';
import { aimState } from '../parts/aim';
import { Cubes } from '../parts/Cubes';
import { Entry } from '../parts/Entry';
import { Gauge } from '../parts/Gauge';
import { Hemi } from '../parts/Hemi';
import { sideVars } from '../parts/side';
import { SideMark, SideName } from '../parts/SideMark';
import { Term } from '../parts/Term';
import { numberIn, shares } from '../words';

interface PageProps { readonly model: TableModel }

/** The log, newest period first, each entry with its causes. */
export function LogPage({ model }: PageProps): VNode {
  const { t } = useUi();
  const periods = new Map<number, LogEntry[]>();
  for (const entry of model.log) periods.set(entry.period, [...(periods.get(entry.period) ?? []), entry]);
  if (periods.size === 0) return <p class="entries-none">{t('tape.empty')}</p>;
  return (
    <>
      {[...periods].reverse().map(([period, entries]) => (
        <section key={period}>
          <h3 class="log-period">{model.calendar.cells[period]?.name ?? t('calendar.hours')}</h3>
          <ol class="entries">{[...entries].reverse().filter((e) => e.kind !== 'period').map((entry) => <Entry key={entry.key} entry={entry} />)}</ol>
        </section>
      ))}
    </>
  );
}

function Aims({ panel }: { readonly panel: SidePanel }): VNode {
  const { t } = useUi();
  return (
    <ul class="aims">
      {panel.objectives.map((aim) => (
        <li key={aim.label} class={aim.done ? 'done' : ''}>
          <span><Term entity={aim.entity}>{aim.label}</Term></span>
          <progress max={Math.max(1, aim.goal)} value={Math.min(aim.goal, aim.now)} aria-label={aim.label} />
          <b>{aimState(aim, t)} · +{aim.points}</b>
        </li>
      ))}
    </ul>
  );
}

/** Everything public about each side. */
export function SidesPage({ model }: PageProps): VNode {
  const { t } = useUi();
  return (
    <div class="side-pages">
      {model.panels.map((panel) => (
        <article key={panel.side.id} class={`side-page pat-${panel.side.shape}`} style={sideVars(panel.side)}>
          <header><h3><SideMark side={panel.side} /> {panel.side.name}</h3><p>{panel.isHuman ? panel.player : t('side.machine', { name: panel.player })}</p></header>
          <p>{panel.about}</p>
          <dl class="side-facts">
            <div><dt>{t('side.wants')}</dt><dd>{panel.wants}</dd></div>
            <div><dt>{t('side.ruin')}</dt><dd>{panel.ruin}</dd></div>
            <div><dt>{t('side.line')}</dt><dd><Term entity={{ kind: 'line', id: panel.side.id }}>{panel.line}</Term> <span>{panel.lineAbout}</span> <small>{panel.onLine}</small></dd></div>
            <div><dt>{t('side.cards')}</dt><dd>{t('side.cardCount', { hand: panel.hand, reserve: panel.reserve })}</dd></div>
            <div><dt>{t('side.standing')}</dt><dd>{panel.standing}{model.rising.filter((r) => r.side.index === panel.side.index).map((r, i) => <p key={i} class="side-rising">{r.text}. <small>{r.about}</small></p>)}</dd></div>
          </dl>
          <div class="side-gauges">{panel.gauges.map((gauge) => <Gauge key={gauge.entity.id} gauge={gauge} tone="side" />)}</div>
          <h4>{t('drawer.objectives')}</h4>
          <Aims panel={panel} />
        </article>
      ))}
    </div>
  );
}

/** The objectives of all sides: they are public from the first turn. */
export function ObjectivesPage({ model }: PageProps): VNode {
  const { t } = useUi();
  return (
    <>
      <p class="page-intro">{t('aim.intro')}</p>
      {model.panels.map((panel) => <section key={panel.side.id} style={sideVars(panel.side)}><h3><SideName side={panel.side} /></h3><Aims panel={panel} /></section>)}
    </>
  );
}

/** The cubes of each milieu, with the last change. */
export function MoodPage({ model }: PageProps): VNode {
  const { t } = useUi();
  const digits = numberIn(model.lang);
  return (
    <>
      <div class="tracks">
        <div>{model.pressures.map((gauge) => <Gauge key={gauge.entity.id} gauge={gauge} tone="plain" />)}</div>
        <div>{[...model.gauges, ...model.scales, ...model.others].map((gauge) => <Gauge key={gauge.entity.id} gauge={gauge} tone="plain" />)}</div>
      </div>
      <h3 class="page-head">{t('table.mood')}</h3>
      <p class="page-intro">{t('mood.intro')}</p>
      <ul class="mood-page">
        {model.milieus.map((milieu) => (
          <li key={milieu.id}>
            <Cubes cubes={milieu.cubes} model={model} />
            <div>
              <h4><Term entity={{ kind: 'milieu', id: milieu.id }}>{milieu.label}</Term></h4>
              <p>{shares(model, milieu.cubes, digits)}</p>
              {milieu.change !== null && <p class="change">{t('mood.change', { change: milieu.change })}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every assembly with its deputies, its powers and how its seats follow. */
export function AssembliesPage({ model }: PageProps): VNode {
  const { t } = useUi();
  const digits = numberIn(model.lang);
  return (
    <ul class="assembly-page">
      {model.assemblies.map((hall) => (
        <li key={hall.id}>
          <Hemi hall={hall} model={model} />
          <div>
            <h3><Term entity={{ kind: 'assembly', id: hall.id }}>{hall.label}</Term></h3>
            <p class="assembly-lead">{hall.leader === null ? t('assembly.noLeader') : <><SideMark side={hall.leader} /> {t('assembly.leader', { side: hall.leader.name })}</>}</p>
            <table>
              <caption class="sr">{hall.label}</caption>
              <thead><tr><th scope="col">{t('assembly.party')}</th><th scope="col">{t('assembly.now')}</th>{hall.previous !== null && <th scope="col">{t('assembly.before')}</th>}</tr></thead>
              <tbody>
                {hall.deputies.map((n, i) => (n === 0 && (hall.previous?.[i] ?? 0) === 0 ? null : (
                  <tr key={i}><th scope="row"><SideName side={model.sides[i] ?? model.waverers} short /></th><td>{digits(n)}</td>{hall.previous !== null && <td>{digits(hall.previous[i] ?? 0)}</td>}</tr>
                )))}
              </tbody>
              <tfoot><tr><th scope="row">{t('assembly.all')}</th><td>{digits(hall.total)}</td>{hall.previous !== null && <td />}</tr></tfoot>
            </table>
            <p>{hall.powers}</p>
            <p class="assembly-note">{hall.note}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
