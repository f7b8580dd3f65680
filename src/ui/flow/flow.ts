import { StateMachine, t } from 'typescript-fsm';
import type { Stage } from './stage';

export const SCREENS = ['title', 'setup', 'curtain', 'table', 'report', 'end', 'error'] as const;
export type Screen = (typeof SCREENS)[number];

export const FLOW_EVENTS = ['choose', 'back', 'call', 'play', 'tell', 'finish', 'leave', 'fail'] as const;
export type FlowEvent = (typeof FLOW_EVENTS)[number];

const GAME: readonly Screen[] = ['curtain', 'table', 'report', 'end'];
const EVERYWHERE: readonly Screen[] = SCREENS;

/** From every screen of a list, on an event, to a screen. Standing still is no transition. */
const from = (screens: readonly Screen[], event: FlowEvent, to: Screen): readonly (readonly [Screen, FlowEvent, Screen])[] =>
  screens.filter((screen) => screen !== to).map((screen) => [screen, event, to] as const);

/** The table of transitions: a game can be begun or resumed from anywhere but an error, and left from anywhere. */
export const TRANSITIONS: readonly (readonly [from: Screen, event: FlowEvent, to: Screen])[] = [
  ...from(['title', ...GAME], 'choose', 'setup'),
  ...from(['setup'], 'back', 'title'),
  ...from(['title', 'setup', ...GAME], 'call', 'curtain'),
  ...from(['title', 'setup', ...GAME], 'play', 'table'),
  ...from(['title', 'setup', ...GAME], 'tell', 'report'),
  ...from(['title', 'setup', ...GAME], 'finish', 'end'),
  ...from(EVERYWHERE, 'leave', 'title'),
  ...from(EVERYWHERE, 'fail', 'error'),
];

const TOWARD: Readonly<Record<Stage, FlowEvent>> = { curtain: 'call', table: 'play', report: 'tell', end: 'finish' };

export interface Flow {
  readonly screen: Screen;
  /** Goes where the event leads; false if it leads nowhere from here. Never rejects. */
  send(event: FlowEvent): Promise<boolean>;
  /** Goes to the screen of a stage of the game; at once true when it is shown already. */
  toward(stage: Stage): Promise<boolean>;
}

export interface FlowOptions {
  readonly onScreen: (screen: Screen) => void;
  /** Told when a screen could not be entered. */
  readonly onFault?: (reason: unknown) => void;
}

/** The screens as a machine. It holds no rule of the game: it only knows which screen may follow which. */
export function createFlow({ onScreen, onFault = () => undefined }: FlowOptions): Flow {
  const quiet = { error: () => undefined };
  const machine = new StateMachine<Screen, FlowEvent>('title', TRANSITIONS.map(([a, event, b]) => t(a, event, b, () => { onScreen(b); })), quiet);
  // The machine works a moment later: events wait for one another, so that each is judged by the screen before it.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<boolean>): Promise<boolean> => {
    const done = last.then(work).catch((reason: unknown) => {
      onFault(reason);
      return false;
    });
    last = done;
    return done;
  };
  const dispatch = async (event: FlowEvent): Promise<boolean> => {
    if (!machine.can(event)) return false;
    await machine.dispatch(event);
    return true;
  };
  return {
    get screen() {
      return machine.getState();
    },
    send: (event) => inTurn(() => dispatch(event)),
    toward: (stage) => inTurn(async () => machine.getState() === stage || dispatch(TOWARD[stage])),
  };
}
