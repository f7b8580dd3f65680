import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoardHandle } from '../../ui/board';
import type { Desk } from '../../ui/model';
import { boardModel } from '../../ui/model';
import type { BoardModel, BoardPick } from '../../ui/model/board';
import { layoutFor } from '../../ui/panels';
import { firstTable } from '../model/see';
import { placeOf } from '../model/entry';
import { useShop } from './shop';

interface MapViewProps {
  readonly desk: Desk;
  /** What the cursor is at: shown as pointed at. */
  readonly pick: { readonly kind: 'unit' | 'point'; readonly id: string } | null;
}

/** The drawn ground with its units and points, as the game draws it; a click leads to where the thing is written. */
export function MapView({ desk, pick }: MapViewProps): VNode {
  const { t, door, bench } = useShop();
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<BoardHandle | null>(null);
  const [size, setSize] = useState<readonly [number, number] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  useEffect(() => {
    const element = host.current!;
    const watch = new ResizeObserver(() => {
      setSize([element.clientWidth, element.clientHeight]);
      handle.current?.resize();
    });
    watch.observe(element);
    let gone = false;
    void import('../../ui/board').then(({ createBoard }) => {
      if (gone) return;
      handle.current = createBoard(element, { renderer: door.renderer, onPick: (picked) => { follow(picked); } });
      setSize([element.clientWidth, element.clientHeight]);
    }).catch((reason: unknown) => { setFailed(reason instanceof Error ? reason.message : String(reason)); });
    return () => {
      gone = true;
      watch.disconnect();
      handle.current?.destroy();
      handle.current = null;
    };
  }, []);

  const follow = ({ kind, id }: BoardPick): void => {
    const files = bench.state.project?.files ?? {};
    const found = kind === 'unit' || kind === 'point' ? placeOf(files, id, [`${kind}s`]) : null;
    if (!found) return;
    const before = files[found.file]!.slice(0, found.offset);
    bench.jump(found.file, before.split('\n').length, found.offset - before.lastIndexOf('\n'));
  };

  useEffect(() => {
    if (!handle.current || !size || size[0] < 2) return;
    handle.current.show(modelOf(desk, size, pick), { animate: false });
  }, [desk, size, pick?.id, handle.current]);

  return <div class="ws-map" ref={host} data-board role="img" aria-label={t('see.board')}>{failed !== null && <p class="ws-empty">{failed}</p>}</div>;
}

function modelOf(desk: Desk, [width, height]: readonly [number, number], pick: BoardPick | null): BoardModel {
  const { table, seen } = firstTable(desk);
  const model = boardModel(desk, table, seen, { theme: 'day', reducedMotion: true, focus: pick });
  const layout = layoutFor({ width, height: height / 0.72, text: 1, mode: 'stacked', scale: 1, finger: false }, 'table', width);
  const fitted = { ...layout, height, map: { ...layout.map, h: height }, frame: { ...layout.frame, y: (height - layout.frame.h) / 2 } };
  return { ...model, layout: fitted, assemblies: [], milieus: [] };
}
