import type { Refusal, Session } from '../match';
import type { Shelf } from '../match/saves';
import { saveOf } from '../match/saves';
import type { ActionCode } from '../rules/actions';
import type { GameEvent } from '../rules/events';
import { legal } from '../rules/legal';
import type { State } from '../rules/state';
import type { Stage } from '../ui/flow';
import { stageOf } from '../ui/flow';
import type { Desk, Player as NamedPlayer } from '../ui/model';
import { asItStood, foldedOf, reportsOf } from '../ui/model';
import type { Moment } from '../ui/model';
import type { LogEntry, ReportView } from '../ui/model/screen';
import type { Backstage } from './backstage';
import { seedOf } from './params';

/** How long the machine may think before a move is drawn for it, in ms. */
const PATIENCE = 8000;

export interface PlayOptions {
  readonly session: Session;
  readonly hash: string;
  readonly gameId: string;
  /** The game was left and comes back: the curtain is closed even if one person plays alone. */
  readonly resumed: boolean;
  readonly backstage: Backstage;
  readonly shelf: Shelf;
  /** The words of today's language. */
  readonly desk: () => Desk;
  /** Pause in ms between two moves of the machine. */
  readonly pause: () => number;
  /** Whether what the others played and what drifted may go untold: the log has it. */
  readonly brief: () => boolean;
  /** Whether one account a period is enough: what the others do in its course is told beside the table. */
  readonly folded: () => boolean;
  /** Whether the turn passes to the machine only when the person has said so. */
  readonly holds: () => boolean;
  /** The machine that thinks got further. */
  readonly onProgress: () => void;
  /** Something can be shown anew; `news` is what has happened since the last time. */
  readonly onChange: (news: readonly GameEvent[]) => void;
  readonly onNotice: (key: string, args?: Readonly<Record<string, string>>) => void;
}

/** A game under way at this screen: whose turn it is to look, what must be read first, the machine's moves, the saving. */
export class Play {
  readonly session: Session;
  readonly gameId: string;
  /** Seat that has said it is at the screen. */
  opened = -1;
  /** Seat of the machine that is thinking, −1 for none. */
  thinking = -1;
  /** How far it is, 0–1; null where there is no telling. */
  progress: number | null = null;
  private hurry: AbortController | null = null;
  /** News to be read: public events from `from` to `to`, of which `page` sheets are read. */
  private telling: Account | null = null;
  /** The last account of what others did, read or not, and the turn it was given at: it counts until the person acts. */
  private late: { readonly account: Account; readonly turns: number } | null = null;
  /** The person's turn is played but not yet over: it can still be taken back. */
  held = false;
  /** Counts the steps back: what the machine thought of before is no longer asked. */
  private steps = 0;
  /** A person's own action whose outcome was open: it is told, too. */
  private own: Range | null = null;
  private written: { readonly account: Account; readonly desk: Desk; readonly sheets: readonly ReportView[]; readonly mine: number; readonly lately: readonly LogEntry[] } | null = null;
  private reported: number;
  private heard: number;
  private running = false;
  private stopped = false;
  private saving = false;
  private unsaved = false;
  private complained = false;
  private readonly alone: number;

  constructor(private readonly options: PlayOptions) {
    const { session, resumed } = options;
    this.session = session;
    this.gameId = options.gameId;
    const people = session.players.flatMap(({ kind }, seat) => (kind === 'human' ? [seat] : []));
    this.alone = people.length === 1 ? people[0]! : -1;
    const events = session.events().length;
    this.reported = resumed ? events : 0;
    this.heard = events;
    // Whoever plays alone has nobody to hide from, but may have left the page open for others to find.
    if (!resumed && this.alone >= 0) this.opened = this.alone;
  }

  /** Begins, or goes on: the machine plays if it is its turn. */
  begin(): void {
    this.save();
    void this.run();
  }

  stop(): void {
    this.stopped = true;
    this.hurry?.abort();
    this.session.stop();
  }

  /** What the screen should show. */
  stage(): Stage {
    return stageOf({ due: this.session.due(), opened: this.opened, reports: this.report() !== null });
  }

  /** Seat whose knowledge may be shown now; −1 for what everybody knows. */
  viewer(): number {
    const due = this.session.due();
    if (due === null) return -1;
    if (this.alone >= 0) return this.opened === this.alone ? this.alone : -1;
    return !this.telling && due.secret && due.human && this.opened === due.seat ? due.seat : -1;
  }

  /** The sheet to be read now, null if there is none. */
  report(): ReportView | null {
    if (!this.telling) return null;
    return this.told(this.telling).sheets[this.telling.page] ?? null;
  }

  /**
   * How many events the account has come to while beats of the final hours are still being told; null if the table may be shown
   * as it is. The map must not show what is still to be read.
   */
  cameTo(): number | null {
    if (!this.telling) return null;
    const { sheets } = this.told(this.telling);
    const left = sheets.slice(this.telling.page);
    return left.some(({ kind }) => kind === 'beat') ? left[0]!.to ?? null : null;
  }

  /** What the others did since the person's last decision and no sheet tells. */
  lately(): readonly LogEntry[] {
    const { late } = this;
    return late === null || this.alone < 0 || late.turns !== this.session.turns() ? [] : this.told(late.account).lately;
  }

  /** Whether the sheet tells of the person's own action. */
  tellsOwn(): boolean {
    return this.telling !== null && this.report() !== null && this.telling.page < this.written!.mine;
  }

  /** All sheets of what is being told, made once a language. */
  private told(account: Account): NonNullable<Play['written']> {
    const desk = this.options.desk();
    if (this.written?.account === account && this.written.desk === desk) return this.written;
    const { from, to, own } = account;
    const mine = own === null ? [] : reportsOf(desk, { events: this.session.events().slice(0, own.to), from: own.from, viewer: -1, history: this.session.history() });
    const input = { events: this.session.events().slice(0, to), from, viewer: -1, history: this.session.history() };
    const brief = this.options.brief();
    // Who wants no sheets of what the others did is told of it beside the table, as with one account a period.
    const folded = this.options.folded() || brief ? foldedOf(desk, input) : null;
    const lately = folded?.lately ?? [];
    const others = folded && !brief ? folded.sheets : reportsOf(desk, input);
    const wanted = brief ? others.filter(({ kind }) => kind !== 'bots' && kind !== 'drift') : others;
    const sheets = [...mine.map((sheet) => ({ ...sheet, title: desk.t('main.outcome') })), ...wanted];
    this.written = { account, desk, sheets, mine: mine.length, lately };
    return this.written;
  }

  /** The sheet has been read. */
  goOn(): void {
    if (!this.telling) return;
    this.telling.page++;
    if (this.report() === null) this.telling = null;
    this.changed();
  }

  /** None of the sheets is wanted. */
  skip(): void {
    if (!this.telling) return;
    this.telling = null;
    this.changed();
  }

  open(): void {
    const due = this.session.due();
    if (!due) return;
    this.opened = due.seat;
    this.changed();
  }

  act(action: ActionCode): Refusal | null {
    const due = this.session.due();
    if (!due) return { code: 'game-over' };
    if (!due.human || this.telling) return { code: 'not-your-turn', seat: due.seat };
    const before = this.session.events().length;
    const refusal = this.session.act(due.seat, action);
    if (refusal) return refusal;
    // What a person did is on the table before their eyes; what follows from it is told.
    const own = this.session.events().slice(before);
    const length = ownPart(own);
    this.reported = before + length;
    this.own = own.slice(0, length).some(({ e }) => OPEN.has(e)) ? { from: before, to: before + length } : null;
    this.closeCurtain(due.seat);
    this.save();
    const next = this.session.due();
    this.held = next !== null && !next.human && this.options.holds() && this.session.canUndo(due.seat);
    // Tells of the change by itself: what must be read is known before the screen is asked to follow.
    if (this.held) this.tell();
    else void this.run();
    return null;
  }

  /** The person has seen what the turn came to: the machine may play. */
  endTurn(): void {
    if (!this.held) return;
    this.held = false;
    void this.run();
  }

  undo(): Refusal | null {
    if (!this.canUndo()) return { code: 'nothing-to-undo' };
    const refusal = this.session.undo(this.undoer());
    if (refusal) return refusal;
    this.held = false;
    this.own = null;
    this.steps++;
    // A machine that was thinking of its answer is not waited for.
    this.hurry?.abort();
    this.reported = Math.min(this.reported, this.session.events().length);
    this.heard = Math.min(this.heard, this.session.events().length);
    this.save();
    this.changed();
    return null;
  }

  canUndo(): boolean {
    return this.telling === null && this.undoer() >= 0;
  }

  /** The person who acted last, if that can be taken back; −1 otherwise. */
  private undoer(): number {
    return this.session.players.findIndex(({ kind }, seat) => kind === 'human' && this.session.canUndo(seat));
  }

  players(name: (seat: number) => string): NamedPlayer[] {
    return this.session.players.map((player, seat) => ({ human: player.kind === 'human', name: (player.kind === 'human' ? player.name : undefined) ?? name(seat) }));
  }

  /** The curtain falls when the seat's private moment is over. */
  private closeCurtain(seat: number): void {
    const due = this.session.due();
    if (this.alone < 0 && !(due?.secret && due.seat === seat)) this.opened = -1;
  }

  /** Lets the machine's seats play until a person must decide, then tells what happened. */
  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      for (let due = this.session.due(); due && !due.human && !this.stopped; due = this.session.due()) {
        this.thinking = due.seat;
        this.changed();
        const { steps } = this;
        const hurry = new AbortController();
        this.hurry = hurry;
        const [action] = await Promise.all([this.think(due.seat, hurry.signal), pauseFor(this.options.pause(), hurry.signal)]);
        this.progress = null;
        if (this.stopped) return;
        if (steps !== this.steps) continue;
        this.session.act(due.seat, action);
        this.save();
      }
    } finally {
      this.running = false;
      this.thinking = -1;
      this.hurry = null;
    }
    if (!this.stopped) this.tell();
  }

  /** Lays out what must be read of all that has happened since the last time. */
  private tell(): void {
    const to = this.session.events().length;
    // A table of machines only is watched, not interrupted.
    if ((to > this.reported || this.own) && this.session.players.some(({ kind }) => kind === 'human')) {
      this.telling = { from: this.reported, to, own: this.own, page: 0 };
      if (to > this.reported) this.late = { account: this.telling, turns: this.session.turns() };
      this.own = null;
      try {
        if (this.report() === null) this.telling = null;
      } catch (reason) {
        // A sheet that cannot be written is no reason to stop a game: the log has it all.
        this.telling = null;
        this.options.onNotice('notice.fault', { reason: reason instanceof Error ? reason.message : String(reason) });
      }
    }
    this.reported = to;
    this.changed();
  }

  /** The machine takes the best it has found so far. */
  decideNow(): void {
    this.hurry?.abort();
  }

  private async think(seat: number, hurry: AbortSignal): Promise<ActionCode> {
    const { backstage } = this.options;
    const player = this.session.players[seat]!;
    const view = this.session.view(seat);
    const open = legal(this.session.game, view);
    const seed = seedOf(`${String(this.session.seed)} ${String(this.session.turns())} ${String(seat)}`);
    if (open.length === 1) return open[0]!;
    try {
      const kind = player.kind === 'bot' ? player.bot : 'script';
      const onProgress = (progress: number): void => {
        this.progress = progress;
        if (!this.stopped) this.options.onProgress();
      };
      const action = await backstage.think({ kind, seat, view, legal: open, seed }, PATIENCE, { hurry, onProgress });
      if (open.includes(action)) return action;
    } catch {
      // Told below: the game goes on with any legal move.
    }
    if (!this.stopped) this.options.onNotice('notice.bot');
    return open[(seed >>> 0) % open.length]!;
  }

  /** Keeps the game after every action; while one save is being written, only the latest of the next ones counts. */
  private save(): void {
    this.unsaved = true;
    if (this.saving) return;
    this.saving = true;
    void (async () => {
      while (this.unsaved) {
        this.unsaved = false;
        const fault = await this.options.shelf.autosave(this.snapshot());
        if (fault && !this.complained) {
          this.complained = true;
          this.options.onNotice('notice.storage', { reason: fault.code === 'storage' ? fault.reason : fault.code });
        }
      }
      this.saving = false;
    })();
  }

  snapshot(): ReturnType<typeof saveOf> {
    const { session, hash, gameId, desk } = this.options;
    return saveOf(session, { hash, gameId, lang: desk().lang, now: Date.now() });
  }

  /** True once everything played so far is kept. */
  get settled(): boolean {
    return !this.saving && !this.unsaved;
  }

  private changed(): void {
    const events = this.session.events();
    const news = events.slice(this.heard);
    this.heard = events.length;
    this.options.onChange(news);
  }

  /** The position as the screen may show it now. */
  seen(): State {
    return this.session.view(this.viewer());
  }

  /** What the table shows: the position, and what led to it; while the final hours are being told, no more than has been read. */
  shown(): Moment {
    const now = { seen: this.seen(), events: this.session.events(this.viewer()) };
    const to = this.cameTo();
    return to === null ? now : asItStood(this.session.game, now, to);
  }
}

/** Something to be told: public events from `from` to `to`, of which `page` sheets are read. */
interface Account {
  readonly from: number;
  readonly to: number;
  readonly own: Range | null;
  page: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What was counted, tested or turned up: nobody could know it beforehand. */
const OPEN: ReadonlySet<GameEvent['e']> = new Set(['vote', 'test', 'check', 'assault', 'block']);

const TURNING: ReadonlySet<GameEvent['e']> = new Set(['order', 'beat', 'period', 'hours', 'dispatch', 'ending', 'result']);

/** How many of the events are the action's own: those before the game moved on by itself. */
function ownPart(events: readonly GameEvent[]): number {
  const turn = events.findIndex(({ e }) => TURNING.has(e));
  return turn < 0 ? events.length : turn;
}

/** Waits so long, or until somebody is in a hurry. */
const pauseFor = (ms: number, hurry: AbortSignal): Promise<void> => new Promise((done) => {
  const timer = setTimeout(done, ms);
  hurry.addEventListener('abort', () => {
    clearTimeout(timer);
    done();
  }, { once: true });
});
