import { expect, test } from 'vitest';
import type { Screen } from './flow';
import { createFlow, FLOW_EVENTS, SCREENS, TRANSITIONS } from './flow';
import { stageOf } from './stage';

test('a game goes from the title to its end and back', async () => {
  const seen: Screen[] = [];
  const flow = createFlow({ onScreen: (screen) => seen.push(screen) });
  expect(await flow.send('choose')).toBe(true);
  for (const stage of ['table', 'curtain', 'table', 'report', 'curtain', 'table', 'end'] as const) expect(await flow.toward(stage)).toBe(true);
  expect(await flow.send('leave')).toBe(true);
  expect(seen).toEqual(['setup', 'table', 'curtain', 'table', 'report', 'curtain', 'table', 'end', 'title']);
  expect(flow.screen).toBe('title');
});

test('events sent in one breath are judged one after the other', async () => {
  const flow = createFlow({ onScreen: () => undefined });
  expect(await Promise.all([flow.send('choose'), flow.toward('curtain'), flow.toward('curtain'), flow.send('back')])).toEqual([true, true, true, false]);
  expect(flow.screen).toBe('curtain');
});

test('an event that leads nowhere is refused without a rejection, and a screen that throws is reported', async () => {
  const reasons: unknown[] = [];
  const flow = createFlow({
    onScreen: (screen) => { if (screen === 'setup') throw new Error('no paper'); },
    onFault: (reason) => reasons.push(reason),
  });
  expect(await flow.send('back')).toBe(false);
  expect(flow.screen).toBe('title');
  expect(await flow.send('choose')).toBe(false);
  expect(reasons).toHaveLength(1);
  expect(await flow.send('leave')).toBe(true);
});

test('no screen is a dead end, and every event is of use', () => {
  for (const screen of SCREENS) expect(TRANSITIONS.some(([from]) => from === screen), screen).toBe(true);
  for (const event of FLOW_EVENTS) expect(TRANSITIONS.some(([, name]) => name === event), event).toBe(true);
  expect(TRANSITIONS.filter(([from]) => from === 'error').map(([, event]) => event)).toEqual(['leave']);
});

test('what is shown follows from who must decide', () => {
  const due = { seat: 1, phase: 'seal', secret: true, human: true } as const;
  expect(stageOf({ due, opened: -1, reports: false })).toBe('curtain');
  expect(stageOf({ due, opened: 0, reports: false })).toBe('curtain');
  expect(stageOf({ due, opened: 1, reports: false })).toBe('table');
  expect(stageOf({ due, opened: -1, reports: true })).toBe('report');
  expect(stageOf({ due: { ...due, human: false }, opened: -1, reports: false })).toBe('table');
  expect(stageOf({ due: { ...due, secret: false }, opened: -1, reports: false })).toBe('table');
  expect(stageOf({ due: null, opened: 1, reports: false })).toBe('end');
});
