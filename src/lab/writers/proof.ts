import type { ScenarioData, Source, Tag, Text, ToldData } from '../../rules/data';

/** One text in both languages, with what it is: title, text, epilogue of a side… */
export interface ProofText {
  readonly what: string;
  readonly text: Text;
}
/** A thing with an id and its texts; its parts (options, lines, claims) follow it, one step further in. */
export interface ProofItem {
  readonly id: string;
  readonly about: string;
  readonly texts: readonly ProofText[];
  readonly source: string;
  readonly inner: boolean;
}
export interface ProofSection {
  readonly title: string;
  readonly items: readonly ProofItem[];
}

interface Cited {
  readonly tag?: Tag | undefined;
  readonly source?: Source | undefined;
}

/** Tag, document, chapter and entries of the ledger, in one line. */
export function sourceLine({ tag, source }: Cited): string {
  const where = source && source.doc !== 'none' ? [source.doc, source.chapter].filter((x) => x !== undefined && x !== '').join(', ') : '';
  return [tag ?? '', where, (source?.ledger ?? []).join(' ')].filter((x) => x !== '').join(' · ');
}

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && typeof (value as Text).en === 'string' && typeof (value as Text).fr === 'string';

/** Passages that are told on conditions, one by one. */
function told(what: string, t: ToldData): readonly ProofText[] {
  if (isText(t)) return [{ what, text: t }];
  return t.flatMap((p, i) => [
    { what: `${what} ${i + 1}${p.if === undefined ? '' : ', if…'}`, text: p.text },
    ...(p.else === undefined ? [] : [{ what: `${what} ${i + 1}, else`, text: p.else }]),
  ]);
}

type Texts = Readonly<Record<string, Text | undefined>>;

function item(id: string, texts: Texts, more: { readonly about?: string; readonly cited?: Cited; readonly inner?: boolean; readonly extra?: readonly ProofText[] } = {}): ProofItem {
  const own = Object.entries(texts).flatMap(([what, text]) => (text === undefined ? [] : [{ what, text }]));
  return { id, about: more.about ?? '', texts: [...own, ...(more.extra ?? [])], source: sourceLine(more.cited ?? {}), inner: more.inner ?? false };
}

/** A name with its forms, as a text of its own. */
function forms(x: { readonly id: string; readonly forms: { readonly en: { readonly name: string; readonly the: string }; readonly fr: { readonly name: string; readonly the: string; readonly of: string; readonly to: string } } }, more: Texts = {}): ProofItem {
  const { en, fr } = x.forms;
  return item(x.id, { name: { en: `${en.name} (${en.the})`, fr: `${fr.name} (${fr.the}, ${fr.of}, ${fr.to})` }, ...more });
}

/** Everything that is read in a scenario, in the order in which a reader may best follow it: who, where and when, what is done, what comes, how it ends, what is told. */
export function proofOf(d: ScenarioData): readonly ProofSection[] {
  const era = ({ from, to }: { readonly from: number; readonly to: number }): string => (from > d.periods.length - 1 ? 'when called' : `periods ${from}–${to}`);
  const dispatches = (list: ScenarioData['dispatches']): readonly ProofItem[] => list.flatMap((x) => [
    item(x.id, { title: x.title, text: x.text }, { about: `${typeof x.decider === 'string' ? x.decider : `leader of ${x.decider.leader}`} · ${era(x.era)}`, cited: x }),
    ...x.options.map((o) => item(o.id, { option: o.title, argument: o.text }, { cited: o, inner: true, about: o.if === undefined ? '' : 'on a condition' })),
  ]);
  const names = (list: readonly { readonly id: string; readonly name: Text; readonly about?: Text | undefined; readonly side?: string; readonly if?: unknown }[]): readonly ProofItem[] =>
    list.map((x) => item(x.id, { name: x.name, about: x.about }, { about: x.side ?? '', cited: x as Cited }));
  const sections: ProofSection[] = [
    { title: 'Front page', items: [item(d.id, { title: d.title, subtitle: d.subtitle, about: d.about })] },
    { title: 'Sides', items: d.sides.flatMap((s) => [
      forms(s, { short: s.short, about: s.about, wants: s.wants, ruin: s.ruin }),
      ...s.lines.map((l) => item(l.id, { line: l.name, about: l.about }, { inner: true })),
      ...s.objectives.map((o) => item(o.id, { objective: o.name }, { inner: true })),
      ...s.surcharges.map((u, i) => item(`${s.id} surcharge ${i + 1}`, { label: u.label }, { inner: true })),
    ]) },
    { title: 'Who and what lies on the table', items: [
      ...d.automata.flatMap((a) => [forms(a), ...a.rules.map((r) => item(r.id, { rule: r.name }, { inner: true }))]),
      ...d.milieus.map((x) => forms(x)), ...d.assemblies.map((x) => forms(x, { powers: x.powers })), ...d.units.map((x) => forms(x)),
      ...d.points.map((x) => forms(x, { role: x.role })), ...d.tracks.map((x) => forms(x, { mark: x.mark?.name })),
      item('loyalty', {}, { extra: d.loyalty.steps.map((text, i) => ({ what: `step ${i}`, text })) }),
      ...d.flags.map((f) => item(f.id, { flag: f.name, 'is so': f.is, 'is not so': f.isNot })),
      ...Object.entries(d.sums).map(([id, s]) => item(id, { sum: s.name })),
    ] },
    { title: 'Calendar', items: [
      ...d.periods.map((p) => item(p.id, { name: p.name, other: p.other, lasts: p.scale })),
      ...names(d.starts ?? []), ...names(d.drift),
    ] },
    { title: 'Actions', items: names(d.actions) },
    { title: 'Orders', items: names(d.orders) },
    { title: 'Cards', items: d.cards.map((c) => item(c.id, { title: c.title, flavour: c.flavour }, { about: `${c.owner} · ${c.points} · ${era(c.era)}`, cited: c })) },
    { title: 'Dispatches', items: dispatches(d.dispatches) },
    { title: 'The final hours', items: d.hours ? [item('night', { night: d.hours.night }), ...names(d.hours.plans)] : [] },
    { title: 'Endings', items: d.endings.map((e) => item(e.id, { title: e.title }, { cited: e, about: e.side ?? '', extra: [...told('headline', e.headline), ...told('text', e.text), ...Object.entries(e.epilogue).flatMap(([side, t]) => told(`to ${side}`, t))] })) },
    { title: 'After the end', items: [...dispatches(d.epilogue), ...d.debts.map((x) => item(x.id, { debt: x.text }, { cited: x }))] },
    { title: 'Papers', items: d.papers.flatMap((p) => [
      item(p.id, { name: p.name, about: p.about }, { about: p.side, cited: p }),
      ...d.press.filter((x) => x.paper === p.id).map((x) => item(x.id, { line: x.text }, { inner: true, cited: x })),
      ...d.fronts.filter((x) => x.paper === p.id).map((x) => item(x.id, { headline: x.headline, deck: x.deck }, { inner: true, cited: x })),
    ]) },
    { title: 'Advisers', items: d.advisers.flatMap((a) => [
      item(a.id, { name: a.name, about: a.about }, { about: `${a.side} · ${a.voice}`, cited: a }),
      ...a.lines.map((l) => item(l.id, { says: l.text }, { inner: true, cited: l })),
    ]) },
    { title: 'Where sources differ', items: d.disputes.flatMap((x) => [
      item(x.id, { title: x.title, question: x.question, 'in whose interest': x.bias, 'for a class': x.class }),
      ...x.claims.map((c, i) => item(`${x.id} ${i + 1}`, { who: c.who, when: c.when, says: c.text }, { inner: true, cited: c })),
    ]) },
    { title: 'Library', items: d.library.map((x) => item(x.id, { name: x.name, 'also called': x.also, text: x.text }, { about: x.kind, cited: x })) },
    { title: 'Lesson', items: (d.learn?.steps ?? []).map((s) => item(s.id, { title: s.title, text: s.text })) },
    { title: 'Characters of the machine', items: names(d.bots) },
    { title: 'What happened', items: d.history ? [item('history', { about: d.history.about }), ...d.history.milestones.map((m) => item(m.id, { milestone: m.name, dated: m.dated }, { cited: m, inner: true }))] : [] },
    { title: 'Map', items: [...(d.map?.labels ?? []).map((l, i) => item(`label ${i + 1}`, { label: l.text })), ...(d.map?.insets ?? []).map((x) => item(x.id, { label: x.label, note: x.note, caption: x.caption }))] },
  ];
  return sections.map((s) => ({ ...s, items: s.items.filter((i) => i.texts.length > 0) })).filter((s) => s.items.length > 0);
}
