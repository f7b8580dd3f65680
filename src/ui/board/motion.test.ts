import { describe, expect, it } from 'vitest';
import { linear, Timeline } from './motion';

describe('Timeline', () => {
  const record = (): { seen: number[]; run: (t: number) => void } => {
    const seen: number[] = [];
    return { seen, run: (t) => { seen.push(t); } };
  };

  it('starts with the first frame that sees a motion and ends exactly at 1', () => {
    const { seen, run } = record();
    const line = new Timeline();
    line.add({ duration: 100, run, ease: linear });
    line.update(5000);
    line.update(5050);
    line.update(5100);
    expect(seen).toEqual([0, 0.5, 1]);
    expect(line.idle).toBe(true);
  });

  it('holds a delayed motion back', () => {
    const { seen, run } = record();
    const line = new Timeline();
    line.add({ delay: 40, duration: 100, run, ease: linear });
    line.update(0);
    line.update(30);
    expect(seen).toEqual([]);
    line.update(90);
    expect(seen).toEqual([0.5]);
  });

  it('takes longer where a slower speed is set, delays included', () => {
    const { seen, run } = record();
    const line = new Timeline();
    line.pace = 2;
    line.add({ delay: 50, duration: 100, run, ease: linear });
    line.update(0);
    line.update(99);
    expect(seen).toEqual([]);
    line.update(200);
    line.update(300);
    expect(seen).toEqual([0.5, 1]);
  });

  it('jumps to the end when skipped, whatever is still to come', () => {
    const { seen, run } = record();
    let ended = 0;
    const line = new Timeline();
    line.add({ delay: 500, duration: 100, run, end: () => { ended += 1; } });
    line.update(0);
    line.finish();
    expect(seen).toEqual([1]);
    expect(ended).toBe(1);
    expect(line.idle).toBe(true);
  });

  it('keeps a motion that an ending starts', () => {
    const { seen, run } = record();
    const line = new Timeline();
    line.add({ duration: 10, run: () => undefined, end: () => { line.add({ duration: 10, run, ease: linear }); } });
    line.update(0);
    line.update(20);
    expect(line.idle).toBe(false);
    line.update(30);
    line.update(40);
    expect(seen.at(-1)).toBe(1);
    expect(line.idle).toBe(true);
  });

  it('lets those that paint take turns when a frame has no more time, and brings each to its end', () => {
    let clock = 0;
    const line = new Timeline(() => clock);
    const drawn: string[] = [];
    for (const name of ['a', 'b', 'c']) line.add({ duration: 100, paints: true, ease: linear, run: (t) => { drawn.push(`${name} ${String(t)}`); clock += 2; } });
    const { seen, run } = record();
    line.add({ duration: 100, run, ease: linear });
    line.update(0, 3);
    expect(drawn).toEqual(['a 0', 'b 0']);
    line.update(50, 3);
    expect(drawn.slice(2)).toEqual(['c 0.5', 'a 0.5']);
    expect(seen, 'what only moves is never held back').toEqual([0, 0.5]);
    for (let time = 100; !line.idle && time < 200; time += 10) line.update(time, 3);
    expect(drawn.slice(4).sort()).toEqual(['a 1', 'b 1', 'c 1']);
  });
});
