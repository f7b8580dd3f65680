import { createContext } from 'preact';
import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { Mentions } from '../../model/mentions';
import { Term } from './Term';

export const MentionsContext = createContext<Mentions>((text) => [{ text, entity: null }]);

/** A text in which whoever and whatever is named can be asked about. */
export function Linked({ text }: { readonly text: string }): VNode {
  const pieces = useContext(MentionsContext)(text);
  return <>{pieces.map((piece, i) => (piece.entity === null ? piece.text : <Term key={i} entity={piece.entity} class="mention">{piece.text}</Term>))}</>;
}
