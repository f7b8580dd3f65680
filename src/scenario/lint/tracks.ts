import { say } from '../say';
import { idsOf, mustKnow } from './context';
import type { Lint } from './context';

/** Tracks start within their limits; where one is hidden, what is known of it is true. */
export const tracks: Lint = (d, c) => {
  const sides = idsOf(d.sides);
  d.tracks.forEach((t, i) => {
    const at = ['tracks', i] as const;
    const [low, high] = typeof t.start === 'number' ? [t.start, t.start] : t.start;
    if (t.min >= t.max) c.report({ code: 'bad-value', path: [...at, 'max'], text: String(t.max), words: say(`expected more than min (${t.min})`, `on attend plus que min (${t.min})`) });
    if (low < t.min || high > t.max || low > high) c.report({ code: 'bad-value', path: [...at, 'start'], text: '', words: say(`the start must lie within ${t.min} and ${t.max}`, `le départ doit être entre ${t.min} et ${t.max}`) });
    if (t.side !== undefined) mustKnow(c, [...at, 'side'], 'side', t.side, sides);
    if (t.mark && (t.mark.at < t.min || t.mark.at > t.max)) c.report({ code: 'bad-value', path: [...at, 'mark', 'at'], text: String(t.mark.at), words: say(`the mark must lie within ${t.min} and ${t.max}`, `le repère doit être entre ${t.min} et ${t.max}`) });
    if (!t.hidden) return;
    const [from, to] = t.hidden.range;
    for (const id of t.hidden.knownTo) mustKnow(c, [...at, 'hidden', 'knownTo'], 'side', id, sides);
    if (from > low || to < high || from < t.min || to > t.max) {
      c.report({ code: 'bad-value', path: [...at, 'hidden', 'range'], text: '', words: say(`what is known must hold the start (${low} to ${high}) and lie within ${t.min} and ${t.max}`, `ce qui est connu doit contenir le départ (de ${low} à ${high}) et rester entre ${t.min} et ${t.max}`) });
    }
  });
};
