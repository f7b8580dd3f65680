import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SideLook } from '../../model/screen';
import { useUi } from '../context';
import { sideVars } from '../parts/side';
import { SideMark } from '../parts/SideMark';

/** Something to choose, in words. */
export interface Offer {
  readonly id: string;
  readonly label: string;
  readonly about: string;
}

/** How strong the machine plays, and as whom; `character` is null where the scenario knows none. */
export interface Machine {
  readonly level: string;
  readonly character: string | null;
}

export interface SetupSide {
  readonly look: SideLook;
  readonly about: string;
  readonly wants: string;
  readonly characters: readonly Offer[];
  /** What this seat's machine was last time, or is usually. */
  readonly machine: Machine;
}

/** A moment at which the game may begin, and how long it then takes; no id: the first period. */
export interface SetupStart {
  readonly id: string | null;
  readonly label: string;
  readonly about: string;
  readonly minutes: number;
}

export interface SetupModel {
  readonly scenario: string;
  readonly title: string;
  readonly minutes: number;
  readonly about: string;
  readonly sides: readonly SetupSide[];
  /** Levels of the machine, from the easiest. */
  readonly levels: readonly Offer[];
  /** Moments at which the game may begin, the first period first; empty where there is no choice. */
  readonly starts: readonly SetupStart[];
  /** The one that is chosen unless another is taken. */
  readonly start: string | null;
}

export type Player = { readonly kind: 'human'; readonly name: string } | ({ readonly kind: 'bot' } & Machine);

export interface SetupChoice {
  /** One for each side, in the model's order. */
  readonly players: readonly Player[];
  /** What each seat's machine is or would be, to be remembered. */
  readonly machines: readonly Machine[];
  /** Null: draw one. */
  readonly seed: string | null;
  /** Null: its first period. */
  readonly start: string | null;
}

export interface SetupProps {
  readonly model: SetupModel;
  readonly onStart: (choice: SetupChoice) => void;
  readonly onBack: () => void;
}

const HUMAN = 'human';

/** Who plays whom. It opens with one person and can be started as it is. */
export function SetupScreen({ model, onStart, onBack }: SetupProps): VNode {
  const { t } = useUi();
  const [human, setHuman] = useState<readonly boolean[]>(() => model.sides.map((_, i) => i < 1));
  const [names, setNames] = useState<readonly string[]>(() => model.sides.map(() => ''));
  const [machines, setMachines] = useState<readonly Machine[]>(() => model.sides.map((side) => side.machine));
  const [seed, setSeed] = useState('');
  const [from, setFrom] = useState(model.start);
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => { start.current?.focus({ preventScroll: true }); }, []);
  const people = human.filter(Boolean).length;
  const begin = (): void => {
    const players = model.sides.map((_, i): Player => (human[i] ? { kind: 'human', name: names[i]! } : { kind: 'bot', ...machines[i]! }));
    onStart({ players, machines, seed: seed.trim() === '' ? null : seed.trim(), start: from });
  };
  return (
    <main class="setup">
      <form onSubmit={(event) => { event.preventDefault(); begin(); }}>
        <header class="setup-head">
          <p class="setup-minutes"><b>{model.starts.find(({ id }) => id === from)?.minutes ?? model.minutes}</b> {t('title.minutes')}</p>
          <div><h1>{model.title}</h1><p>{model.about}</p></div>
        </header>
        <div class="setup-presets" role="group" aria-label={t('setup.people')}>
          {model.sides.map((_, i) => i + 1).map((n) => (
            <button key={n} type="button" aria-pressed={people === n} onClick={() => { if (people !== n) setHuman(model.sides.map((_, i) => i < n)); }}>
              {t('setup.preset', { n })}
            </button>
          ))}
        </div>
        {people <= 1 && (
          <div class="setup-own" role="group" aria-label={t('setup.own')}>
            <span aria-hidden="true">{t('setup.own')}</span>
            {model.sides.map((side, i) => (
              <button key={side.look.id} type="button" data-own={side.look.id} aria-pressed={human[i]!} onClick={() => { setHuman(model.sides.map((_, k) => k === i)); }}>
                <SideMark side={side.look} /> {side.look.short}
              </button>
            ))}
          </div>
        )}
        <div class="setup-sides">
          {model.sides.map((side, i) => (
            <Seat
              key={side.look.id} side={side} levels={model.levels} human={human[i]!} name={names[i]!} machine={machines[i]!}
              onHuman={(is) => { setHuman(put(human, i, is)); }}
              onName={(name) => { setNames(put(names, i, name)); }}
              onMachine={(machine) => { setMachines(put(machines, i, machine)); }}
            />
          ))}
        </div>
        {model.starts.length > 1 && (
          <fieldset class="setup-starts">
            <legend>{t('setup.from')}</legend>
            {model.starts.map((s) => (
              <label key={s.id ?? ''}><input type="radio" name="start" value={s.id ?? ''} checked={from === s.id} onChange={() => { setFrom(s.id); }} /> <b>{s.id === null ? `${s.label} · ${t('setup.first')}` : s.label}</b> <span>{s.id === null ? t('setup.firstAbout') : s.about}</span></label>
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

interface SeatProps {
  readonly side: SetupSide;
  readonly levels: readonly Offer[];
  readonly human: boolean;
  readonly name: string;
  readonly machine: Machine;
  readonly onHuman: (human: boolean) => void;
  readonly onName: (name: string) => void;
  readonly onMachine: (machine: Machine) => void;
}

/** One side: a person with a name, or a machine with a level and a character. */
function Seat({ side, levels, human, name, machine, onHuman, onName, onMachine }: SeatProps): VNode {
  const { t } = useUi();
  const level = levels.find((l) => l.id === machine.level);
  const character = side.characters.find((c) => c.id === machine.character);
  const choose = (value: string): void => {
    onHuman(value === HUMAN);
    if (value !== HUMAN) onMachine({ ...machine, level: value });
  };
  return (
    <fieldset class={`seat pat-${side.look.shape} seat-${human ? 'human' : 'bot'}`} style={sideVars(side.look)} data-seat={side.look.id}>
      <legend><SideMark side={side.look} /> {side.look.name}</legend>
      <span class="seat-art" aria-hidden="true"><SideMark side={side.look} /></span>
      <p class="seat-about">{side.about}</p>
      <p class="seat-wants"><b>{t('side.wants')}</b> {side.wants}</p>
      <label>
        <span>{t('setup.player')}</span>
        <select data-player value={human ? HUMAN : machine.level} onChange={(event) => { choose(event.currentTarget.value); }}>
          <option value={HUMAN}>{t('setup.person')}</option>
          {levels.map((l) => <option key={l.id} value={l.id}>{l.label}</option>)}
        </select>
      </label>
      {human ? (
        <label>
          <span>{t('setup.name')}</span>
          <input type="text" value={name} maxLength={24} placeholder={side.look.name} autocomplete="off" onInput={(event) => { onName(event.currentTarget.value); }} />
        </label>
      ) : side.characters.length > 0 ? (
        <label>
          <span>{t('setup.character')}</span>
          <select data-character value={machine.character ?? ''} onChange={(event) => { onMachine({ ...machine, character: event.currentTarget.value }); }}>
            {side.characters.map((c) => <option key={c.id} value={c.id}>{c.label}</option>)}
          </select>
        </label>
      ) : null}
      <p class="seat-note">{human ? t('setup.personAbout') : level?.about}{!human && character && character.about !== '' ? <><br />{character.about}</> : null}</p>
    </fieldset>
  );
}

const put = <T,>(list: readonly T[], i: number, value: T): T[] => list.map((old, k) => (k === i ? value : old));
