import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { UiContext } from './context';
import type { Ui } from './context';
import { loadSprite } from './sprite';
import { PREFIX } from './strings';
import { useMeasuredViewport, ViewportContext } from './viewport';
import './fonts.css';
import './styles/index.css';

/** What of the settings changes how panels look. */
export interface Looks {
  readonly contrast: 'normal' | 'high';
  readonly motion: 'system' | 'none';
  readonly darkRoom: boolean;
}

export const PLAIN_LOOKS: Looks = { contrast: 'normal', motion: 'system', darkRoom: false };

interface RootProps {
  readonly ui: Ui;
  readonly looks?: Looks;
  /** One column whatever the window allows, for pages that are no poster. */
  readonly layout?: 'stacked';
  readonly children: ComponentChildren;
}

/** Other rooms have words of their own: panels ask for theirs under this prefix. */
const mine = (ui: Ui): Ui => ({ ...ui, t: (key, args) => ui.t(PREFIX + key, args) });

/** The element every screen stands in: language, layout and looks. */
export function PanelsRoot({ ui, looks = PLAIN_LOOKS, layout, children }: RootProps): VNode {
  const measured = useMeasuredViewport();
  const viewport = useMemo(() => (layout === undefined ? measured : { ...measured, mode: layout, scale: 1 }), [measured, layout]);
  const own = useMemo(() => mine(ui), [ui.t, ui.lang, ui.emit]);
  useEffect(() => { document.documentElement.lang = ui.lang; }, [ui.lang]);
  useEffect(() => { void loadSprite(); });
  return (
    <UiContext.Provider value={own}>
      <div
        class="dp"
        lang={ui.lang}
        data-layout={viewport.mode}
        data-contrast={looks.contrast}
        data-motion={looks.motion}
        data-room={looks.darkRoom ? 'dark' : 'light'}
        style={{ '--s': viewport.scale.toFixed(4) }}
      >
        <ViewportContext.Provider value={viewport}>{children}</ViewportContext.Provider>
      </div>
    </UiContext.Provider>
  );
}
