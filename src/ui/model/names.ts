import type { Forms, ScenarioData, Text } from '../../rules/data';
import type { Ref } from '../../rules/events';
import type { Game } from '../../rules/game';
import { inner } from './num';
import type { Texts } from './texts';

/** A name in the shapes a sentence may need. */
export interface Name {
  /** As on a label: «Garnison». */
  readonly label: string;
  /** Inside a phrase, without article: «garnison». */
  readonly inner: string;
  readonly the: string;
  readonly of: string;
  readonly to: string;
  /** Agreement: m, f, mp, fp. */
  readonly gn: string;
}

/** Names of everything in the scenario, in one language. */
export interface Names {
  of(ref: Ref): Name;
  /** The forms of what is known by its label only: a thing of the table, or “one unit”; the label in every shape if it is neither. */
  labelled(kind: Ref['ref'], label: string): Name;
  text(t: Text): string;
  label(kind: Ref['ref'], id: string, sub?: string): string;
}

const ARTICLE = { en: /^the /i, fr: /^(?:les? |la |l[’'])/i } as const;

/** Builds the look-up of names. What has no grammatical forms (cards, options) is its title in every shape. */
export function createNames(game: Game, text: Texts): Names {
  const { lang } = text;
  const d = game.data;
  const pick = (t: Text): string => t[lang];
  const bare = (label: string): Name => ({ label, inner: label, the: label, of: label, to: label, gn: 'm' });
  const formed = (f: Forms): Name => {
    if (lang === 'en') {
      const { name, the } = f.en;
      const number = f.en.number ?? f.fr.number;
      return { label: name, inner: the.replace(ARTICLE.en, ''), the, of: `of ${the}`, to: `to ${the}`, gn: number === 'pl' ? 'mp' : 'm' };
    }
    const { name, the, of, to, gender, number } = f.fr;
    return { label: name, inner: the.replace(ARTICLE.fr, ''), the, of, to, gn: number === 'pl' ? `${gender}p` : gender };
  };
  const told = (key: string, gn: string, args?: Readonly<Record<string, string>>): Name => {
    const the = text.t(key, args);
    return { label: the, inner: the, the, of: text.t(`${key}.of`, args), to: text.t(`${key}.to`, args), gn };
  };
  // Nobody's cubes and seats are several people without a name of their own.
  const people = (t: Text): Name => ({ ...told('name.parties', 'mp', { name: inner(pick(t)) }), label: pick(t), inner: inner(pick(t)) });
  const table = new Map<string, Name>();
  const put = (kind: Ref['ref'], id: string, name: Name): void => { table.set(`${kind}:${id}`, name); };
  fill(d, put, formed, (t) => bare(pick(t)), people, (n) => bare(text.t('name.block', { n })));

  const of = (ref: Ref): Name => {
    if (ref.text) return bare(pick(ref.text));
    if (ref.id.startsWith('$')) return told(ref.id === '$target' ? 'name.target' : 'name.each', 'f');
    // A plain quantity in a file is a track, a flag or a sum: its words call it a sum.
    const kinds: readonly Ref['ref'][] = ref.ref === 'sum' ? ['sum', 'track', 'flag'] : [ref.ref];
    for (const kind of kinds) {
      const name = table.get(`${kind}:${ref.ref === 'line' ? `${ref.sub ?? ''}/` : ''}${ref.id}`);
      if (name) return name;
    }
    return bare(ref.id);
  };
  const labelled = (kind: Ref['ref'], label: string): Name => {
    for (const [key, name] of table) if (key.startsWith(`${kind}:`) && name.label === label) return name;
    // Several at once: listed in an effect, «of each» in a sentence.
    if (label.includes(text.t('list.comma'))) return { ...told('name.every', 'm'), label, inner: label };
    const pool = `pool.${kind}`;
    return text.t(pool) === label ? told(pool, kind === 'unit' || kind === 'assembly' ? 'f' : 'm') : bare(label);
  };
  return { of, labelled, text: pick, label: (ref, id, sub) => of(sub === undefined ? { ref, id } : { ref, id, sub }).label };
}

function fill(d: ScenarioData, put: (kind: Ref['ref'], id: string, name: Name) => void, formed: (f: Forms) => Name, titled: (t: Text) => Name, people: (t: Text) => Name, block: (n: number) => Name): void {
  for (const s of d.sides) {
    put('side', s.id, formed(s.forms));
    put('party', s.id, formed(s.forms));
    for (const l of s.lines) put('line', `${s.id}/${l.id}`, titled(l.name));
  }
  put('party', 'unaligned', people(d.unaligned.name));
  put('party', 'waverers', people(d.waverers.name));
  for (const a of d.automata) put('side', a.id, formed(a.forms));
  for (const t of d.tracks) put('track', t.id, formed(t.forms));
  for (const f of d.flags) put('flag', f.id, titled(f.name));
  for (const [id, s] of Object.entries(d.sums)) put('sum', id, titled(s.name));
  for (const m of d.milieus) put('milieu', m.id, formed(m.forms));
  for (const a of d.assemblies) put('assembly', a.id, formed(a.forms));
  for (const u of d.units) put('unit', u.id, formed(u.forms));
  for (const p of d.points) put('point', p.id, formed(p.forms));
  for (const o of d.orders) put('order', o.id, titled(o.name));
  for (const c of d.cards) put('card', c.id, titled(c.title));
  for (const a of d.actions) put('action', a.id, titled(a.name));
  for (const p of d.hours?.plans ?? []) put('plan', p.id, titled(p.name));
  for (const e of d.endings) put('ending', e.id, titled(e.title));
  for (const x of [...d.dispatches, ...d.epilogue]) {
    put('dispatch', x.id, titled(x.title));
    for (const o of x.options) put('option', o.id, titled(o.title));
  }
  for (let b = 0; b < (d.blocks?.room ?? 0); b++) {
    const name = d.blocks?.names[b];
    put('block', `block-${b + 1}`, name ? titled(name) : block(b + 1));
  }
}
