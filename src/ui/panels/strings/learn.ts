/** Words of the guided first period; what it teaches is said by the scenario. */
import type { Strings } from './types';

export const LEARN: Strings = {
  'learn.ticket': { en: 'Learn in five minutes', fr: 'Apprendre en cinq minutes' },
  'learn.about': { en: 'The first period, step by step, by playing it. Stop when you like.', fr: 'La première période, pas à pas, en la jouant. On s’arrête quand on veut.' },
  'learn.label': { en: 'Guided first period', fr: 'Première période guidée' },
  'learn.count': { en: 'First steps · {n} of {of}', fr: 'Premiers pas · {n} sur {of}' },
  'learn.next': { en: 'Go on', fr: 'Continuer' },
  'learn.skip': { en: 'No more notes', fr: 'Sans ces notes' },
  'learn.stay': { en: 'Play on from here', fr: 'Jouer la suite' },
  'inspect.more': { en: 'Press it for all of it', fr: 'Pressez pour tout savoir' },
  'learn.newGame': { en: 'New game', fr: 'Nouvelle partie' },
};
