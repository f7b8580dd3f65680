import { say } from '../say';
import { idsOf, mustKnow } from './context';
import type { Lint } from './context';

const SPECIAL = ['street', 'winner', 'owner', 'none'];

/** A dilemma has a decider and two to four options, at least two of them always open. */
export const dilemmas: Lint = (d, c) => {
  for (const key of ['dispatches', 'epilogue'] as const) {
    d[key].forEach((x, i) => {
      const path = [key, i];
      if (typeof x.decider === 'string') mustKnow(c, [...path, 'decider'], 'decider', x.decider, [...idsOf(d.sides), ...SPECIAL]);
      const n = x.options.length;
      const open = x.options.filter((o) => !o.if).length;
      if (n === 0) {
        if (x.decider !== 'none') c.report({ code: 'options', path: [...path, 'options'], text: '', words: say(`"${x.id}" puts no options to its decider; give it two, or decider: none`, `« ${x.id} » ne propose aucune réponse à qui décide ; donnez-en deux, ou decider: none`) });
        if (key === 'epilogue') c.report({ code: 'options', path, text: x.id, words: say('a choice of the epilogue needs options', 'un choix de l’épilogue veut des réponses') });
        return;
      }
      if (x.decider === 'none') c.report({ code: 'options', path: [...path, 'decider'], text: 'none', words: say(`"${x.id}" has options and nobody to decide`, `« ${x.id} » a des réponses et personne pour décider`) });
      if (n === 1 || n > 4) c.report({ code: 'options', path: [...path, 'options'], text: '', words: say(`"${x.id}" has ${n} option${n === 1 ? '' : 's'}; expected 2 to 4`, `« ${x.id} » a ${n} réponse${n === 1 ? '' : 's'} ; on en attend de 2 à 4`) });
      else if (open < 2) c.report({ code: 'options', path: [...path, 'options'], text: '', words: say(`"${x.id}" has ${open === 1 ? 'only one option' : 'no option'} without a condition; at least two must always be open`, `« ${x.id} » n’a ${open === 1 ? 'qu’une réponse' : 'aucune réponse'} sans condition ; deux au moins doivent rester toujours ouvertes`) });
      x.options.forEach((o, k) => {
        if (x.decider === 'street' && !o.weigh) c.report({ code: 'options', path: [...path, 'options', k], text: o.id, words: say('an answer of the street needs `weigh`: how strong it is', 'une réponse de la rue veut `weigh` : sa force') });
        if (x.decider !== 'street' && !o.text) c.report({ code: 'options', path: [...path, 'options', k], text: o.id, words: say('an option needs `text`: the best argument for it', 'une réponse veut `text` : le meilleur argument pour elle') });
      });
    });
  }
};
