/** Terms of sums as things that can be asked about: what a term counts, under which condition, and what it depends on. */
import type { ConditionData, QuantityData, TermData } from '../../rules/data';
import type { Ref, Say } from '../../rules/events';
import type { Game } from '../../rules/game';
import { sayCondition, sayQuantity } from '../../rules/registry';
import { sayTerm } from '../../rules/sum';
import type { Desk } from './desk';
import type { Facts, InspectInput } from './facts';
import { namedSum } from './facts';
import { capital, plain, signed } from './num';
import type { EntityRef } from './screen';
import { partsOf } from './terms';

/** A term that depends on more than this is told by its sum. */
const MOST = 4;

/** Every name inside some words. */
function refsIn(say: Say): Ref[] {
  return Object.values(say.a ?? {}).flatMap((value): Ref[] => {
    if (typeof value !== 'object') return [];
    if ('ref' in value) return [value];
    return (Array.isArray(value) ? value as readonly Say[] : [value as Say]).flatMap(refsIn);
  });
}

/** Things of the table that these words name, each once, in their order. */
export function entitiesIn(game: Game, say: Say): EntityRef[] {
  const { index } = game;
  const out = new Map<string, EntityRef>();
  for (const { ref, id } of refsIn(say)) {
    const kind = ref === 'sum' && index.track.has(id) ? 'track' : ref;
    switch (kind) {
      case 'track': case 'milieu': case 'assembly': case 'unit': case 'point': case 'order':
        if (index[kind].has(id)) out.set(`${kind}:${id}`, { kind, id });
        break;
      case 'line': if (game.data.sides.some((side) => side.lines.some((line) => line.id === id))) out.set(`line:${id}`, { kind, id }); break;
      default:
    }
  }
  return [...out.values()];
}

/** Words of what a term counts without its label, and of its condition. */
function wordsIn(term: TermData): Say[] {
  return [...('of' in term ? [sayQuantity(term['of'] as QuantityData)] : []), ...(term['if'] ? [sayCondition(term['if'] as ConditionData)] : [])];
}

/** Things of the table that some terms depend on; named sums are followed to what they are made of. */
export function entitiesOf(game: Game, terms: readonly TermData[], seen = new Set<string>()): EntityRef[] {
  const all = terms.flatMap((term) => {
    const words = wordsIn(term);
    const inside = words.flatMap(refsIn).flatMap(({ ref, id }) => {
      const sum = ref === 'sum' && !seen.has(id) ? game.data.sums[id] : undefined;
      seen.add(id);
      return sum ? entitiesOf(game, sum.sum, seen) : [];
    });
    const units = words.some((say) => JSON.stringify(say).includes('"q.units"')) ? game.data.units.map(({ id }): EntityRef => ({ kind: 'unit', id })) : [];
    return [...words.flatMap((say) => entitiesIn(game, say)), ...inside, ...units];
  });
  return [...new Map(all.map((entity) => [`${entity.kind}:${entity.id}`, entity])).values()];
}

/** How a term counts: «Heat ÷ 2, rounded down, 3 at most», «+1, only if the land is promised». */
export function termWords(desk: Desk, term: TermData): string {
  const { t, words } = desk;
  const limits: string[] = [];
  const number = (key: string): number | null => (typeof term[key] === 'number' ? term[key] : null);
  let body = words.line(sayTerm({ ...term, label: undefined }));
  if ('add' in term) body = signed(number('add')!);
  else if ('of' in term) {
    const times = number('times') ?? 1;
    if (times < 0 && (number('over') ?? 1) > 1) limits.push(t('part.against'));
    else if (times !== 1 && (number('over') ?? 1) === 1) body += ` × ${plain(times)}`;
    if (number('min') !== null) limits.push(t('part.min', { n: plain(number('min')!) }));
    if (number('max') !== null) limits.push(t('part.max', { n: plain(number('max')!) }));
  }
  if (term['if']) limits.push(words.onlyIf(sayCondition(term['if'] as ConditionData)));
  else if ('add' in term) limits.push(t('part.always'));
  return capital([body, ...limits].join(t('list.comma')));
}

/** What a term counts, how what it counts stands, and why. `look` looks into another thing. */
export function partFacts(desk: Desk, { states }: InspectInput, id: string, look: (entity: EntityRef) => Facts | null): Facts | null {
  const { game, t } = desk;
  const part = partsOf(game).list[Number(id)];
  if (!part) return null;
  const title = desk.words.line(part.what);
  const ways = part.terms.map((term) => termWords(desk, term)).filter((way) => way !== title);
  const things = entitiesOf(game, part.terms);
  const stand = things.slice(0, MOST).flatMap((thing) => {
    const facts = look(thing);
    return facts === null || facts.now === '' || thing.kind === 'order' || thing.kind === 'line' ? [] : [{ title: facts.title, now: facts.now }];
  });
  const [main] = things;
  const entry = things.length === 1 ? game.data.library.find((x) => x.id === main!.id) : undefined;
  // What is counted as it stands needs no rule: it is told by how it stands.
  const plainly = ways.length < part.terms.length;
  const inside = part.terms.flatMap((term) => (typeof term['of'] === 'string' && game.index.sum.has(term['of']) ? [game.index.sum.get(term['of'])!] : []));
  const one = !plainly && ways.length === 1;
  const now = one ? ways[0]! : plainly ? (stand.length === 1 ? stand[0]!.now : t('part.plain')) : t('part.several');
  return {
    title, now, about: entry ? desk.pick(entry.text) : null, tag: entry?.tag ?? null, source: entry ? desk.source(entry.source) : null,
    rules: [...(one ? [] : ways), ...stand.filter((x) => x.now !== now).map((x) => t('part.now', { what: x.title, now: x.now }))],
    sums: [...new Set(inside)].map((sum) => namedSum(desk, states, sum)), moved: things,
  };
}
