import type { Text } from '../../rules/data';
import type { Level } from './compare';
import type { Claims } from './read';
import type { ArmResult, ClaimResult, TestResult } from './run';
import { quantitiesOf } from './run';
import type { SourceData } from './schema';

export type Language = keyof Text;

const VERDICTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { holds: 'holds', 'does not hold': 'does not hold', unclear: 'unclear' },
  fr: { holds: 'tient', 'does not hold': 'ne tient pas', unclear: 'indécis' },
};
const WORDS = {
  en: { claim: 'Claim', figure: 'Figure', interval: '95 % interval', asked: 'Asked', verdict: 'Verdict', less: 'less', times: 'as a multiple of', arm: 'Course', games: 'Games', analogy: ' (by analogy)', points: 'points', none: '–', atLeast: '≥', atMost: '≤', colon: ':' },
  fr: { claim: 'Affirmation', figure: 'Mesure', interval: 'Intervalle à 95 %', asked: 'Demandé', verdict: 'Verdict', less: 'moins', times: 'en multiple de', arm: 'Conduite', games: 'Parties', analogy: ' (par analogie)', points: 'points', none: '–', atLeast: '≥', atMost: '≤', colon: '\u202f:' },
} as const;

/** What a number is: a share of games, a difference between two shares, or a plain number. */
type Unit = 'share' | 'points' | 'number';

function format(value: number, unit: Unit, lang: Language): string {
  if (!Number.isFinite(value)) return WORDS[lang].none;
  const text = unit === 'number' ? value.toFixed(2) : (value * 100).toFixed(1);
  const plain = (lang === 'fr' ? text.replace('.', ',') : text).replace('-', '−');
  return unit === 'share' ? `${plain}\u202f%` : plain;
}

function interval({ low, high }: Level, unit: Unit, lang: Language): string {
  return `${format(low, unit, lang)} … ${format(high, unit, lang)}`;
}

function isShare(claims: Claims, quantity: string): boolean {
  const q = claims.quantities[quantity]!;
  return q.share !== undefined && q.since === undefined;
}

function unitOf(claims: Claims, { test }: TestResult): Unit {
  if (!isShare(claims, test.quantity) || (test.against !== undefined && test.as === 'ratio')) return 'number';
  return test.against === undefined ? 'share' : 'points';
}

/** "Chance of success: two weeks earlier, less in October". */
function sayTest(claims: Claims, result: ClaimResult, { test }: TestResult, lang: Language): string {
  const w = WORDS[lang];
  const arm = (id: string): string => result.claim.arms.find((a) => a.id === id)!.name[lang];
  const start = `${claims.quantities[test.quantity]!.name[lang]}${w.colon} ${arm(test.arm)}`;
  if (test.against === undefined) return start;
  return `${start}, ${test.as === 'ratio' ? w.times : w.less} ${arm(test.against)}`;
}

function bound(claims: Claims, result: TestResult, lang: Language): string {
  const { atLeast, atMost } = result.test;
  const unit = unitOf(claims, result);
  const sign = atLeast === undefined ? WORDS[lang].atMost : WORDS[lang].atLeast;
  const text = format(atLeast ?? atMost!, unit, lang);
  return `${sign} ${text}${unit === 'points' ? ` ${WORDS[lang].points}` : ''}`;
}

function cite(s: SourceData): string {
  const place = [s.doc === 'none' ? '' : s.doc, s.chapter ?? ''].filter((x) => x !== '').join(', ');
  return `${s.who.en}${place || s.ledger.length > 0 ? ` (${[place, s.ledger.join(', ')].filter((x) => x !== '').join('; ')})` : ''}`;
}

/** One claim for a terminal. */
export function sayClaim(claims: Claims, result: ClaimResult): string {
  const { claim } = result;
  const lines = [
    `${claim.number}. ${claim.title.en}: ${result.verdict.toUpperCase()}${claim.standing === 'analogy' ? WORDS.en.analogy : ''}`,
    `   ${claim.claim.en}`,
    ...claim.made.map((s) => `   claimed by ${cite(s)}`),
    ...claim.dissent.map((s) => `   otherwise ${cite(s)}: ${s.says.en}`),
    ...(claim.bias.length > 0 ? [`   bias: ${claim.bias.join(', ')}`] : []),
    `   asked: ${claim.asked.en}`,
    ...(result.shift === null ? [] : [`   kept open: ${claim.even!.by} set to ${result.shift}, for ${claims.quantities[claim.even!.quantity]!.name.en.toLowerCase()} to be ${claim.even!.to}`]),
    ...result.tests.map((t) => {
      const unit = unitOf(claims, t);
      return `   ${t.verdict === 'holds' ? '✓' : t.verdict === 'unclear' ? '?' : '✗'} ${sayTest(claims, result, t, 'en')}: ${format(t.figure.value, unit, 'en')} (${interval(t.figure, unit, 'en')}), asked ${bound(claims, t, 'en')}, n ${t.figure.n}`;
    }),
    ...result.arms.map((a) => `     ${a.arm.name.en}: ${quantitiesOf(claim).map((id) => `${claims.quantities[id]!.name.en.toLowerCase()} ${level(claims, a, id, 'en')}`).join(' · ')} (${a.reached} of ${a.games} games)`),
    ...result.arms.flatMap((a) => warnings(a)),
  ];
  return lines.join('\n');
}

function level(claims: Claims, a: ArmResult, id: string, lang: Language): string {
  const l = a.levels[id]!;
  const unit = isShare(claims, id) ? 'share' : 'number';
  return l.n === 0 ? WORDS[lang].none : format(l.value, unit, lang);
}

/** An experiment in which the forced choice was hardly ever made says nothing: that must be seen. */
function warnings(a: ArmResult): string[] {
  const out: string[] = [];
  if (a.reached < a.games / 3) out.push(`     ! ${a.arm.id}: only ${a.reached} of ${a.games} games came to the experiment`);
  a.forced.forEach(({ applied, impossible }, k) => {
    if (applied < 0.5 && impossible > 0.2) out.push(`     ! ${a.arm.id}: entry ${k + 1} applied ${applied.toFixed(2)} times a game and was not possible ${impossible.toFixed(2)} times`);
  });
  return out;
}

/** The tables of a document: one row for each thing asked, then the figures of every course taken. */
export function markdown(claims: Claims, results: readonly ClaimResult[], lang: Language, about: string): string {
  const w = WORDS[lang];
  const rows = results.flatMap((r) => r.tests.map((t, k) => {
    const unit = unitOf(claims, t);
    const verdict = VERDICTS[lang][r.verdict]! + (r.claim.standing === 'analogy' ? w.analogy : '');
    const head = k === 0 ? `${r.claim.number}. ${r.claim.title[lang]} | **${verdict}**` : ' | ';
    return `| ${head} | ${sayTest(claims, r, t, lang)} | ${format(t.figure.value, unit, lang)} | ${interval(t.figure, unit, lang)} | ${bound(claims, t, lang)} | ${VERDICTS[lang][t.verdict]!} |`;
  }));
  return [
    about, '',
    `| ${w.claim} | ${w.verdict} | ${w.figure} | | ${w.interval} | ${w.asked} | |`, '|---|---|---|---:|---|---|---|', ...rows,
    ...results.flatMap((r) => armTable(claims, r, lang)),
  ].join('\n');
}

function armTable(claims: Claims, r: ClaimResult, lang: Language): string[] {
  const ids = quantitiesOf(r.claim);
  return [
    '', `**${r.claim.number}. ${r.claim.title[lang]}**`, '',
    `| ${WORDS[lang].arm} | ${ids.map((id) => claims.quantities[id]!.name[lang]).join(' | ')} | ${WORDS[lang].games} |`,
    `|---|${ids.map(() => '---:|').join('')}---:|`,
    ...r.arms.map((a) => `| ${a.arm.name[lang]} | ${ids.map((id) => level(claims, a, id, lang)).join(' | ')} | ${a.reached} |`),
  ];
}

const BEGIN = '<!-- claims:begin -->';
const END = '<!-- claims:end -->';

/** A document with the tables between its two markers renewed; one without markers is all tables. */
export function intoDocument(document: string | null, tables: string): string {
  if (document === null) return `${tables}\n`;
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error(`the file has no ${BEGIN} … ${END} to write between`);
  return `${document.slice(0, from + BEGIN.length)}\n\n${tables}\n\n${document.slice(to)}`;
}

/** Everything as plain JSON. */
export function claimsReport(claims: Claims, results: readonly ClaimResult[], about: Readonly<Record<string, unknown>>): unknown {
  return {
    ...about,
    holds: results.filter((r) => r.verdict === 'holds').length,
    of: results.length,
    claims: results.map((r) => ({
      number: r.claim.number, id: r.claim.id, title: r.claim.title, claim: r.claim.claim, standing: r.claim.standing, verdict: r.verdict,
      made: r.claim.made, dissent: r.claim.dissent, bias: r.claim.bias, asked: r.claim.asked, even: r.claim.even ?? null, shift: r.shift,
      tests: r.tests.map((t) => ({ ...t.test, unit: unitOf(claims, t), ...t.figure, verdict: t.verdict })),
      arms: r.arms.map((a) => ({ id: a.arm.id, name: a.arm.name, games: a.games, reached: a.reached, forced: a.forced, levels: a.levels })),
    })),
  };
}
