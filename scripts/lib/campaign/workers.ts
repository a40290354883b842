import type { CDPSession, Page } from 'playwright-core';

type Status = 'new' | 'installing' | 'installed' | 'activating' | 'activated' | 'redundant';

interface VersionUpdate {
  versions: { versionId: string; scriptURL: string; status: Status }[];
}

const LONGEST = 15_000;

/** What the browser says of the workers of one site, so that nobody has to guess when one is ready. */
export class Workers {
  readonly #states = new Map<string, Status>();
  readonly #session: CDPSession;
  #changed: (() => void)[] = [];

  private constructor(session: CDPSession, origin: string) {
    this.#session = session;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }: VersionUpdate) => {
      const own = versions.filter(({ scriptURL }) => scriptURL.startsWith(`${origin}/`));
      for (const { versionId, status } of own) this.#states.set(versionId, status);
      for (const tell of this.#changed.splice(0)) tell();
    });
  }

  /** Watches from a page, wherever that goes. */
  static async of(page: Page, origin: string): Promise<Workers> {
    const session = await page.context().newCDPSession(page);
    const workers = new Workers(session, origin);
    await session.send('ServiceWorker.enable');
    return workers;
  }

  /** Forgets the site: its workers, its caches, everything. */
  async forget(origin: string): Promise<void> {
    await this.#session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await this.#session.detach();
  }

  /**
   * Ends workers that have nothing to do, then asks the host for a newer one: what a browser does with a site that nobody
   * has open. While it is watched, as here, it would never end the old one by itself.
   */
  async updateUnseen(origin: string): Promise<void> {
    await this.#session.send('ServiceWorker.stopAllWorkers');
    await this.#session.send('ServiceWorker.updateRegistration', { scopeURL: `${origin}/` });
  }

  #are(...states: Status[]): boolean {
    return [...this.#states.values()].some((state) => states.includes(state));
  }

  /** Whether a worker is installed and waits for the pages of the one before to be closed. */
  get waits(): boolean {
    return this.#are('installed');
  }

  /** Until no worker is being installed or taking over. */
  settled(): Promise<void> {
    return this.#until(() => !this.#are('new', 'installing', 'activating'), 'settled');
  }

  /** Until there is one worker, and it has taken over. */
  ready(): Promise<void> {
    return this.#until(
      () => this.#are('activated') && !this.#are('new', 'installing', 'installed', 'activating'),
      'ready',
    );
  }

  /** Until there is no worker any more. */
  gone(): Promise<void> {
    return this.#until(
      () => !this.#are('new', 'installing', 'installed', 'activating', 'activated'),
      'gone',
    );
  }

  async #until(right: () => boolean, name: string): Promise<void> {
    const started = performance.now();
    while (!right()) {
      const left = started + LONGEST - performance.now();
      if (left <= 0) throw new Error(`workers are not ${name}: ${[...this.#states.values()]}`);
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#changed.push(resolve);
        timer = setTimeout(resolve, left);
      });
      clearTimeout(timer);
    }
  }
}
