import type { ComponentChildren, VNode } from 'preact';
import { Component } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Desk } from '../../ui/model';
import type { InspectView, TableModel } from '../../ui/model/screen';
import { CardFace } from '../../ui/panels/parts/Card';
import { Cubes } from '../../ui/panels/parts/Cubes';
import { Hemi } from '../../ui/panels/parts/Hemi';
import { Icon } from '../../ui/panels/parts/Icon';
import { SideMark, SideName } from '../../ui/panels/parts/SideMark';
import { Sums } from '../../ui/panels/parts/Sums';
import { Provenance } from '../../ui/panels/parts/Tag';
import { DecisionSheet } from '../../ui/panels/table/Sheet';
import { numberIn, shares } from '../../ui/panels/words';
import { entryAt } from '../model/entry';
import type { Seen, Story } from '../model/see';
import { firstTable, seenOf } from '../model/see';
import { MapView } from './MapView';
import { useBench, useShop } from './shop';

const MODES = ['entry', 'map', 'halls'] as const;

interface SeeProps {
  readonly desk: Desk;
  readonly offset: number;
}

/** How the entry under the cursor, the map and the assemblies will look. */
export function See({ desk, offset }: SeeProps): VNode {
  const { t } = useShop();
  const { project, current, checked, partly } = useBench();
  const [mode, setMode] = useState<(typeof MODES)[number]>('entry');
  const file = project?.open ?? '';
  const text = project?.files[file] ?? '';
  const entry = useMemo(() => entryAt(file, text, Math.min(offset, text.length)), [file, text, offset]);
  const faulty = current && checked?.scenario === null;
  const old = faulty && (partly === null || mode !== 'entry' || (entry !== null && partly.old.includes(`${entry.part} ${entry.id ?? ''}`)));
  return (
    <>
      <div class="ws-modes" role="group" aria-label={t('see.mode')}>
        {MODES.map((m) => <button key={m} type="button" data-see={m} aria-pressed={mode === m} onClick={() => { setMode(m); }}>{t(`see.${m}`)}</button>)}
      </div>
      {old ? <p class="ws-old" role="status" data-old>{t('see.old')}</p> : faulty && <p class="ws-old" role="status" data-partly>{t('see.partly')}</p>}
      <Safe key={`${mode} ${entry?.part ?? ''} ${entry?.id ?? ''}`}>
        {mode === 'entry' ? <EntryView desk={desk} part={entry?.part ?? ''} id={entry?.id ?? null} current={current && !old} /> : mode === 'map' ? <WholeMap desk={desk} /> : <Halls desk={desk} />}
      </Safe>
    </>
  );
}

/** A half-written entry may not be drawable: then it is simply not shown. */
class Safe extends Component<{ readonly children: ComponentChildren }, { readonly broken: string | null }> {
  override state: { readonly broken: string | null } = { broken: null };

  static override getDerivedStateFromError(error: unknown): { broken: string } {
    return { broken: error instanceof Error ? error.message : String(error) };
  }

  override render(): ComponentChildren {
    return this.state.broken === null ? this.props.children : <p class="ws-empty" data-broken>{this.state.broken}</p>;
  }
}

function EntryView({ desk, part, id, current }: { readonly desk: Desk; readonly part: string; readonly id: string | null; readonly current: boolean }): VNode {
  const { t } = useShop();
  const seen = useMemo(() => (part === '' ? null : seenOf(desk, { part, id })), [desk, part, id]);
  if (seen === null) return <p class="ws-empty">{!current && id !== null ? t('see.notYet', { id }) : t('see.nothing')}</p>;
  return <div class={`ws-seen ws-seen-${seen.kind}`} data-seen={`${part}:${id ?? ''}`}>{drawn(desk, seen)}</div>;
}

function drawn(desk: Desk, seen: Seen): VNode {
  switch (seen.kind) {
    case 'card': return <CardFace card={seen.card} large />;
    case 'sheet': return <Sheet table={seen.table} seen={seen} />;
    case 'map': return <><MapView desk={desk} pick={seen.pick} />{seen.about && <About view={seen.about} />}</>;
    case 'hall': return <><Hall table={seen.table} id={seen.hall.id} />{seen.about && <About view={seen.about} />}</>;
    case 'mood': return <><p class="ws-mood"><Cubes cubes={seen.milieu.cubes} model={seen.table} /> <b>{seen.milieu.label}</b></p>{seen.about && <About view={seen.about} />}</>;
    case 'about': return <About view={seen.about} />;
    case 'story': return <StoryView story={seen.story} />;
  }
}

function Sheet({ table, seen }: { readonly table: TableModel; readonly seen: Extract<Seen, { kind: 'sheet' }> }): VNode {
  const { t } = useShop();
  return (
    <>
      {seen.comes !== null && <p class="ws-comes"><b>{t('see.comes')}</b> {seen.comes}</p>}
      {/* A picture of the sheet: nothing on it answers. */}
      <div class="ws-picture" {...{ inert: true }}><DecisionSheet model={table} decision={seen.decision} selection={null} onConfirm={nothing} /></div>
    </>
  );
}

const nothing = (): void => undefined;

function About({ view }: { readonly view: InspectView }): VNode {
  return (
    <article class="ws-about">
      <h3>{view.title}</h3>
      {view.now !== '' && <p class="inspect-now">{view.now}</p>}
      {view.about !== null && <p>{view.about}</p>}
      {view.rules.length > 0 && <ul class="inspect-rules">{view.rules.map((line, i) => <li key={i}>{line}</li>)}</ul>}
      {view.sums.length > 0 && <Sums sums={view.sums} open />}
      <p class="inspect-source"><Provenance tag={view.tag} source={view.source} /></p>
    </article>
  );
}

function StoryView({ story }: { readonly story: Story }): VNode {
  const { t } = useShop();
  return (
    <article class="ws-story">
      {story.over !== '' && <p class="ws-story-over">{story.over}</p>}
      {story.title !== '' && <h3>{story.side && <SideMark side={story.side} />}{story.icon !== null && <Icon name={story.icon} />} {story.title}</h3>}
      {story.lines.map((line, i) => <p key={i}>{line}</p>)}
      {story.rules.length > 0 && <><h4>{t('see.rules')}</h4><ul class="inspect-rules">{story.rules.map((line, i) => <li key={i}>{line}</li>)}</ul></>}
    </article>
  );
}

function Hall({ table, id }: { readonly table: TableModel; readonly id: string }): VNode | null {
  const hall = table.assemblies.find((a) => a.id === id);
  if (!hall) return null;
  return (
    <figure class="ws-hall">
      <figcaption>{hall.label}</figcaption>
      <Hemi hall={hall} model={table} />
      <p class="hall-counts">{shares(table, hall.deputies, numberIn(table.lang))}</p>
    </figure>
  );
}

function Halls({ desk }: { readonly desk: Desk }): VNode {
  const { table } = useMemo(() => firstTable(desk), [desk]);
  return (
    <div class="ws-halls" data-seen="halls">
      {table.assemblies.map((hall) => <Hall key={hall.id} table={table} id={hall.id} />)}
      <ul class="ws-moods">{table.milieus.map((m) => <li key={m.id}><Cubes cubes={m.cubes} model={table} /> {m.label}<span class="sr"> {shares(table, m.cubes, numberIn(table.lang))}</span></li>)}</ul>
      <ul class="key">{[...table.sides, table.nobody].map((side) => <li key={side.index}><SideName side={side} short /></li>)}</ul>
    </div>
  );
}

function WholeMap({ desk }: { readonly desk: Desk }): VNode {
  const { t } = useShop();
  const { table } = useMemo(() => firstTable(desk), [desk]);
  return (
    <div data-seen="map">
      {desk.game.data.map ? <MapView desk={desk} pick={null} /> : <p class="ws-empty">{t('see.noMap')}</p>}
      <ul class="ws-places">
        {table.points.map((p) => <li key={p.id}><SideMark side={p.holder} label /> <b>{p.label}</b> {p.role}</li>)}
        {table.units.map((u) => <li key={u.id}><Icon name={u.icon} /> <b>{u.label}</b> {u.stepLabel}</li>)}
      </ul>
    </div>
  );
}
