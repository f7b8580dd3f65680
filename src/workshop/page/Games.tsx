import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Share } from '../../lab/stats';
import type { Met } from '../../lab/writers/reach';
import type { Desk } from '../../ui/model';
import { SideName } from '../../ui/panels/parts/SideMark';
import { placeOf } from '../model/entry';
import { missedWords } from '../model/missed';
import { beginTrial, TRIAL_START, withTrialStart } from '../model/trial';
import type { TrialSetup } from '../model/trial';
import { patchOf } from '../model/values';
import type { GamesReport } from '../work/games';
import { percentIn, useBench, useShop } from './shop';

const GAMES = 200;
const WHOLE: TrialSetup = { period: 0, set: {}, seed: 1 };
const BOTS = ['script', 'random'] as const;

/** Games of the machine against itself, and what they came to. */
export function Games({ desk }: { readonly desk: Desk }): VNode {
  const { t, bench } = useShop();
  const { games, good, trial } = useBench();
  const [bots, setBots] = useState<(typeof BOTS)[number]>('script');
  const running = games.progress !== null;
  const { data } = desk.game;
  const here: TrialSetup = { period: Math.min(trial.setup.period, data.periods.length - 1), seed: 1, set: patchOf(trial.wishes) };
  const start = (from: TrialSetup): void => {
    const own = !isWhole(from) && 'trial' in beginTrial(data, from);
    bench.playGames(bots, GAMES, own ? TRIAL_START : null, own ? withTrialStart(data, from) : data, own ? from : WHOLE);
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
          : <button type="button" class="solid" data-games onClick={() => { start(here); }}>{t('games.go', { n: GAMES })}</button>}
      </div>
      {!running && !isWhole(here) && (
        <p class="ws-old" data-from>
          {begins(desk, here, t)} <button type="button" class="quiet ws-small" data-whole onClick={() => { start(WHOLE); }}>{t('games.whole')}</button>
        </p>
      )}
      {running && (
        <p class="ws-progress" role="status">
          <progress max={1} value={games.progress ?? 0} aria-label={t('games.progress', { n: Math.round(100 * (games.progress ?? 0)) })} /> {t('games.progress', { n: Math.round(100 * (games.progress ?? 0)) })}
        </p>
      )}
      {games.fault !== null && <p class="ws-wrong" role="alert">{t('games.fault', { reason: games.fault })}</p>}
      {games.report && games.of !== good?.hash && <p class="ws-old" role="status">{t('games.stale')}</p>}
      {games.report && !isWhole(games.from) && <p class="ws-old" role="status" data-was-from>{begins(desk, games.from, t)}</p>}
      {games.report && <Report desk={desk} report={games.report} />}
    </div>
  );
}

function Report({ desk, report }: { readonly desk: Desk; readonly report: GamesReport }): VNode {
  const { t, lang } = useShop();
  const percent = percentIn(lang);
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const titles = new Map(desk.game.data.endings.map((e) => [e.id, desk.pick(e.title)]));
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
          <li key={e.id}><span class="ws-ending-bar" style={{ width: `${100 * e.share.share}%` }} aria-hidden="true" /><b>{percent(e.share.share)}</b> {titles.get(e.id) ?? e.id}</li>
        ))}
      </ul>
      <h3>{t('games.length')}</h3>
      <p>{t('games.length.text', { mean: number.format(report.periods.mean), min: report.periods.min, max: report.periods.max, decisions: number.format(report.decisions.mean) })}</p>
      {report.hours && <p>{t('games.hours', { share: percent(report.hours.share) })}</p>}
      <h3>{t('games.met')}</h3>
      <p>{t('games.met.text', { share: percent(content === 0 ? 1 : 1 - neverMet.length / content), all: content })}</p>
      <Missed desk={desk} title={t('games.never')} list={neverMet} />
      <Missed desk={desk} title={t('games.unchosen')} list={neverChosen} />
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

function Missed({ desk, title, list }: { readonly desk: Desk; readonly title: string; readonly list: readonly Met[] }): VNode | null {
  const { bench } = useShop();
  const { project } = useBench();
  if (list.length === 0) return null;
  return (
    <details class="ws-missed">
      <summary>{title} ({list.length})</summary>
      <ul>
        {list.map((m) => (
          <li key={m.key}>
            <button type="button" class="ws-row" data-missed={m.key} onClick={() => {
              const files = project?.files ?? {};
              const place = placeOf(files, m.id, PARTS[m.kind]) ?? placeOf(files, m.id, []);
              if (!place) return;
              const before = files[place.file]!.slice(0, place.offset);
              bench.jump(place.file, before.split('\n').length, place.offset - before.lastIndexOf('\n'));
            }}><MissedRow desk={desk} met={m} /></button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function MissedRow({ desk, met }: { readonly desk: Desk; readonly met: Met }): VNode {
  const { t } = useShop();
  const { title, periods, when } = missedWords(desk, met);
  const waits = [periods ? t('games.periods', { from: periods[0], to: periods[1] }) : '', when].filter((x) => x !== '').join(' · ');
  return <><b>{t(`kind.${met.kind}`)} · {title}</b>{waits !== '' && <span>{waits}</span>}</>;
}

/** Where games begin, if not with the first period as it is written. */
function begins(desk: Desk, { period, set }: TrialSetup, t: (key: string, args?: Readonly<Record<string, string | number>>) => string): string {
  const n = Object.values(set as Readonly<Record<string, object>>).reduce((all, part) => all + Object.keys(part).length, 0);
  const name = desk.game.data.periods[period]?.name;
  return t('games.from', { period: `${period + 1} · ${name ? desk.pick(name) : ''}`, n });
}

const isWhole = ({ period, set }: TrialSetup): boolean => period === 0 && Object.keys(set).length === 0;
