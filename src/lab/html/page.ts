import type { LabReport, MeasureOutcome } from '../study';
import { missed } from '../study';
import { calibrationChapter } from './calibration';
import { chip, figureTable } from './figures';
import { gallery } from './plot';
import { QUESTIONS } from './questions';
import { SCRIPT, STYLE } from './style';
import { amount, escape, tag } from './text';
import { useTables } from './uses';

/** The report as one file that asks nothing of the network: readable on a screen, light or dark, and on paper. */
export function page(r: LabReport): string {
  const parts = [
    head(r),
    summary(r),
    ...r.measures.map(measure),
    ...(r.calibration.length > 0 ? [chapter('calibration', 'How far the win chances can be believed', 'Measures 10, 11 and 12 rest on win chances that a learned judge gives each side. When it says 70 %, the side should win seven times in ten.', calibrationChapter(r.calibration))] : []),
    ...(r.uses.length > 0 ? [chapter('uses', 'Use and worth of everything that can be chosen', 'How often each card, order, answer, action and plan was chosen in the main run, and how often the side then won. A difference is no proof of a cause: a side that leads can afford other things than one that is losing, long games hold more of everything, and of so many rows one in twenty differs by mere chance. What an action is worth in itself is asked by measure 8. The bars run from −50 to +50 points; coloured ones are clear of zero. Where people decide and no side is asked, the wins of the side to which it mattered most are shown.', useTables(r))] : []),
    facts(r),
  ];
  // A number and its sign stay on one line.
  const body = parts.join('\n').replace(/(\d) %/g, '$1\u00a0%');
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(r.title)}: laboratory</title><style>${STYLE}</style></head><body><main>${body}</main><script>${SCRIPT}</script></body></html>\n`;
}

function head(r: LabReport): string {
  const gates = r.measures.filter((m) => m.gate);
  const bad = missed(r);
  return tag('header', {},
    tag('p', { class: 'facts' }, 'Laboratory report'),
    tag('h1', {}, escape(r.title)),
    tag('p', { class: 'facts' }, escape(`${r.games} games between equal bots (${r.strong}), seed ${r.seed}`)),
    gates.length > 0 ? tag('p', { class: 'says' }, `${gates.filter((m) => m.ok === true).length} of ${gates.length} gates hold. ${bad.length > 0 ? `Missed: ${bad.map((m) => `<a href="#m${m.id}">${m.id} ${escape(m.title)}</a>`).join(', ')}.` : ''}`) : '',
    tag('p', {}, 'Each measure asks one question of many games that machines played against one another. A figure from so many games is never exact: beside it stand the limits within which it would fall 19 times in 20 if everything were played again, drawn as a bar with a dot. Gates must hold; the other measures are reported.'));
}

function summary(r: LabReport): string {
  const rows = r.measures.map((m) => tag('tr', {},
    tag('td', { class: 'number quiet' }, String(m.id)),
    tag('td', {}, `<a href="#m${m.id}">${escape(m.title)}</a>`),
    tag('td', {}, m.gate ? tag('span', { class: 'chip gate' }, 'gate') : ''),
    tag('td', { class: 'quiet' }, escape(m.target)),
    tag('td', {}, escape(short(m))),
    tag('td', {}, sign(m))));
  return tag('section', {}, tag('div', { class: 'title' }, tag('h2', {}, 'At a glance')),
    tag('table', {}, tag('thead', {}, '<tr><th></th><th>measure</th><th></th><th>asked</th><th>found</th><th></th></tr>'), tag('tbody', {}, ...rows)));
}

/** The first figures that decide, in a few words. */
function short(m: MeasureOutcome): string {
  const telling = m.figures.filter((f) => f.ok !== null);
  const shown = (telling.length > 0 ? [...telling.filter((f) => !f.ok), ...telling.filter((f) => f.ok)] : m.figures).slice(0, 3);
  return m.broken !== undefined ? 'not measured' : shown.map((f) => `${f.label}: ${amount(f.value, f.unit)}`).join(' · ');
}

function sign(m: MeasureOutcome): string {
  return m.broken !== undefined ? chip(false, 'broken') : chip(m.ok, m.ok === null ? 'reported' : undefined);
}

function measure(m: MeasureOutcome): string {
  return tag('section', { id: `m${m.id}` },
    tag('div', { class: 'title' }, tag('span', { class: 'n' }, String(m.id)), tag('h2', {}, escape(m.title)), m.gate ? tag('span', { class: 'chip gate' }, 'gate') : '', sign(m)),
    tag('p', { class: 'question' }, escape(QUESTIONS[m.id] ?? '')),
    tag('p', { class: 'target' }, escape(`Asked: ${m.target}`)),
    tag('p', { class: 'says' }, escape(m.says)),
    figureTable(m),
    gallery(m.plots ?? []));
}

function chapter(id: string, title: string, about: string, inside: string): string {
  return tag('section', { id }, tag('div', { class: 'title' }, tag('h2', {}, title)), tag('p', {}, about), inside);
}

function facts(r: LabReport): string {
  const failures = r.failures.map((f) => tag('li', {}, escape(`${f.run}, number ${f.index}: ${f.message}`)));
  const runs = Object.entries(r.runs).map(([name, s]) => `${name} ${s.toFixed(0)} s`).join(', ');
  return tag('section', { id: 'facts' }, tag('div', { class: 'title' }, tag('h2', {}, 'How it was made')),
    failures.length > 0 ? tag('p', {}, `${failures.length} pieces of work broke off and are left out:`) + tag('ul', {}, ...failures) : tag('p', {}, 'No piece of work broke off.'),
    tag('p', { class: 'facts' }, escape(`Scenario ${r.scenario}, fingerprint ${r.hash}; learned ${r.learned}; code ${r.code}. Seed ${r.seed}: game k of the main run is the same whoever plays it. ${r.threads} thread${r.threads === 1 ? '' : 's'}, ${Math.round(r.seconds / 6) / 10} minutes this time: ${runs}.`)),
    tag('p', { class: 'facts' }, 'Definitions, sources and what each measure does not tell: docs/measures.md.'));
}
