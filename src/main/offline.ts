import type { Lang } from '../ui/model/screen';
import { whenIdle } from './idle';

/** How often a page that stays open asks whether there is a newer version, in ms. */
const ASK_AGAIN = 3_600_000;

/** The part of a browser that this needs, so that a test can be one. */
export interface OfflineHost {
  readonly workers: Pick<ServiceWorkerContainer, 'controller' | 'register' | 'addEventListener'>;
  reload(): void;
  /** Goes to the page that lets the newer version in and comes back (public/update.html). */
  letIn(): void;
  every(ms: number, work: () => void): void;
}

/**
 * Has the browser keep the game for the next visit without a network, and calls `onNews` when a newer version lies
 * ready. Nothing of it is used before the function that `onNews` gets is called: then the page is left for one that lets
 * it in, which comes back to the game under way, saved after its last action.
 *
 * The wish is not sent from here. A browser swaps the workers once the old one rests; whatever this page fetches just
 * then, and a press of a button already wakes the sound, starts the old one again, and Chromium does not ask a second
 * time: the new version stayed outside for minutes in every second case.
 */
export async function keepOffline({ workers, reload, letIn, every }: OfflineHost, onNews: (use: () => void) => void): Promise<void> {
  const controlled = workers.controller !== null;
  // Another tab may have let the new version in: scripts of the old one are gone then. On a first visit nothing changes.
  let reloading = false;
  workers.addEventListener('controllerchange', () => {
    if (!controlled || reloading) return;
    reloading = true;
    reload();
  });
  // Browsers that forbid it answer with nothing.
  const registration = await workers.register('./sw.js') as ServiceWorkerRegistration | undefined;
  if (!registration) return;
  const told = new Set<ServiceWorker>();
  const tell = (worker: ServiceWorker | null): void => {
    if (!worker || !controlled || told.has(worker)) return;
    told.add(worker);
    onNews(letIn);
  };
  const watch = (): void => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => { if (coming.state === 'installed') tell(coming); });
  };
  registration.addEventListener('updatefound', watch);
  watch();
  tell(registration.waiting);
  every(ASK_AGAIN, () => { registration.update().catch(() => undefined); });
}

/** Begins it where it makes sense: a built page that came over the network, once it stands and has nothing else to do. */
export function keepOfflineWhenIdle(onNews: (use: () => void) => void): void {
  const { PROD, MODE } = import.meta.env;
  if (!PROD || MODE === 'single' || !('serviceWorker' in navigator)) return;
  const begin = (): void => {
    const host: OfflineHost = {
      workers: navigator.serviceWorker,
      reload: () => { window.location.reload(); },
      letIn: () => { window.location.replace(`./update.html#${window.location.search}`); },
      every: (ms, work) => { window.setInterval(work, ms); },
    };
    // Without a copy the game plays all the same, as long as there is a network.
    keepOffline(host, onNews).catch(() => undefined);
  };
  const later = (): void => { whenIdle(begin, 1500, 4000); };
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}

/** An installed game has its name and words in the language that was chosen. */
export function nameManifest(lang: Lang): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  const name = lang === 'fr' ? 'manifest.fr.webmanifest' : 'manifest.webmanifest';
  if (link && !link.href.endsWith(`/${name}`)) link.href = `./${name}`;
}
