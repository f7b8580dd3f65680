import { idsOf, mustKnow } from './context';
import type { Lint } from './context';

/** Tracks start within their limits; what is drawn by lot is hidden, and its range is true. */
export const tracks: Lint = (d, c) => {
  const sides = idsOf(d.sides);
  d.tracks.forEach((t, i) => {
    const at = ['tracks', i] as const;
    const [low, high] = typeof t.start === 'number' ? [t.start, t.start] : t.start;
    if (t.min >= t.max) c.report({ code: 'bad-value', path: [...at, 'max'], text: String(t.max), message: `expected more than min (${t.min})` });
    if (low < t.min || high > t.max || low > high) c.report({ code: 'bad-value', path: [...at, 'start'], text: '', message: `the start must lie within ${t.min} and ${t.max}` });
    if (typeof t.start !== 'number' && !t.hidden) c.report({ code: 'bad-value', path: [...at, 'start'], text: '', message: 'a start drawn by lot needs `hidden`: everybody would see it' });
    if (t.side !== undefined) mustKnow(c, [...at, 'side'], 'side', t.side, sides);
    if (t.mark && (t.mark.at < t.min || t.mark.at > t.max)) c.report({ code: 'bad-value', path: [...at, 'mark', 'at'], text: String(t.mark.at), message: `the mark must lie within ${t.min} and ${t.max}` });
    if (!t.hidden) return;
    const [from, to] = t.hidden.range;
    for (const id of t.hidden.knownTo) mustKnow(c, [...at, 'hidden', 'knownTo'], 'side', id, sides);
    if (from > low || to < high || from < t.min || to > t.max) {
      c.report({ code: 'bad-value', path: [...at, 'hidden', 'range'], text: '', message: `what is known must hold the start (${low} to ${high}) and lie within ${t.min} and ${t.max}` });
    }
  });
};
