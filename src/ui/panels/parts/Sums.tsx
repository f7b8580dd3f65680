import type { VNode } from 'preact';
import type { SumView } from '../../model/screen';
import { Term } from './Term';

const signed = (value: number): string => (value > 0 ? `+${value.toString()}` : value < 0 ? `−${(-value).toString()}` : '0');

/** A sum term by term, its need and its verdict. */
export function Sum({ sum, open }: { readonly sum: SumView; readonly open?: boolean }): VNode {
  return (
    <details class="sum" open={open ?? false}>
      <summary>
        <span class="sum-title">{sum.title}</span>{' '}
        <span class="sum-total">{sum.total}</span>{' '}
        <span class="sum-verdict">{sum.verdict}</span>
      </summary>
      <dl>
        {sum.lines.map((line, i) => (
          <div key={`${line.what}${i.toString()}`}><dt>{line.entity === undefined ? line.what : <Term entity={line.entity}>{line.what}</Term>}</dt><dd>{line.high === undefined || line.high === line.value ? signed(line.value) : `${signed(line.value)} … ${signed(line.high)}`}</dd></div>
        ))}
        <div class="sum-end"><dt>{sum.needs}</dt><dd>{sum.total}</dd></div>
        {sum.ifs?.map((other, i) => <div key={`if${i.toString()}`} class="sum-if"><dt>{other.what}</dt><dd>{other.total} <span>{other.verdict}</span></dd></div>)}
      </dl>
    </details>
  );
}

/** Sums that differ in nothing but their title are one, under all their titles. */
export function folded(sums: readonly SumView[]): readonly SumView[] {
  const rest = ({ title: _, lines, ...sum }: SumView): string => JSON.stringify([sum, lines.map(({ what, value, high }) => [what, value, high])]);
  return sums.flatMap((sum) => {
    const same = sums.filter((other) => rest(other) === rest(sum));
    if (same[0] !== sum) return [];
    return same.length === 1 ? [sum] : [{ ...sum, title: [...new Set(same.map(({ title }) => title))].join(', ') }];
  });
}

/** Several sums, each closed until asked for. */
export function Sums({ sums, open }: { readonly sums: readonly SumView[]; readonly open?: boolean }): VNode | null {
  if (sums.length === 0) return null;
  return <div class="sums">{folded(sums).map((sum, i) => <Sum key={`${sum.title}${i.toString()}`} sum={sum} open={open ?? false} />)}</div>;
}
