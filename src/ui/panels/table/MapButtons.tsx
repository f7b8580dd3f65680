import type { VNode } from 'preact';
import type { BoardModel, BoardPick } from '../../model/board';
import { placeAssemblies } from '../../model/geometry/assemblies';
import { leastReach } from '../../model/geometry/layout';
import type { BoardLayout } from '../../model/geometry/layout';
import { milieuCells, placeCounters } from '../../model/geometry/places';
import type { Place } from '../../model/geometry/places';
import type { Rect } from '../../model/geometry/rect';
import type { EntityRef, PointView, Selection, TableModel, UnitView } from '../../model/screen';
import { useUi } from '../context';
import type { Translate } from '../context';
import { gaugeLabel } from '../parts/Gauge';
import { SideMark } from '../parts/SideMark';
import { assemblyLabel, milieuLabel, pointLabel, unitLabel } from '../words';

interface MapButtonsProps {
  readonly model: TableModel;
  readonly board: BoardModel;
  readonly layout: BoardLayout;
  readonly selection: Selection | null;
  readonly onFocus: (pick: BoardPick | null) => void;
}

const css = (r: Rect): Record<string, string> => ({
  left: `${r.x.toFixed(1)}px`, top: `${r.y.toFixed(1)}px`, width: `${r.w.toFixed(1)}px`, height: `${r.h.toFixed(1)}px`,
});

/** Real, named buttons over what the canvas draws: a person picks the same things with mouse, keys or by ear. */
export function MapButtons({ model, board, layout, selection, onFocus }: MapButtonsProps): VNode {
  const { t, emit } = useUi();
  const places = placeCounters(board, layout);
  const panel = layout.assemblies === null ? null : placeAssemblies(layout.mode === 'hours' ? board.assemblies.slice(0, 1) : board.assemblies, layout.assemblies, layout.scale, board.scales !== undefined);
  const cells = layout.mood === null || !board.milieus ? [] : milieuCells(board.milieus.length, layout.mood, layout.scale);

  const spot = (pick: BoardPick, area: Rect, entity: EntityRef, label: string, target: number | null): VNode => (
    <button
      key={`${pick.kind}:${pick.id}`}
      type="button"
      class={`spot spot-${pick.kind}${target === null ? '' : ' spot-target'}`}
      style={css(area)}
      data-inspect={`${entity.kind}:${entity.id}`}
      {...(target === null ? {} : { 'aria-pressed': selection?.kind === 'option' && selection.action === target })}
      aria-label={target === null ? label : t('map.target', { name: label })}
      onClick={() => {
        if (target === null) emit({ type: 'inspect', entity });
        else emit({ type: 'select', what: { kind: 'option', action: target } });
      }}
      onFocus={() => { onFocus(pick); }}
      onBlur={() => { onFocus(null); }}
      onPointerEnter={() => { onFocus(pick); }}
      onPointerLeave={() => { onFocus(null); }}
    />
  );
  const placed = (place: Place): VNode | null => {
    if (place.kind === 'block') {
      const block = board.blocks[place.index];
      return block ? spot({ kind: 'block', id: place.id }, place.press, { kind: 'block', id: place.id }, t('map.block', { rumour: block.rumourText ?? block.label }), null) : null;
    }
    const unit = place.kind === 'unit' ? model.units.find((u) => u.id === place.id) : undefined;
    if (unit) return spot({ kind: 'unit', id: unit.id }, place.press, { kind: 'unit', id: unit.id }, unitLabel(unit, t), unit.target);
    const point = model.points.find((p) => p.id === place.id);
    return point ? spot({ kind: 'point', id: point.id }, place.press, { kind: 'point', id: point.id }, pointLabel(point, t), point.target) : null;
  };
  return (
    <div class="spots">
      <div role="group" aria-label={t('map.label')}>{places.map(placed)}</div>
      {panel !== null && (
        <div role="group" aria-label={t('table.assemblies')}>
          {panel.assemblies.map((place) => {
            const hall = [...model.halls, ...model.assemblies].find((a) => a.id === place.id);
            return hall ? spot({ kind: 'assembly', id: hall.id }, place.box, { kind: 'assembly', id: hall.id }, assemblyLabel(hall, model, t), targetOf(model, 'assembly', hall.id)) : null;
          })}
        </div>
      )}
      {panel?.scales && (
        <div role="group" aria-label={t('table.scales')}>
          {model.scales.map((gauge, i) => {
            const { x, y, arm } = panel.scales!;
            const area = { x: i === 0 ? x - arm : x + 0.12 * arm, y: y - 24 * layout.scale, w: 0.88 * arm, h: 48 * layout.scale };
            return (
              <button
                key={gauge.entity.id} type="button" class="spot spot-track" style={css(area)} data-inspect={`track:${gauge.entity.id}`} aria-label={gaugeLabel(gauge, t)}
                onClick={() => { emit({ type: 'inspect', entity: gauge.entity }); }}
              />
            );
          })}
        </div>
      )}
      {cells.length > 0 && (
        <div role="group" aria-label={t('table.mood')}>
          {cells.map((cell, i) => {
            const milieu = model.milieus.find((m) => m.id === board.milieus?.[i]?.id);
            return milieu ? spot({ kind: 'milieu', id: milieu.id }, { ...cell, h: Math.min(cell.h, Math.max(48 * layout.scale, leastReach(layout))) }, { kind: 'milieu', id: milieu.id }, milieuLabel(milieu, model, t), targetOf(model, 'milieu', milieu.id)) : null;
          })}
        </div>
      )}
    </div>
  );
}

/** Milieus and assemblies carry no target of their own: an option of the present decision may name them. */
function targetOf(model: TableModel, kind: 'milieu' | 'assembly', id: string): number | null {
  if (model.decision?.phase !== 'target') return null;
  const found = model.decision.choices.find((c) => c.name === `target:${id}` && !model.units.some((u) => u.id === id && kind !== 'milieu'));
  return found?.action ?? null;
}

interface PlaceListProps { readonly model: TableModel; readonly selection: Selection | null; readonly heading: string }

/** The same buttons as plain lists, for a table without its canvas and for large text. */
export function PlaceLists({ model, selection, heading }: PlaceListProps): VNode {
  const { t } = useUi();
  return (
    <section class="places" aria-label={heading}>
      <h2>{heading}</h2>
      <div class="places-columns">
        <div>
          <h3>{t('map.units')}</h3>
          <ul>{model.units.map((unit) => <PlaceRow key={unit.id} item={unit} kind="unit" selection={selection} t={t} model={model} />)}</ul>
        </div>
        <div>
          <h3>{t('map.points')}</h3>
          <ul>{model.points.map((point) => <PlaceRow key={point.id} item={point} kind="point" selection={selection} t={t} model={model} />)}</ul>
        </div>
      </div>
    </section>
  );
}

interface PlaceRowProps {
  readonly item: UnitView | PointView;
  readonly kind: 'unit' | 'point';
  readonly selection: Selection | null;
  readonly t: Translate;
  readonly model: TableModel;
}

function PlaceRow({ item, kind, selection, t }: PlaceRowProps): VNode {
  const { emit } = useUi();
  const target = item.target;
  const unit = 'step' in item ? item : null;
  const point = 'holder' in item ? item : null;
  return (
    <li class={target === null ? '' : 'place-target'}>
      <button
        type="button"
        class="place"
        data-inspect={`${kind}:${item.id}`}
        {...(target === null ? {} : { 'aria-pressed': selection?.kind === 'option' && selection.action === target })}
        onClick={() => {
          if (target === null) emit({ type: 'inspect', entity: { kind, id: item.id } });
          else emit({ type: 'select', what: { kind: 'option', action: target } });
        }}
      >
        <PlaceSign unit={unit} point={point} />
        <span class="place-name">{item.label}</span>{' '}
        <span class="place-state">{unit ? unit.stepLabel : point?.holder.short}{unit?.locked ? `, ${t('map.locked')}` : ''}</span>
      </button>
    </li>
  );
}

function PlaceSign({ unit, point }: { readonly unit: UnitView | null; readonly point: PointView | null }): VNode | null {
  if (unit) return <span class="ladder" aria-hidden="true">{[0, 1, 2, 3, 4].map((i) => <span key={i} class={i === unit.step ? 'on' : ''} />)}</span>;
  return point ? <SideMark side={point.holder} /> : null;
}
