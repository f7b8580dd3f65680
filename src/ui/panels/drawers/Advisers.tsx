import type { VNode } from 'preact';
import type { AdviserView, CounselView, TableModel } from '../../model/screen';
import { useUi } from '../context';
import { Linked } from '../parts/Linked';
import type { CounselsView } from './types';

interface AdvisersProps {
  readonly model: TableModel;
  readonly counsel: CounselsView | null;
}

/** Two voices for each side, one for acting, one for waiting: what each says, what it would do now, and what weighs for it. Either can be wrong. */
export function AdvisersPage({ model, counsel }: AdvisersProps): VNode {
  const { t } = useUi();
  if (model.advisers.length === 0) return <p class="entries-none">{t('advisers.none')}</p>;
  return (
    <>
      <p class="page-intro">{t('advisers.intro')}</p>
      <ul class="advisers">{model.advisers.map((adviser) => <Adviser key={adviser.name} adviser={adviser} counsel={counsel} />)}</ul>
      {counsel !== null && <p class="adviser-foot">{t(`advisers.against.${counsel.against}`)}</p>}
    </>
  );
}

function Adviser({ adviser, counsel }: { readonly adviser: AdviserView; readonly counsel: CounselsView | null }): VNode {
  const { t } = useUi();
  const own = counsel?.voices?.find(({ voice }) => voice === adviser.voice);
  return (
    <li class={`adviser adviser-${adviser.voice}`} data-voice={adviser.voice}>
      <p class="adviser-voice">{t(`advisers.${adviser.voice}`)}</p>
      <h3>{adviser.name}</h3>
      <p class="adviser-about">{adviser.about}</p>
      <blockquote><Linked text={adviser.line} /></blockquote>
      {counsel !== null && (
        <div class="adviser-case" aria-live="polite" aria-busy={counsel.voices === null}>
          {own ? <Case counsel={own} /> : counsel.voices === null ? <p class="adviser-weighs">{t('advisers.weighs')}</p> : null}
        </div>
      )}
    </li>
  );
}

function Case({ counsel }: { readonly counsel: CounselView }): VNode {
  const { t } = useUi();
  return (
    <>
      <p class="adviser-would"><span>{t('advisers.would')}</span> <b>{counsel.title}</b></p>
      {counsel.chance !== null && <p class="adviser-chance"><span>{t('advisers.chance')}</span> <b>{counsel.chance}</b></p>}
      {counsel.factors.length > 0 && (
        <ul class="adviser-factors" aria-label={t('advisers.factors')}>
          {counsel.factors.map((f) => <li key={f.label} class={f.good ? 'for' : 'against'}><span>{f.label}</span> <b>{f.shift}</b></li>)}
        </ul>
      )}
    </>
  );
}
