import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { setup, startingAt } from '../../rules/setup';
import type { PatchData } from '../../rules/startdata';
import type { Desk } from '../../ui/model';
import { beginTrial, TRIAL_START, withTrialStart } from '../model/trial';
import type { TrialSetup } from '../model/trial';
import type { Field } from '../model/values';
import { fieldKey, fieldsOf, patchOf, patchYaml } from '../model/values';
import { Stepper } from './Stepper';
import { useBench, useShop } from './shop';

const GROUPS = ['tracks', 'flags', 'lines', 'cubes', 'seats', 'units', 'points'] as const;

/** A game of the edited scenario from any period with any values, step by step here or at the real table. */
export function Try({ desk }: { readonly desk: Desk }): VNode {
  const { t, lang, bench, door } = useShop();
  const { good, trial } = useBench();
  const { data } = desk.game;
  const [base, setBase] = useState<string | null>(null);
  const { wishes, setup: { period, seed } } = trial;
  const ground = base !== null && desk.game.starts.some((s) => s.data.id === base) ? base : null;
  const fields = useMemo(() => fieldsOf(desk, setup(startingAt(desk.game, ground), seed), t('try.yes'), t('try.no')), [desk, ground, seed, t]);
  const wanted = useMemo((): TrialSetup => ({ period: Math.min(period, data.periods.length - 1), seed, set: joined(ground === null ? {} : data.starts?.find((s) => s.id === ground)?.set ?? {}, patchOf(wishes)) }), [period, seed, ground, wishes, data]);
  const values = useRef<HTMLDetailsElement>(null);
  const begin = (): void => {
    const made = beginTrial(data, wanted);
    // What was begun is to be seen, not what it begins with.
    if (values.current && 'trial' in made) values.current.open = false;
    requestAnimationFrame(() => { values.current?.closest('.ws-try')?.querySelector('[data-step]')?.scrollIntoView({ block: 'start' }); });
    if ('trial' in made) bench.setTrial({ trial: made.trial, faults: [], of: good?.hash ?? '' });
    else bench.setTrial({ trial: null, faults: made.faults });
  };
  const toTable = (): void => {
    const made = beginTrial(data, wanted);
    if ('faults' in made) bench.setTrial({ faults: made.faults });
    else if (good) door.onPlay(wanted.period === 0 && Object.keys(wanted.set).length === 0 ? data : withTrialStart(data, wanted), good.hash, made.trial.game.start < 0 ? null : TRIAL_START);
  };
  const wish = (f: Field, value: string): void => {
    const { [fieldKey(f)]: _, ...rest } = wishes;
    bench.setTrial({ wishes: value === f.start ? rest : { ...rest, [fieldKey(f)]: value } });
  };
  const changed = Object.keys(wishes).length;
  const stale = trial.trial !== null && trial.of !== good?.hash;
  return (
    <div class="ws-try">
      <form class="ws-try-from" onSubmit={(event) => { event.preventDefault(); begin(); }}>
        <label><span>{t('try.from')}</span>
          <select data-period value={String(wanted.period)} onChange={(event) => { bench.setTrial({ setup: { ...trial.setup, period: Number(event.currentTarget.value) } }); }}>
            {data.periods.map((p, i) => <option key={p.id} value={String(i)}>{i + 1} · {desk.pick(p.name)}</option>)}
          </select>
        </label>
        {desk.game.starts.length > 0 && (
          <label><span>{t('try.start')}</span>
            <select value={ground ?? ''} onChange={(event) => {
              const id = event.currentTarget.value;
              const start = data.starts?.find((s) => s.id === id);
              setBase(id === '' ? null : id);
              bench.setTrial({ wishes: {}, setup: { ...trial.setup, period: start?.period ?? 0 } });
            }}>
              <option value="">{t('try.first')}</option>
              {desk.game.starts.map((s) => <option key={s.data.id} value={s.data.id}>{desk.pick(s.data.name)}</option>)}
            </select>
          </label>
        )}
        <label class="ws-try-seed"><span>{t('try.seed')}</span><input type="number" min={1} max={99999} value={seed} onInput={(event) => { bench.setTrial({ setup: { ...trial.setup, seed: Number(event.currentTarget.value) || 1 } }); }} /></label>
        <details class="ws-values" ref={values}>
          <summary>{t('try.values')} – {t('try.changed', { n: changed })}</summary>
          {changed > 0 && <button type="button" class="quiet ws-small" onClick={() => { bench.setTrial({ wishes: {} }); }}>{t('try.reset')}</button>}
          {GROUPS.map((group) => {
            const own = fields.filter((f) => f.part === group);
            return own.length === 0 ? null : <fieldset key={group}><legend>{t(`group.${group}`)}</legend>{own.map((f) => <Wish key={fieldKey(f)} field={f} value={wishes[fieldKey(f)] ?? f.start} onWish={(value) => { wish(f, value); }} />)}</fieldset>;
          })}
          {changed > 0 && <details><summary>{t('try.ascopy')}</summary><pre tabIndex={0}>{`- id: …\n  period: ${wanted.period}\n  set:\n${patchYaml(wanted.set, '    ')}`}</pre></details>}
        </details>
        <div class="ws-try-go">
          <button type="submit" class="solid" data-begin>{t(trial.trial ? 'try.again' : 'try.begin')}</button>
          <button type="button" class="quiet" data-table onClick={toTable}>{t('try.table')}</button>
        </div>
      </form>
      {trial.faults.length > 0 && <div class="ws-wrong" role="alert"><p>{t('try.faults')}</p><ul>{trial.faults.map((f, i) => <li key={i}>{f[lang]}</li>)}</ul></div>}
      {stale && <p class="ws-old" role="status">{t('try.stale')}</p>}
      {trial.trial && <Stepper trial={trial.trial} />}
    </div>
  );
}

/** One start's values with others put over them. */
function joined(a: PatchData, b: PatchData): PatchData {
  const out: Record<string, unknown> = { ...a };
  for (const [part, own] of Object.entries(b)) {
    const there = out[part];
    out[part] = Array.isArray(there) ? { ...Object.fromEntries(there.map((id: string) => [id, true])), ...own } : typeof there === 'object' && there !== null ? { ...there, ...own } : own;
  }
  return out as PatchData;
}

function Wish({ field, value, onWish }: { readonly field: Field; readonly value: string; readonly onWish: (value: string) => void }): VNode {
  const { input } = field;
  return (
    <label class={value === field.start ? '' : 'ws-wished'}>
      <span>{field.label}</span>
      {'options' in input
        ? <select value={value} onChange={(event) => { onWish(event.currentTarget.value); }}>{input.options.map((o) => <option key={o.value} value={o.value}>{o.label}</option>)}</select>
        : <input type="number" min={input.min} max={input.max} value={value} onInput={(event) => { if (event.currentTarget.value !== '') onWish(event.currentTarget.value); }} />}
    </label>
  );
}
