import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CurtainModel } from '../../model/screen';
import { useUi } from '../context';
import { SHAPE_PATH, sideVars } from '../parts/side';

/** Names the side that must come; shows nothing of the game, and looks the same whatever it hides. */
export function CurtainScreen({ model }: { readonly model: CurtainModel }): VNode {
  const { t, emit } = useUi();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => { button.current?.focus(); }, [model.side.id, model.title]);
  return (
    <main class="curtain" style={sideVars(model.side)}>
      <div class="curtain-cloth" aria-hidden="true" />
      <svg class="curtain-shape" viewBox="-12 -12 24 24" aria-hidden="true"><path d={SHAPE_PATH[model.side.shape]} /></svg>
      <div class="curtain-words">
        <p class="curtain-over">{t('curtain.over')}</p>
        <h1>{model.title}</h1>
        <p class="curtain-text">{model.text}</p>
        <button ref={button} type="button" class="confirm" data-open-curtain onClick={() => { emit({ type: 'open-curtain' }); }}>{model.button}<span aria-hidden="true"> ▸</span></button>
        <p class="curtain-note">{t('curtain.note')}</p>
      </div>
    </main>
  );
}
