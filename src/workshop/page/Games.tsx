import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Share } from '../../lab/stats';
import type { Met } from '../../lab/writers/reach';
import type { Desk } from '../../ui/model';
import { SideName } from '../../ui/panels/parts/SideMark';
import { placeOf } from '../model/entry';
import { beginTrial, TRIAL_START, withTrialStart } from '../model/trial';
import { patchOf } from '../model/values';
import type { GamesReport } from '../work/games';
import { percentIn, useBench, useShop } from './shop';

const GAMES = 200;
const BOTS = ['script', 'random'] as const;

/** Games of the machine against itself, and what they came to. */
export function Games({ desk }: { readonly desk: Desk }): VNode {
  const { t, bench } = useShop();
  const { games, good, trial } = useBench();
  const [bots, setBots] = useState<(typeof BOTS)[number]>('script');
  const running = games.progress !== null;
  const start = (): void => {
    const { data } = desk.game;
    const { period } = trial.setup;
    const wanted = { period, seed: 1, set: patchOf(trial.wishes) };
    const own = (period > 0 || Object.keys(wanted.set).length > 0) && 'trial' in beginTrial(data, wanted);
    bench.playGames(bots, GAMES, own ? TRIAL_START : null, own ? withTrialStart(data, wanted) : data);
  };
  return (
    <div class="ws-games">
      <p>{t('games.about', { n: GAMES })}</p>
      <div class="ws-games-go">
        <label><span>{t('games.bots')}</span>
          <select value={bots} disabled={running} onChange={(event) => { setBots(event.currentTarget.value as (typeof BOTS)[number]); }}>
            {BOTS.map((b) => <option key={b} value={b}>{t(`games.${b}`)}</option>)}
          </select>
        </label>
        {running
          ? <button type="button" class="solid" data-stop onClick={() => { bench.stopGames(); }}>{t('games.stop')}</button>
          : <button type="button" class="solid" data-games onClick={start}>{t('games.go', { n: GAMES })}</button>}
      </div>
      {running && (
        <p class="ws-progress" role="status">
          <progress max={1} value={games.progress ?? 0} aria-label={t('games.progress', { n: Math.round(100 * (games.progress ?? 0)) })} /> {t('games.progress', { n: Math.round(100 * (games.progress ?? 0)) })}
        </p>
      )}
      {games.fault !== null && <p class="ws-wrong" role="alert">{t('games.fault', { reason: games.fault })}</p>}
      {games.report && games.of !== good?.hash && <p class="ws-old" role="status">{t('games.stale')}</p>}
      {games.report && <Report desk={desk} report={games.report} />}
    </div>
  );
}

function Report({ desk, report }: { readonly desk: Desk; readonly report: GamesReport }): VNode {
  const { t, lang } = useShop();
  const percent = percentIn(lang);
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const titles = new Map(desk.game.data.endings.map((e) => [e.id, desk.pick(e.title)]));
  const most = Math.max(0.01, ...report.endings.map((e) => e.share.share));
  const { content, neverMet, neverChosen } = report;
  return (
    <div class="ws-report" data-report={report.games}>
      {report.failures > 0 && (
        <div class="ws-wrong" role="alert">
          <p lang="en">{t('games.failures', { n: report.failures, message: report.failure?.message ?? '' })}</p>
          {report.failure && <details><summary>{t('games.failed')}</summary><pre tabIndex={0}>{report.failure.actions.join('\n')}</pre></details>}
        </div>
      )}
      <h3>{t('games.wins')}</h3>
      <table>
        <thead><tr><th scope="col">{t('games.side')}</th><th scope="col">{t('games.share')}</th><th scope="col">{t('games.interval')}</th><th scope="col">{t('games.score')}</th></tr></thead>
        <tbody>
          {desk.looks.slice(0, report.wins.length).map((look, i) => (
            <tr key={look.id}>
              <th scope="row"><SideName side={look} short /></th>
              <td><b>{percent(report.wins[i]!.share)}</b></td>
              <td><Interval share={report.wins[i]!} color={look.color} /> {percent(report.wins[i]!.low)} – {percent(report.wins[i]!.high)}</td>
              <td>{number.format(report.scores[i]!.mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('games.endings')}</h3>
      <ul class="ws-endings">
        {report.endings.map((e) => (
          <li key={e.id}><span class="ws-ending-bar" style={{ width: `${(100 * e.share.share) / most}%` }} aria-hidden="true" /><b>{percent(e.share.share)}</b> {titles.get(e.id) ?? e.id}</li>
        ))}
      </ul>
      <h3>{t('games.length')}</h3>
      <p>{t('games.length.text', { mean: number.format(report.periods.mean), min: report.periods.min, max: report.periods.max, decisions: number.format(report.decisions.mean) })}</p>
      {report.hours && <p>{t('games.hours', { share: percent(report.hours.share) })}</p>}
      <h3>{t('games.met')}</h3>
      <p>{t('games.met.text', { share: percent(content === 0 ? 1 : 1 - neverMet.length / content), all: content })}</p>
      <Missed title={t('games.never')} list={neverMet} />
      <Missed title={t('games.unchosen')} list={neverChosen} />
    </div>
  );
}

/** Where the true share probably lies, as a line from 0 to 100 %. */
function Interval({ share, color }: { readonly share: Share; readonly color: string }): VNode {
  return (
    <svg class="ws-interval" viewBox="0 0 100 12" aria-hidden="true" preserveAspectRatio="none">
      <path d="M0 6H100" stroke="currentColor" stroke-width="0.6" />
      <rect x={100 * share.low} y="2.5" width={Math.max(0.8, 100 * (share.high - share.low))} height="7" fill={color} stroke="#1B1A17" stroke-width="0.8" />
      <path d={`M${(100 * share.share).toFixed(1)} 0V12`} stroke="#1B1A17" stroke-width="1.6" />
    </svg>
  );
}

const PARTS: Readonly<Record<Met['kind'], readonly string[]>> = {
  card: ['cards'], dispatch: ['dispatches', 'epilogue'], option: ['options'], order: ['orders'], action: ['actions'], plan: ['plans'], ending: ['endings'], debt: ['debts'], press: ['press', 'fronts'], adviser: ['lines', 'press', 'advisers'],
};

function Missed({ title, list }: { readonly title: string; readonly list: readonly Met[] }): VNode | null {
  const { bench } = useShop();
  const { project } = useBench();
  if (list.length === 0) return null;
  return (
    <details class="ws-missed">
      <summary>{title} ({list.length})</summary>
      <ul>
        {list.map((m) => (
          <li key={m.key}>
            <button type="button" class="ws-row" lang="en" onClick={() => {
              const files = project?.files ?? {};
              const place = placeOf(files, m.id, PARTS[m.kind]) ?? placeOf(files, m.id, []);
              if (!place) return;
              const before = files[place.file]!.slice(0, place.offset);
              bench.jump(place.file, before.split('\n').length, place.offset - before.lastIndexOf('\n'));
            }}><b>{m.kind} {m.id}</b><span>{m.condition || m.title}</span></button>
          </li>
        ))}
      </ul>
    </details>
  );
}
