import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SideLook } from '../../model/screen';
import { useUi } from '../context';
import { sideVars } from '../parts/side';
import { SideMark } from '../parts/SideMark';

export interface SetupSide {
  readonly look: SideLook;
  readonly about: string;
  readonly wants: string;
}

export interface SetupModel {
  readonly scenario: string;
  readonly title: string;
  readonly minutes: number;
  readonly about: string;
  readonly sides: readonly SetupSide[];
  /** Kinds of machine players, words included; the first is the usual one. */
  readonly bots: readonly { readonly id: string; readonly label: string; readonly about: string }[];
  /** Shorter or other forms of the same scenario; the first is the usual one. */
  readonly variants: readonly { readonly id: string; readonly label: string; readonly about: string }[];
}

export type Player = { readonly kind: 'human'; readonly name: string } | { readonly kind: 'bot'; readonly bot: string };

export interface SetupChoice {
  /** One for each side, in the model's order. */
  readonly players: readonly Player[];
  /** Null: draw one. */
  readonly seed: string | null;
  readonly variant: string | null;
}

export interface SetupProps {
  readonly model: SetupModel;
  readonly onStart: (choice: SetupChoice) => void;
  readonly onBack: () => void;
}

/** Who plays whom. It opens with one person and can be started as it is. */
export function SetupScreen({ model, onStart, onBack }: SetupProps): VNode {
  const { t } = useUi();
  const bot = model.bots[0]?.id ?? '';
  const preset = (people: number): Player[] => model.sides.map((_, i) => (i < people ? { kind: 'human', name: '' } : { kind: 'bot', bot }));
  const [players, setPlayers] = useState<readonly Player[]>(() => preset(1));
  const [seed, setSeed] = useState('');
  const [variant, setVariant] = useState(model.variants[0]?.id ?? null);
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => { start.current?.focus({ preventScroll: true }); }, []);
  const people = players.filter((p) => p.kind === 'human').length;
  const set = (i: number, player: Player): void => { setPlayers(players.map((old, k) => (k === i ? player : old))); };
  const counts = model.sides.map((_, i) => i + 1);
  return (
    <main class="setup">
      <form onSubmit={(event) => { event.preventDefault(); onStart({ players, seed: seed.trim() === '' ? null : seed.trim(), variant }); }}>
        <header class="setup-head">
          <p class="setup-minutes"><b>{model.minutes}</b> {t('title.minutes')}</p>
          <div><h1>{model.title}</h1><p>{model.about}</p></div>
        </header>
        <div class="setup-presets" role="group" aria-label={t('setup.people')}>
          {counts.map((n) => (
            <button key={n} type="button" aria-pressed={people === n} onClick={() => { setPlayers(preset(n)); }}>
              {t('setup.preset', { n })}
            </button>
          ))}
        </div>
        <div class="setup-sides">
          {model.sides.map((side, i) => {
            const player = players[i] ?? { kind: 'bot', bot };
            const value = player.kind === 'human' ? 'human' : player.bot;
            return (
              <fieldset key={side.look.id} class={`seat pat-${side.look.shape} seat-${player.kind}`} style={sideVars(side.look)} data-seat={side.look.id}>
                <legend><SideMark side={side.look} /> {side.look.name}</legend>
                <p class="seat-about">{side.about}</p>
                <p class="seat-wants"><b>{t('side.wants')}</b> {side.wants}</p>
                <label>
                  <span>{t('setup.player')}</span>
                  <select value={value} onChange={(event) => {
                    const chosen = event.currentTarget.value;
                    set(i, chosen === 'human' ? { kind: 'human', name: '' } : { kind: 'bot', bot: chosen });
                  }}>
                    <option value="human">{t('setup.person')}</option>
                    {model.bots.map((b) => <option key={b.id} value={b.id}>{b.label}</option>)}
                  </select>
                </label>
                {player.kind === 'human' ? (
                  <label>
                    <span>{t('setup.name')}</span>
                    <input type="text" value={player.name} maxLength={24} placeholder={side.look.name} autocomplete="off" onInput={(event) => { set(i, { kind: 'human', name: event.currentTarget.value }); }} />
                  </label>
                ) : <p class="seat-note">{model.bots.find((b) => b.id === player.bot)?.about ?? ''}</p>}
              </fieldset>
            );
          })}
        </div>
        {model.variants.length > 1 && (
          <fieldset class="setup-variants">
            <legend>{t('setup.variant')}</legend>
            {model.variants.map((v) => (
              <label key={v.id}><input type="radio" name="variant" value={v.id} checked={variant === v.id} onChange={() => { setVariant(v.id); }} /> <b>{v.label}</b> <span>{v.about}</span></label>
            ))}
          </fieldset>
        )}
        <div class="setup-foot">
          <button type="button" class="quiet" onClick={onBack}>{t('common.back')}</button>
          <details>
            <summary>{t('setup.seed')}</summary>
            <label><span>{t('setup.seedAbout')}</span> <input type="text" value={seed} maxLength={40} autocomplete="off" onInput={(event) => { setSeed(event.currentTarget.value); }} /></label>
          </details>
          <p class="setup-note" role="status">{people === 0 ? t('setup.nobody') : t('setup.count', { n: people, bots: model.sides.length - people })}</p>
          <button ref={start} type="submit" class="confirm" data-start>{t('setup.start')}<span aria-hidden="true"> ▸</span></button>
        </div>
      </form>
    </main>
  );
}
