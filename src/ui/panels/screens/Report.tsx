import type { ComponentChildren, VNode } from 'preact';
import type { ReportView } from '../../model/screen';
import { useUi } from '../context';
import { Dialog } from '../parts/Dialog';
import { Entry } from '../parts/Entry';
import { FrontPages } from './Press';

/** What happened, cause by cause; the game goes on when it has been read. */
export function ReportOverlay({ report, date, children }: { readonly report: ReportView; readonly date?: string; readonly children?: ComponentChildren }): VNode {
  const { t, emit } = useUi();
  const go = (): void => { emit({ type: 'continue' }); };
  const press = report.kind === 'press' && report.press !== null;
  return (
    <Dialog title={report.title} onClose={go} closable={false} class={`report report-${report.kind}${press ? ' press' : ''}`} aside={<span class="report-kind">{date ?? t(`report.${report.kind}`)}</span>}>
      {report.press !== null && <FrontPages press={report.press} />}
      {report.entries.length > 0 && (
        <ol class={`entries${press ? ' entries-strip' : ''}`}>
          {report.entries.map((entry) => <Entry key={entry.key} entry={entry} open={report.kind === 'orders'} />)}
        </ol>
      )}
      {report.entries.length === 0 && report.press === null && <p class="entries-none">{t('report.none')}</p>}
      <div class="report-foot">
        {press ? <p class="report-note">{t('press.note')}</p> : null}
        <button type="button" class="confirm" data-continue data-autofocus onClick={go}>{t('report.go')}<span aria-hidden="true"> ▸</span></button>
      </div>
      {children}
    </Dialog>
  );
}
