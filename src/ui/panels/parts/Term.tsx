import type { ComponentChildren, VNode } from 'preact';
import type { EntityRef } from '../../model/screen';
import { useInspect } from '../context';

interface TermProps {
  readonly entity: EntityRef | null;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** A full name where what is shown is only a number. */
  readonly label?: string;
  /** Where one of several is reached by Tab and the others from it by the arrow keys. */
  readonly tabIndex?: number;
}

/** Something that can be asked about: a button that opens what it is and why it stands so. */
export function Term({ entity, children, class: extra = '', label, tabIndex }: TermProps): VNode {
  const inspect = useInspect();
  if (entity === null) return <span class={extra}>{children}</span>;
  return (
    <button
      type="button"
      class={`term ${extra}`}
      data-inspect={`${entity.kind}:${entity.id}`}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      onClick={(event) => { event.stopPropagation(); inspect(entity); }}
    >
      {children}
    </button>
  );
}
