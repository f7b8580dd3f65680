import type { VNode } from 'preact';

/** An emblem by name; decoration only, words stand beside it. */
export function Icon({ name, class: extra = '' }: { readonly name: string; readonly class?: string }): VNode {
  return (
    <svg class={`icon ${extra}`} viewBox="0 0 512 512" aria-hidden="true" focusable="false">
      <use href={`#dp-${name}`} />
    </svg>
  );
}
