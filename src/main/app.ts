import type { Refusal } from '../match';
import { createSession } from '../match';
import type { Read, SaveFault, Shelf } from '../match/saves';
import { fit, openShelf, readSave } from '../match/saves';
import type { ScenarioData } from '../rules/data';
import type { GameEvent } from '../rules/events';
import { hasStart, startingAt } from '../rules/setup';
import { createFlow, type Flow } from '../ui/flow';
import type { Desk } from '../ui/model';
import { intentOf } from '../ui/model';
import type { BoardPick } from '../ui/model/board';
import type { Intent, Lang, MenuItem } from '../ui/model/screen';
import type { SettingsView, SetupChoice } from '../ui/panels';
import { createSound, type Sound } from '../ui/sound';
import { createBackstage } from './backstage';
import { createBoarding, type Boarding } from './boarding';
import { afterThePicture, whenIdle } from './idle';
import { Counsel } from './counsel';
import { createEnding } from './ending';
import { Guests, learnedOf } from './guests';
import { Keeping } from './keeping';
import { Shelves, wordsOf, type Opened } from './library';
import { keepMachines, kindOf } from './machines';
import { tableOf } from './models';
import { Lesson, lessonGame } from './learn';
import type { Params, Unheeded } from './params';
import { seedOf, strangeStart } from './params';
import { Play } from './play';
import { ruledBy, rulesOf } from './reading';
import { SCENARIOS, tickets } from './scenarios';
import { applySettings, keepSettings } from './settings';
import { faultText, NO_SHELF, playing, scenarioFault } from './shelving';
import { say, sing, tune } from './sounds';
import type { AppState, Showing } from './state';

const PAUSES = { instant: 0, fast: 120, normal: 420, slow: 900 } as const;
const NOTICE_LASTS = 12_000;

export interface AppOptions {
  readonly settings: SettingsView;
  readonly params: Params;
  readonly unheeded: readonly Unheeded[];
  /** Draws the page; called at most once a frame's work. */
  readonly draw: (app: App) => void;
}

/** The composition root's memory: it carries wishes from the screens to the game, and what came of them back. */
export class App implements Showing {
  state: AppState;
  readonly boarding: Boarding;
  readonly sound: Sound;
  recent: readonly GameEvent[] = [];
  private readonly flow: Flow;
  private readonly shelf: Shelf = openShelf();
  private readonly backstage = createBackstage();
  readonly guests = new Guests(this.backstage);
  private readonly shelves = new Shelves(this.backstage, (id) => this.guests.files(id));
  readonly lesson = new Lesson(this);
  readonly keeping = new Keeping(this, this.shelf);
  readonly counsel = new Counsel(this.backstage, () => { this.set({}); });
  readonly ending = createEnding(this.backstage, () => { this.set({}); });
  private drawing = false;
  /** Counts what the person asked for: an answer that comes after the next wish is no longer wanted. */
  private wishes = 0;
  private noticed = 0;

  constructor(private readonly options: AppOptions) {
    const { settings, params } = options;
    this.state = {
      screen: 'title', settings, tickets: [], saves: [], rules: [], notices: [], loading: false, opened: null, play: null, turn: 0,
      drawer: null, inspected: null, selection: null, focus: null, layout: null, fault: null, workshop: params.workshop === true, trial: null, guests: [], plain: params.renderer === 'none',
    };
    this.flow = createFlow({ onScreen: (screen) => { this.entered(screen); }, onFault: (reason) => { this.stumble(reason); } });
    this.sound = createSound({ soon: afterThePicture });
    this.boarding = createBoarding({
      renderer: () => (params.renderer === undefined || params.renderer === 'none' ? this.state.settings.renderer : params.renderer),
      onPick: (pick) => { this.picked(pick); },
      onHover: (focus) => { this.set({ focus }); },
      onFail: () => {
        this.set({ plain: true });
        this.notice('notice.canvas');
      },
    });
  }

  /** The first words are on screen; what they need comes after them. */
  async begin(): Promise<void> {
    applySettings(this.state.settings, this.sound);
    tune(this.sound, null, null, this.state.screen);
    for (const { name, value, expected } of this.options.unheeded) {
      if (expected === null) this.notice('notice.parameter', { name });
      else this.notice('notice.value', { name, value, expected });
    }
    // Whoever asks for the workshop finds the game that was left among those that are saved.
    const left = this.options.params.workshop === true ? null : playing.get();
    void tickets().then((list) => {
      this.set({ tickets: list });
      this.readAhead(list[0]?.id);
    }).catch((reason: unknown) => { this.stumble(reason); });
    await Promise.all([this.refreshSaves(), this.refreshGuests()]);
    // Whoever has gone on meanwhile is not called back to the game that was left.
    const untouched = this.wishes === 0;
    if (untouched && left !== null && (await this.load(`auto-${left}`))) return;
    const { scenario } = this.options.params;
    if (scenario !== undefined && this.wishes === (untouched && left !== null ? 1 : 0)) await this.choose(scenario);
  }

  /** While the first screen is looked at, the scenario it recommends is read behind the page. */
  private readAhead(id: string | undefined): void {
    if (id === undefined) return;
    whenIdle(() => { this.shelves.open(id).catch(() => undefined); }, 300);
  }

  /** Puts all sheets that are still to be read aside. */
  skipReports(): void {
    this.state.play?.skip();
  }

  endTurn(): void {
    this.lesson.done('end-turn');
    this.state.play?.endTurn();
  }

  get lang(): Lang {
    return this.state.settings.lang;
  }

  t(key: string, args?: Readonly<Record<string, string | number>>): string {
    return wordsOf(this.lang).t(key, args);
  }

  get desk(): Desk | null {
    return this.state.opened?.desk(this.lang) ?? null;
  }

  set(part: Partial<AppState>): void {
    this.state = { ...this.state, ...part };
    if (this.drawing) return;
    this.drawing = true;
    // Several changes in one breath are drawn together.
    queueMicrotask(() => {
      this.drawing = false;
      this.counsel.follow(this.state.play, this.state.drawer === 'advisers', this.state.turn);
      this.ending.follow(this.state.play, this.state.screen === 'end');
      this.options.draw(this);
    });
  }

  /** Carries out a wish from the panels or the board. */
  readonly emit = (intent: Intent): void => {
    this.lesson.around(intent, () => { this.carryOut(intent); });
  };

  private carryOut(intent: Intent): void {
    const { play } = this.state;
    switch (intent.type) {
      case 'act':
        if (play) this.refused(play.act(intent.action));
        break;
      case 'undo':
        if (play) {
          say(this.sound, 'undo');
          this.refused(play.undo());
        }
        break;
      case 'select':
        if (intent.what) say(this.sound, 'pick');
        this.set({ selection: intent.what });
        break;
      case 'open-curtain':
        say(this.sound, 'curtain');
        play?.open();
        break;
      case 'continue':
        if (play?.report()) say(this.sound, 'page');
        play?.goOn();
        break;
      case 'inspect':
        this.set({ inspected: intent.entity });
        break;
      case 'drawer':
        this.openDrawer(intent.drawer);
        break;
      case 'menu':
        this.menu(intent.item);
        break;
    }
  }

  private menu(item: MenuItem): void {
    switch (item) {
      case 'save':
      case 'export':
      case 'import':
        this.openDrawer('saves');
        break;
      case 'settings':
      case 'rules':
      case 'library':
      case 'disputes':
      case 'keyboard':
        this.openDrawer(item);
        break;
      case 'resume': {
        const last = this.state.saves.find(({ kind, standing }) => kind === 'auto' && standing.phase !== 'end');
        if (last) void this.load(last.id);
        break;
      }
      case 'new-game':
        if (this.state.opened) void (this.state.trial ? this.lay(this.state.opened, this.state.trial) : this.choose(this.state.opened.game.data.id));
        break;
      case 'quit':
      case 'title':
        void this.leave();
        break;
    }
  }

  /** A new wish; the answer tells whether it is still the last one. */
  private wish(): () => boolean {
    const mine = ++this.wishes;
    // What the former one was waiting for is no longer shown as awaited.
    if (this.state.loading) this.set({ loading: false });
    return () => mine === this.wishes;
  }

  /** Goes to the first screen; the game that is left was saved after its last action. */
  async leave(): Promise<void> {
    this.wish();
    this.state.play?.stop();
    playing.set(null);
    this.set({ play: null, drawer: null, inspected: null, selection: null, fault: null });
    await this.flow.send('leave');
    await this.refreshSaves();
  }

  /** The start that the address asks for; its scenario may not have it. */
  get wishedStart(): string | null { return this.state.trial ? this.state.trial.start : this.options.params.start ?? null; }

  /** Opens the set-up of a scenario. */
  async choose(id: string): Promise<void> {
    const opened = await this.open(id, this.wish());
    if (!opened) return;
    strangeStart(this.options.params, opened.game, (told) => { this.notice('notice.value', told); });
    await this.lay(opened, null);
  }

  /** Lays an opened scenario out for the set-up; a trial comes from the workshop and goes back to it. */
  async lay(opened: Opened, trial: AppState['trial']): Promise<void> {
    // A game under way was kept after its last action: the first screen offers to go on with it.
    this.state.play?.stop();
    playing.set(null);
    this.set({ opened, trial, play: null, drawer: null, inspected: null, selection: null, fault: null });
    await this.flow.send('choose');
    await this.refreshSaves();
  }

  async back(): Promise<void> {
    this.wish();
    await this.flow.send('back');
  }

  /** Begins a game as chosen in the set-up. */
  start(choice: SetupChoice): void {
    const { opened } = this.state;
    if (!opened) return;
    this.wish();
    const word = choice.seed ?? this.options.params.seed;
    const seed = word === undefined ? crypto.getRandomValues(new Int32Array(1))[0]! : seedOf(word);
    const players = choice.players.map((p, side) => (p.kind === 'human'
      ? { kind: p.kind, ...(p.name.trim() === '' ? {} : { name: p.name.trim() }) }
      : { kind: p.kind, bot: kindOf(opened.game, side, p, seed) }));
    keepMachines(opened.game, choice.machines);
    const gameId = `${Date.now().toString(36)}-${(seed >>> 0).toString(36)}`;
    this.seat(opened, createSession(startingAt(opened.game, choice.start), { players, seed }), gameId, false);
  }

  /** Begins the guided first period of a scenario. */
  async learn(id: string): Promise<void> {
    const still = this.wish();
    const opened = await this.open(id, still);
    const lesson = opened?.game.data.learn;
    if (!opened || !lesson) return;
    const { session, gameId } = lessonGame(opened.game, lesson);
    this.lesson.begin(gameId);
    this.seat(opened, session, gameId, false);
  }

  /** Puts a session on the table in place of what was there. */
  private seat(opened: Opened, session: ReturnType<typeof createSession>, gameId: string, resumed: boolean): void {
    this.backstage.play(opened.game.data, learnedOf(this.guests, opened.game.data.id));
    this.state.play?.stop();
    const play = new Play({
      session, gameId, resumed, hash: opened.hash, backstage: this.backstage, shelf: this.state.trial ? NO_SHELF : this.shelf,
      desk: () => opened.desk(this.lang),
      brief: () => this.state.settings.speed === 'instant' && !this.lesson.on,
      folded: () => !this.state.settings.tellAll || this.lesson.on,
      holds: () => this.state.settings.holdTurn || this.lesson.on,
      pause: () => PAUSES[this.state.settings.speed],
      onProgress: () => { this.set({}); },
      onChange: (news) => { this.changed(news); },
      onNotice: (key, args) => { this.notice(key, args); },
    });
    playing.set(this.state.trial ? null : gameId);
    this.recent = [];
    this.set({ opened, play, turn: this.state.turn + 1, drawer: null, inspected: null, selection: null, fault: null, loading: false });
    play.begin();
    this.follow();
  }

  private changed(news: readonly GameEvent[]): void {
    const { opened, turn } = this.state;
    this.recent = news;
    if (opened) sing(this.sound, opened.game, news);
    tune(this.sound, opened?.game ?? null, this.state.play, this.state.screen);
    this.set({ turn: turn + 1, selection: null });
    this.follow();
  }

  /** Brings the screen to where the game is. */
  private follow(): void {
    const { play } = this.state;
    if (play) void this.flow.toward(play.stage());
  }

  private entered(screen: AppState['screen']): void {
    const { opened, play } = this.state;
    tune(this.sound, opened?.game ?? null, play, screen);
    if (screen === 'report' && play?.report()?.kind === 'press') say(this.sound, 'press');
    // Whoever fills in the set-up is about to sit down.
    if (screen === 'setup') whenIdle(() => { this.aboutToSit(); }, 300);
    // What lay open before the curtain must not come back behind it.
    this.set(screen === 'curtain' ? { screen, drawer: null, inspected: null, selection: null } : { screen });
  }

  /** Fetches what the table will need. */
  private aboutToSit(): void {
    const { opened, plain, settings } = this.state;
    if (!plain && settings.canvas) this.boarding.fetch();
    if (opened) void learnedOf(this.guests, opened.game.data.id);
  }

  private picked(pick: BoardPick): void {
    const table = tableOf(this);
    if (table) this.emit(intentOf(table, pick));
  }

  private refused(refusal: Refusal | null): void {
    if (!refusal) return;
    say(this.sound, 'error');
    this.notice(`refusal.${refusal.code}`);
  }

  private openDrawer(drawer: AppState['drawer']): void {
    this.set({ drawer });
    if (drawer === 'saves') void this.refreshSaves();
    if (drawer === 'rules') void rulesOf(this.lang, ruledBy(this.state, this.lang)).then((rules) => { this.set({ rules }); }).catch((reason: unknown) => { this.stumble(reason); });
    // The first screen has no scenario yet: its sources come from the one it recommends.
    const first = this.state.tickets[0]?.id ?? SCENARIOS[0];
    const wishes = this.wishes;
    if ((drawer === 'library' || drawer === 'disputes') && !this.state.opened && first !== undefined) void this.open(first, () => this.wishes === wishes);
  }

  /** Fetches a scenario; says what is wrong if it cannot be had. Null, too, if it is no longer wanted when it comes. */
  private async open(id: string, still: () => boolean): Promise<Opened | null> {
    const slow = window.setTimeout(() => { if (!this.state.play && still()) this.set({ loading: true }); }, 150);
    try {
      const opened = await this.shelves.open(id);
      if (!still()) return null;
      this.set({ opened, trial: null });
      return opened;
    } catch (reason) {
      if (!still()) return null;
      this.set({ fault: scenarioFault(reason, this.lang, (key, args) => this.t(key, args)) });
      if (!this.state.play) await this.flow.send('fail');
      return null;
    } finally {
      window.clearTimeout(slow);
      if (still()) this.set({ loading: false });
    }
  }

  // Saves

  async refreshSaves(): Promise<void> {
    this.set({ saves: await this.shelf.list() });
  }

  /** Opens a save of the shelf. True if the game is on the table. */
  async load(id: string): Promise<boolean> {
    const still = this.wish();
    return this.resume(await this.shelf.load(id), still);
  }

  async importFile(file: File): Promise<boolean> {
    const still = this.wish();
    return this.resume(readSave(await file.text()), still);
  }

  private async resume(read: Read, still: () => boolean): Promise<boolean> {
    if (!still()) return false;
    if (!read.ok) return this.unreadable(read.fault);
    const { save } = read;
    if (!SCENARIOS.includes(save.scenario.id) && !this.guests.has(save.scenario.id)) return this.unreadable({ code: 'other-scenario', id: save.scenario.id });
    const before = this.state.opened;
    const opened = await this.open(save.scenario.id, still);
    if (!opened) return false;
    const fitted = fit(opened.game, save);
    if (!fitted.ok || save.players.length !== opened.game.sides) {
      this.set({ opened: before ?? opened });
      return this.unreadable({ code: 'does-not-fit', what: fitted.ok ? 'sides' : fitted.what });
    }
    this.seat(opened, createSession(startingAt(opened.game, hasStart(opened.game, save.start) ? save.start : null), { players: save.players, seed: save.seed, resume: fitted }), save.gameId, true);
    if (fitted.migrated) this.notice('save.resumed');
    return true;
  }

  /** A scenario has been changed by whoever writes it: its game under way goes on with it from the same position. False if it cannot. */
  async reread(scenario: ScenarioData, hash: string): Promise<boolean> {
    this.shelves.put(scenario, hash);
    const { opened, play, screen } = this.state;
    const open = opened?.game.data.id === scenario.id;
    if (open && !play && screen === 'setup') await this.choose(scenario.id);
    if (!open || !play) return true;
    const [seat, still] = [play.opened, this.wish()];
    const followed = await this.resume({ ok: true, save: play.snapshot() }, still);
    if (followed && seat >= 0) this.state.play?.open();
    return followed || !still();
  }

  /** Says why a save cannot be had. */
  unreadable(fault: SaveFault): false {
    say(this.sound, 'error');
    const kept = this.state.play ? ` ${this.t('fault.kept')}` : '';
    this.set({ fault: { title: this.t('fault.save'), text: `${faultText(fault, (key, args) => this.t(key, args))}${kept}`, details: null } });
    return false;
  }

  /** Another guest came, or one went: whatever was read under its name no longer counts. */
  async refreshGuests(id?: string): Promise<void> {
    if (id !== undefined) this.shelves.forget(id);
    this.set({ guests: await this.guests.list() });
  }

  // Settings and notices

  setSettings(settings: SettingsView): void {
    const before = this.state.settings;
    this.set({ settings, ...(settings.lang === before.lang ? {} : { rules: [] }) });
    keepSettings(settings);
    applySettings(settings, this.sound);
    if (settings.renderer !== before.renderer) this.boarding.renew();
    if (settings.lang !== before.lang && this.state.drawer === 'rules') this.openDrawer('rules');
  }

  notice(key: string, args?: Readonly<Record<string, string | number>>): void {
    const text = this.t(key, args);
    if (this.state.notices.some((n) => n.text === text)) return;
    const id = `notice-${String(++this.noticed)}`;
    const kind = key.startsWith('notice.') ? 'alert' : 'status';
    this.set({ notices: [...this.state.notices, { id, text, kind }] });
    if (kind === 'status') window.setTimeout(() => { this.dismiss(id); }, NOTICE_LASTS);
  }

  /** A newer version of the game lies ready; it comes when the person says so. */
  announce(use: () => void): void {
    const action = { label: this.t('notice.update.use'), onPress: use };
    this.set({ notices: [...this.state.notices.filter((n) => n.id !== 'update'), { id: 'update', text: this.t('notice.update'), kind: 'status', action }] });
  }

  dismiss(id: string): void {
    this.set({ notices: this.state.notices.filter((n) => n.id !== id) });
  }

  /** Something failed that should not have: say so, and go on. */
  stumble(reason: unknown): void {
    // Said by browsers when a layout takes two rounds: harmless.
    if (String(reason).startsWith('ResizeObserver loop')) return;
    this.notice('notice.fault', { reason: reason instanceof Error ? reason.message : String(reason) });
  }
}
