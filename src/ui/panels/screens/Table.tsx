import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BoardModel, BoardPick } from '../../model/board';
import type { BoardLayout } from '../../model/geometry/layout';
import type { Drawer, LogEntry, Selection, TableModel } from '../../model/screen';
import { AskedContext, useAsking } from '../asking';
import { MentionsContext } from '../parts/Linked';
import { blockHeight, layoutFor } from '../board-layout';
import type { Mentions } from '../../model/mentions';
import { useUi } from '../context';
import { useShortcuts } from '../keys';
import { Cards, Objectives, Prompt, Tape } from '../table/BottomBand';
import type { Busy, Held } from '../table/BottomBand';
import { chosenCard, chosenChoice, selectionOf, stepBack } from '../table/deciding';
import { HoursAside } from '../table/HoursAside';
import { Lately } from '../table/Lately';
import { MapButtons, PlaceLists } from '../table/MapButtons';
import { AssemblyPanel, PanelFoot } from '../table/RightPanel';
import { DecisionSheet, PlaySheet } from '../table/Sheet';
import { TopBand } from '../table/TopBand';
import { useViewport } from '../viewport';

export interface TableProps {
  readonly model: TableModel;
  /** What is chosen but not committed; change it on `select` intents. */
  readonly selection: Selection | null;
  /** What the canvas shows, so that buttons lie over it; null when there is no canvas. */
  readonly board: BoardModel | null;
  /** Receives the element that the canvas fills, null when it goes away. */
  readonly boardHost?: (host: HTMLDivElement | null) => void;
  /** The layout to put into `BoardModel.layout`; told again whenever it changes. */
  readonly onLayout?: (layout: BoardLayout) => void;
  /** Something on the map was reached by keyboard or pointer. */
  readonly onFocus?: (pick: BoardPick | null) => void;
  readonly busy?: Busy | null;
  readonly held?: Held | null;
  /** What the others did since the last decision, where no sheet tells it. */
  readonly lately?: readonly LogEntry[];
  /** Finds the names in what is told, so that they can be asked about. */
  readonly mentions?: Mentions;
  /** Single-letter shortcuts can be switched off in the settings. */
  readonly shortcuts?: boolean;
  /** Dialogs and notices over the table. */
  readonly children?: ComponentChildren;
}

const plain: Mentions = (text) => [{ text, entity: null }];
const nothing = (): void => {};

/** The whole table, by day and in the final hours. */
export function TableScreen({ model, selection, board, boardHost, onLayout, onFocus = nothing, busy = null, held = null, lately = [], mentions = plain, shortcuts = true, children }: TableProps): VNode {
  const { t, emit } = useUi();
  const viewport = useViewport();
  const hours = model.calendar.hours !== null;
  const { decision } = model;
  const question = decision === null ? '' : `${decision.phase}|${decision.title}|${decision.seat.id}|${model.round}`;
  const [folded, setFolded] = useState('');
  const isFolded = folded === question && question !== '';
  const host = useRef<HTMLDivElement>(null);
  const [hostWidth, setHostWidth] = useState(viewport.width);

  useEffect(() => {
    boardHost?.(host.current);
    return () => { boardHost?.(null); };
  }, [board === null]);
  useEffect(() => { setHostWidth(host.current?.clientWidth ?? viewport.width); }, [viewport]);
  const layout = useMemo(() => layoutFor(viewport, hours ? 'hours' : 'table', hostWidth), [viewport, hours, hostWidth]);
  useEffect(() => { onLayout?.(layout); }, [layout]);

  const confirm = (): void => {
    const choice = chosenChoice(model, selection);
    if (held !== null) held.onEnd();
    else if (choice !== null) emit({ type: 'act', action: choice.action });
  };
  const opens = (drawer: Drawer) => (): void => { emit({ type: 'drawer', drawer }); };
  const keys = useMemo(() => ({
    number: (n: number) => {
      const what = selectionOf(model, selection, n);
      if (what !== null) emit({ type: 'select', what });
    },
    confirm,
    back: () => { emit({ type: 'select', what: stepBack(selection) }); },
    letters: {
      decide: () => { busy?.onStop(); },
      undo: () => { if (model.canUndo) emit({ type: 'undo' }); },
      log: opens('log'), press: opens('press'), advisers: opens('advisers'), sides: opens('sides'), objectives: opens('objectives'), mood: opens('mood'), keyboard: opens('keyboard'),
    },
  }), [model, selection, emit, busy, held]);
  useShortcuts(keys, shortcuts);
  const asked = useAsking(emit, shortcuts);

  const card = chosenCard(model, selection);
  const sheet = decision === null ? null
    : card !== null ? <PlaySheet card={card} model={model} selection={selection} onConfirm={confirm} />
    : decision.phase === 'play' || isFolded ? null
    : <DecisionSheet model={model} decision={decision} selection={selection} onConfirm={confirm} onFold={() => { setFolded(question); }} />;
  const stacked = viewport.mode === 'stacked';
  const lists = board === null || stacked;
  return (
    <MentionsContext.Provider value={mentions}>
    <div class={`table${hours ? ' table-hours' : ''}${board === null ? ' table-plain' : ''}${sheet === null ? '' : ' table-asked'}`} data-phase={decision?.phase ?? 'none'} style={boxes(layout)}>
      <TopBand model={model} />
      <main class="play">
        <h2 class="sr">{t('table.label')}</h2>
        {!hours && <Lately entries={lately} />}
        <div class="bottom">
          <Prompt model={model} busy={busy} held={held} folded={isFolded} onUnfold={() => { setFolded(''); }} />
          {sheet}
          <Cards model={model} selection={selection} />
          <Objectives model={model} />
        </div>
        <div class="ground">
          {board !== null && (
            <div class="board" style={stacked ? { height: `${blockHeight(viewport).toString()}px` } : {}}>
              <div class="board-host" data-board ref={host} aria-hidden="true" />
              <MapButtons model={model} board={board} layout={layout} selection={selection} onFocus={onFocus} />
            </div>
          )}
          {hours && <HoursAside model={model} />}
          {!stacked && board !== null && !hours && <PanelFoot model={model} />}
          {lists && <PlaceLists model={model} selection={selection} heading={t('map.label')} />}
          {lists && <AssemblyPanel model={model} />}
        </div>
      </main>
      <Tape model={model} />
      <AskedContext.Provider value={asked}>{children}</AskedContext.Provider>
    </div>
    </MentionsContext.Provider>
  );
}

/** Places of the shared layout as CSS lengths. */
function boxes(layout: BoardLayout): Record<string, string> {
  const px = (n: number): string => `${Math.round(n).toString()}px`;
  const { beats, corner, panel, bottom, top } = layout;
  return {
    '--top': px(top.h), '--bottom': px(bottom.h),
    '--panel': px(panel === null ? 0 : layout.width - panel.x), '--slant': px(layout.slant),
    '--beats-top': px(beats?.y ?? 0), '--beats-w': px(beats?.w ?? 0), '--beats-h': px(beats?.h ?? 0),
    '--corner-w': px(corner?.w ?? 0), '--corner-h': px(corner?.h ?? 0),
  };
}
