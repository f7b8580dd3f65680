import { readSave } from '../match/saves';
import type { App } from './app';

/** Opens a file that was chosen or dropped on the first screen: a packed scenario, or a saved game for whoever mistook the place. */
export async function welcome(app: App, file: File): Promise<void> {
  const { name } = file;
  const text = await file.text();
  const came = await app.guests.add(text);
  if (came.ok) {
    const { ticket: { id, title }, replaced, unkept } = came;
    await app.refreshGuests(id);
    if (unkept === null) app.notice(replaced ? 'guest.replaced' : 'guest.added', { title: title[app.lang] });
    else app.notice('fault.pack.storage', { reason: unkept });
    await app.choose(id);
    return;
  }
  if ('refused' in came && readSave(text).ok) {
    await app.importFile(file);
    return;
  }
  const title = app.t('fault.pack', { name });
  if ('refused' in came) {
    const why = came.refused.map((f) => (f.file === '' ? f.words[app.lang] : `${f.file} – ${f.words[app.lang]}`));
    // The first reason is told at once, the others on request.
    const first = why[0] ?? '';
    app.set({ fault: { title, text: `${first.charAt(0).toLocaleUpperCase()}${first.slice(1)}. ${app.t('fault.pack.text')}`, details: why.length > 1 ? why.join('\n') : null } });
  } else app.set({ fault: { title, text: app.t('fault.pack.faults', { n: came.faults.length }), details: came.faults.map((f) => f[app.lang]).join('\n') } });
}

/** Takes a guest away. */
export async function sayGoodbye(app: App, id: string): Promise<void> {
  await app.guests.remove(id);
  await app.refreshGuests(id);
  app.notice('guest.removed');
}
