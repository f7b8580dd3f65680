import type { VNode } from 'preact';
import type { PressView } from '../../model/screen';
import { useUi } from '../context';
import { Icon } from '../parts/Icon';
import { sideVars } from '../parts/side';
import { SideMark } from '../parts/SideMark';
import { Term } from '../parts/Term';

type Paper = PressView['papers'][number];

/** Type too small to be read, as rules of uneven length. */
function Greek({ lines, seed }: { readonly lines: number; readonly seed: number }): VNode {
  return (
    <span class="greek" aria-hidden="true">
      {Array.from({ length: lines }, (_, i) => <span key={i} style={{ width: `${(i % 6 === 5 ? 46 : 84 + ((i * 7 + seed * 13) % 17)).toString()}%` }} />)}
    </span>
  );
}

/** Long headlines are set smaller. */
const fit = (text: string, most: number): Record<string, string> => ({ '--head': Math.max(20, Math.min(most, 46 - text.length * 0.24)).toFixed(1) });

const ART: Readonly<Record<Paper['side']['shape'], string>> = { wedge: 'fist', circle: 'scales', square: 'palace', bar: 'crossed-sabres', hexagon: 'newspaper' };

/** Three papers, each telling the period its own way; a front page takes the whole sheet of its paper. */
export function FrontPages({ press }: { readonly press: PressView }): VNode {
  const { front } = press;
  return (
    <div class="papers">
      {press.papers.map((paper, i) => {
        const own = front !== null && front.paper === paper.id ? front : null;
        return (
          <article key={paper.id} class={`paper paper-${paper.side.shape}${own ? ' paper-front' : ''}`} style={{ ...sideVars(paper.side), '--n': i.toString() }}>
            <header>
              <h3 style={{ '--size': Math.min(54, 460 / Math.max(1, paper.name.length)).toFixed(1) }}>{paper.name}</h3>
              <p class="paper-about"><SideMark side={paper.side} label /> {paper.about}</p>
              <p class="paper-date">{press.period}</p>
            </header>
            {own ? <p class="paper-headline" style={fit(own.headline, 34)}><Term entity={own.entity} class="paper-ask">{own.headline}</Term></p> : null}
            {own ? <p class="paper-deck">{own.deck}</p> : null}
            <p class={own ? 'paper-lead' : 'paper-headline'} style={own ? {} : fit(paper.line, 31)}><Term entity={paper.entity} class="paper-ask">{paper.line}</Term></p>
            <div class="paper-columns">
              <Greek lines={15} seed={i} />
              <span class={`paper-art pat-${paper.side.shape}`} aria-hidden="true"><Icon name={ART[paper.side.shape]} /></span>
              <Greek lines={40} seed={i + 4} />
            </div>
          </article>
        );
      })}
    </div>
  );
}

/** The press as a page of its own, for drawers. */
export function PressPage({ press }: { readonly press: PressView }): VNode {
  const { t } = useUi();
  return press.papers.length === 0 ? <p class="entries-none">{t('press.none')}</p> : <><FrontPages press={press} /><p class="report-note">{t('press.note')}</p></>;
}
