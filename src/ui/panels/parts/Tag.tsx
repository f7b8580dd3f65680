import type { VNode } from 'preact';
import type { Choice } from '../../model/screen';
import { useUi } from '../context';

type TagName = NonNullable<Choice['tag']>;

/** How a piece stands to the documents: reported, argued, invented, general knowledge. */
export function Tag({ tag }: { readonly tag: TagName }): VNode {
  const { t } = useUi();
  return <span class={`tag tag-${tag}`} title={t(`tag.${tag}.about`)}><span>{t(`tag.${tag}`)}</span></span>;
}

/** Tag and place in the documents, as one line. */
export function Provenance({ tag, source }: { readonly tag: TagName | null; readonly source: string | null }): VNode | null {
  if (tag === null && !source) return null;
  return (
    <span class="provenance">
      {tag !== null && <Tag tag={tag} />}
      {source ? <span class="source">{source}</span> : null}
    </span>
  );
}
