import type { LearnData } from '../rules/data';
import type { LearnDone, LearnWhen } from '../rules/learn';
import { kindOf } from '../rules/actions';
import type { ActionName } from '../rules/actions';
import { createSession } from '../match';
import type { Session } from '../match';
import type { Game } from '../rules/game';
import { learnView, stepNow, stepsAfter } from '../ui/model/learn';
import type { LearnView } from '../ui/model/learn';
import type { Intent } from '../ui/model/screen';
import type { Play } from './play';
import type { Showing } from './state';

const KEY = 'dual-power:lesson';

/** Actions a step can wait for. */
const TAUGHT: readonly ActionName[] = ['choose', 'keep', 'seal', 'play', 'target', 'finish', 'pass'];

/** The game of the guided first period: its side is a person, the others play easily, the seed is the scenario's. */
export function lessonGame(game: Game, lesson: LearnData): { readonly session: Session; readonly gameId: string } {
  const players = game.data.sides.map(({ id }) => (id === lesson.side ? { kind: 'human' as const } : { kind: 'bot' as const, bot: 'easy' }));
  return { session: createSession(game, { players, seed: lesson.seed }), gameId: `lesson-${Date.now().toString(36)}` };
}

interface Progress {
  readonly gameId: string;
  readonly done: ReadonlySet<string>;
}

/** The guided first period: knows which note is due, and how far this game has come. What has been learned outlives the page. */
export class Lesson {
  private progress: Progress | null = read();

  constructor(private readonly app: Showing & { set(part: object): void }) {}

  /** Whether the game on the table is guided. */
  get on(): boolean {
    return this.lesson() !== null;
  }

  begin(gameId: string): void {
    this.keep({ gameId, done: new Set() });
  }

  /** No more notes. */
  end(): void {
    this.keep(null);
    this.app.set({});
  }

  /** The note that is due, in today's language; null if the moment has none. */
  view(): LearnView | null {
    const lesson = this.lesson();
    const { desk } = this.app;
    if (!lesson || !desk || !this.progress) return null;
    const step = stepNow(lesson, this.progress.done, momentsOf(this.app));
    return step && learnView(desk, lesson, step);
  }

  /** Carries out a wish and notes what was learned by it. */
  around(intent: Intent, run: () => void): void {
    const now = momentsOf(this.app);
    const turns = this.app.state.play?.session.turns() ?? 0;
    run();
    const what = doneBy(intent);
    const played = this.app.state.play?.session.turns() ?? 0;
    // What was refused was not done.
    if (what !== null && (intent.type !== 'act' || played > turns)) this.done(what, now);
  }

  /** The person has done something at these moments; those of now if they are not given. */
  done(what: LearnDone, now: readonly LearnWhen[] = momentsOf(this.app)): void {
    const lesson = this.lesson();
    if (!lesson || !this.progress) return;
    const done = stepsAfter(lesson, this.progress.done, now, what);
    if (done === this.progress.done) return;
    this.keep({ gameId: this.progress.gameId, done });
    this.app.set({});
  }

  private lesson(): LearnData | null {
    const { play, opened } = this.app.state;
    return play && opened && play.gameId === this.progress?.gameId ? opened.game.data.learn ?? null : null;
  }

  private keep(progress: Progress | null): void {
    this.progress = progress;
    try {
      if (progress === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify({ gameId: progress.gameId, done: [...progress.done] }));
    } catch {
      // Private windows may refuse: the notes then last as long as the page.
    }
  }
}

function read(): Progress | null {
  try {
    return parseProgress(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** What was kept of a guided game; null if there is none or it is damaged. */
export function parseProgress(text: string | null): Progress | null {
  try {
    const value = JSON.parse(text ?? 'null') as { gameId?: unknown; done?: unknown } | null;
    if (typeof value?.gameId !== 'string' || !Array.isArray(value.done)) return null;
    return { gameId: value.gameId, done: new Set(value.done.filter((id): id is string => typeof id === 'string')) };
  } catch {
    return null;
  }
}

function doneBy(intent: Intent): LearnDone | null {
  switch (intent.type) {
    case 'act': return TAUGHT.find((name): name is LearnDone & ActionName => name === kindOf(intent.action)) as LearnDone | undefined ?? null;
    case 'undo': return 'undo';
    case 'select': return intent.what === null ? null : intent.what.kind === 'option' ? 'select-option' : intent.what.play === undefined ? 'select-card' : 'select-play';
    case 'continue': return 'continue';
    case 'inspect': return intent.entity === null ? null : 'inspect';
    case 'drawer': return intent.drawer === null ? null : 'drawer';
    default: return null;
  }
}

/** What of the game is before the person's eyes; nothing while the machine plays. */
export function momentsOf({ state }: Pick<Showing, 'state'>): readonly LearnWhen[] {
  const { play, selection } = state;
  if (!play) return [];
  const report = play.report();
  if (report) return report.kind === 'beat' ? [] : [report.kind];
  if (play.held) return ['held'];
  const due = play.session.due();
  // Behind a closed curtain nothing is shown that could be pointed at.
  if (!due?.human || (due.secret && play.viewer() !== due.seat)) return [];
  if (periodOf(play) > 0) return ['next'];
  switch (due.phase) {
    case 'play': return selection?.kind === 'card' ? ['card'] : roundOf(play) > 0 ? ['again', 'play'] : ['play'];
    case 'dispatch':
    case 'reserve':
    case 'seal':
    case 'target': return [due.phase];
    default: return [];
  }
}

const periodOf = ({ session }: Play): number => session.view().v[session.game.at.flow.period]!;
const roundOf = ({ session }: Play): number => session.view().v[session.game.at.flow.round]!;
