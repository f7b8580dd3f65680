import { describe, expect, it } from 'vitest';
import type { OfflineHost } from './offline';
import { keepOffline } from './offline';

/** A service worker of a browser, as far as the page sees it. */
class FakeWorker extends EventTarget {
  constructor(public state: string) {
    super();
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

function browser(controlled: boolean, waiting: FakeWorker | null = null) {
  const registration = Object.assign(new EventTarget(), { installing: null as FakeWorker | null, waiting, update: () => Promise.resolve() });
  const workers = Object.assign(new EventTarget(), { controller: controlled ? new FakeWorker('activated') : null, register: () => Promise.resolve(registration) });
  let reloads = 0;
  let left = 0;
  const host = { workers, reload: () => { reloads++; }, letIn: () => { left++; }, every: () => undefined } as unknown as OfflineHost;
  return {
    host,
    get reloads() { return reloads; },
    get left() { return left; },
    find(worker: FakeWorker) {
      registration.installing = worker;
      registration.dispatchEvent(new Event('updatefound'));
    },
    change() {
      workers.dispatchEvent(new Event('controllerchange'));
    },
  };
}

describe('the copy for use without a network', () => {
  it('says nothing on a first visit, and does not load the page anew when the copy is there', async () => {
    const first = browser(false);
    const news: unknown[] = [];
    await keepOffline(first.host, (use) => news.push(use));
    const worker = new FakeWorker('installing');
    first.find(worker);
    worker.become('installed');
    first.change();
    expect([news.length, first.reloads]).toEqual([0, 0]);
  });

  it('announces a newer version once it is whole, and lets it in only when told to', async () => {
    const later = browser(true);
    const news: (() => void)[] = [];
    await keepOffline(later.host, (use) => news.push(use));
    const worker = new FakeWorker('installing');
    later.find(worker);
    expect(news).toHaveLength(0);
    worker.become('installed');
    worker.become('installed');
    expect(news).toHaveLength(1);
    expect(later.left).toBe(0);
    news[0]!();
    expect([later.left, later.reloads]).toEqual([1, 0]);
  });

  it('loads the page anew, once, when another tab has let the new version in', async () => {
    const later = browser(true);
    await keepOffline(later.host, () => undefined);
    later.change();
    later.change();
    expect(later.reloads).toBe(1);
  });

  it('remembers a version that an earlier visit left waiting', async () => {
    const news: unknown[] = [];
    await keepOffline(browser(true, new FakeWorker('installed')).host, (use) => news.push(use));
    expect(news).toHaveLength(1);
  });

  it('does without where the browser forbids it', async () => {
    const forbidden = browser(true);
    (forbidden.host.workers as unknown as { register: () => Promise<undefined> }).register = () => Promise.resolve(undefined);
    await expect(keepOffline(forbidden.host, () => undefined)).resolves.toBeUndefined();
  });
});
