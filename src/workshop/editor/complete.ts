import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Lang } from '../../scenario/say';
import type { Offer } from '../model/guide';
import { offersAt } from '../model/guide';
import type { Ids } from '../model/ids';
import { placeAt } from '../model/place';

/** What the completion needs to know of the bench. */
export interface Surroundings {
  file(): string;
  ids(): Ids;
  /** In which what is offered is explained. */
  lang(): Lang;
  /** A word for what an offer is: the type of a key, the list of an id. */
  name(offer: Offer): string;
}

/** Offers keys, values and ids that fit the place of the cursor. */
export function completing(around: Surroundings): (context: CompletionContext) => CompletionResult | null {
  return ({ state, pos, explicit }) => {
    const text = state.doc.toString();
    const place = placeAt(text, pos);
    // Unasked only after a word has begun, or right behind a colon, a dash or a bracket.
    const before = text.slice(Math.max(0, pos - 2), pos);
    if (!explicit && place.word === '' && !/[:\-{[,] ?$/.test(before)) return null;
    const offers = offersAt(around.file(), place, around.ids(), around.lang());
    if (offers.length === 0) return null;
    const line = state.doc.lineAt(pos);
    const column = place.from - line.from;
    return { from: place.from, to: Math.max(place.to, pos), options: offers.map((o) => option(o, place.flow, column, text.slice(place.to), around)), validFor: /^[\w$.-]*$/ };
  };
}

function option(offer: Offer, flow: boolean, column: number, after: string, around: Surroundings): Completion {
  const detail = around.name(offer);
  const colon = offer.kind === 'key' && !/^\s*:/.test(after);
  const tail = !colon ? '' : flow ? ': ' : offer.block === null ? ': ' : offer.detail === 'bilingual' ? ': {en: ""' : `:\n${' '.repeat(column + 2)}${offer.block === 'list' ? '- ' : ''}`;
  const bilingual = colon && offer.detail === 'bilingual';
  return {
    label: offer.label,
    type: offer.kind === 'key' ? 'property' : offer.kind === 'id' ? 'variable' : 'enum',
    ...(detail === '' ? {} : { detail }),
    ...(offer.info === '' ? {} : { info: offer.info }),
    boost: offer.needed ? 50 : 0,
    ...(offer.kind !== 'key' ? {} : {
      apply: (view, _completion, from, to) => {
        const insert = bilingual ? `${offer.label}: {en: "", fr: ""}` : offer.label + tail;
        const cursor = bilingual ? from + offer.label.length + ': {en: "'.length : from + insert.length;
        view.dispatch({ changes: { from, to, insert }, selection: { anchor: cursor }, userEvent: 'input.complete' });
      },
    }),
  };
}
