import type { LearnStepData } from '../../rules/data';
import { say } from '../say';
import { idsOf, mustKnow } from './context';
import type { Lint } from './context';

/** A note beside a thing is read at a glance, or not at all. */
const WORDS = { en: 30, fr: 36 } as const;
/** What can only happen at some moments: a step that waits for it at another would never end. */
const NEEDS: Readonly<Partial<Record<LearnStepData['done'][number], readonly LearnStepData['when'][number][]>>> = {
  choose: ['dispatch', 'next'], keep: ['reserve', 'next'], seal: ['seal', 'next'], play: ['play', 'again', 'card', 'next'], 'select-card': ['play', 'again', 'card', 'next'],
  'select-play': ['card', 'next'], target: ['target', 'next'], finish: ['target', 'next'], pass: ['play', 'again', 'card', 'next'], 'end-turn': ['held'], undo: ['held', 'target', 'play', 'again', 'seal', 'next'],
  continue: ['orders', 'drift', 'press', 'bots'],
};

/** The guided first period points at things that exist, is short, and can be gone through. */
export const learn: Lint = (d, c) => {
  const { learn: lesson } = d;
  if (!lesson) return;
  mustKnow(c, ['learn', 'side'], 'side', lesson.side, idsOf(d.sides));
  const lists = { track: d.tracks, assembly: d.assemblies, milieu: d.milieus, unit: d.units, point: d.points };
  const seen = new Set<string>();
  lesson.steps.forEach((step, i) => {
    const path = ['learn', 'steps', i];
    if (seen.has(step.id)) c.report({ code: 'duplicate-id', path: [...path, 'id'], text: step.id, words: say(`the id "${step.id}" is taken already`, `l’identifiant « ${step.id} » est déjà pris`) });
    seen.add(step.id);
    if (typeof step.at !== 'string') {
      for (const [kind, id] of Object.entries(step.at) as [keyof typeof lists, string][]) mustKnow(c, [...path, 'at', kind], kind, id, idsOf(lists[kind]));
    }
    step.done.forEach((done, k) => {
      const fits = NEEDS[done];
      if (fits && !step.when.some((when) => fits.includes(when))) {
        c.report({ code: 'bad-value', path: [...path, 'done', k], text: done, words: say(`"${done}" does not happen when ${step.when.join(' or ')}; it needs ${fits.join(' or ')}`, `« ${done} » n’arrive pas quand on est à ${step.when.join(' ou ')} ; il faut ${fits.join(' ou ')}`) });
      }
    });
    for (const lang of ['en', 'fr'] as const) {
      const n = step.text[lang].split(/\s+/u).filter((w) => /[\p{L}\p{N}]/u.test(w)).length;
      if (n > WORDS[lang]) c.report({ code: 'long-step', severity: 'note', path: [...path, 'text', lang], text: step.text[lang], words: say(`${n} words in a step; ${WORDS[lang]} are read, more are not`, `${n} mots dans une étape ; on en lit ${WORDS[lang]}, pas plus`) });
    }
  });
  const last = lesson.steps.length - 1;
  if (lesson.steps[last] && !lesson.steps[last].when.includes('next')) {
    c.report({ code: 'bad-value', path: ['learn', 'steps', last, 'when'], text: '', words: say('the last step takes leave when the first period is over: it needs "next" in `when`', 'la dernière étape prend congé quand la première période est finie : il lui faut « next » dans `when`') });
  }
};
