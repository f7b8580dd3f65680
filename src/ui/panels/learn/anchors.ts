/** Where on the page the things are that every game has and a lesson can point at. */
import type { LearnView } from '../../model/learn';

const PLACES: Readonly<Record<string, string>> = {
  prompt: '.prompt',
  story: '.sheet-decision .sheet-head, .sheet-story',
  effects: '.sheet .option-more .chips',
  options: '.sheet .option',
  confirm: '[data-confirm]',
  hand: '.hand .card-button',
  market: '.market .card-button',
  plays: '.sheet-play .options',
  undo: '[data-take-back]',
  'end-turn': '[data-end-turn]',
  pass: '.prompt [data-choice="pass"]',
  report: 'dialog.report .dialog-sheet',
  orders: 'dialog.report :is(.entry-order, .entry-test)',
  drift: 'dialog.report .entry-change',
  papers: 'dialog.report .paper, dialog.report .front',
  calendar: '.calendar',
  gauges: '.top-gauges',
  scales: '.spot-track, .weighing',
  assemblies: '.spot-assembly, .hall-list',
  mood: '.spot-milieu, .mood-list',
  map: '.board-host, .places',
  objectives: '.objectives',
  log: '.tape [data-drawer="log"]',
  library: '.tape [data-drawer="library"]',
  advisers: '.tape [data-drawer="advisers"]',
  keyboard: '.tape [data-drawer="keyboard"]',
};

/** Where one example says more than a ring around all. */
const ONE: readonly string[] = ['effects'];

/** The elements a step points at, none if they are not on the page. */
export function placesOf(at: LearnView['at']): readonly Element[] {
  const selector = PLACES[at] ?? (at.includes(':') ? `[data-inspect="${CSS.escape(at).replace('\\:', ':')}"]` : null);
  const found = selector === null ? [] : [...document.querySelectorAll(selector)];
  return ONE.includes(at) ? found.slice(0, 1) : found;
}

export const ANCHORS: readonly string[] = Object.keys(PLACES);
