import type { VNode } from 'preact';
import type { LogEntry } from '../../model/screen';
import { Linked } from './Linked';
import { SideMark } from './SideMark';
import { Sums } from './Sums';
import { Term } from './Term';

/** One thing that happened, with its effects and the sums behind it. */
export function Entry({ entry, open }: { readonly entry: LogEntry; readonly open?: boolean }): VNode {
  return (
    <li class={`entry entry-${entry.kind}`}>
      <p class="entry-text">
        {entry.side !== null && <SideMark side={entry.side} label />}{' '}
        {entry.entity === null ? <Linked text={entry.text} /> : <Term entity={entry.entity}>{entry.text}</Term>}
      </p>
      {entry.effects.length > 0 && <ul class="entry-effects">{entry.effects.map((line, i) => <li key={i}>{line}</li>)}</ul>}
      <Sums sums={entry.sums} open={open ?? false} />
    </li>
  );
}
