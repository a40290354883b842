import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** As quiet and as quick as Playwright's own, but with a profile on disk and under our hand. */
const ARGUMENTS = [
  '--headless=new',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=BackForwardCache',
  '--password-store=basic',
  '--use-mock-keychain',
  '--remote-debugging-port=0',
];

/** A browser with its profile in a folder, which can be closed in good order or killed like a phone whose battery falls out. */
export class BrowserProcess {
  readonly context: BrowserContext;
  readonly #child: ChildProcess;
  readonly #browser: Browser;
  readonly #ended: Promise<unknown>;

  private constructor(child: ChildProcess, browser: Browser, context: BrowserContext) {
    this.#child = child;
    this.#browser = browser;
    this.context = context;
    this.#ended = once(child, 'exit');
  }

  static async start(path: string, profile: string): Promise<BrowserProcess> {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const child = spawn(
      path,
      [...ARGUMENTS, ...sandbox, `--user-data-dir=${profile}`, 'about:blank'],
      // A group of its own: killing it takes every process of the browser along at the same moment.
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const address = await endpointOf(child);
    const browser = await chromium.connectOverCDP(address);
    const context = browser.contexts()[0];
    if (!context) throw new Error('the browser has no window');
    return new BrowserProcess(child, browser, context);
  }

  /** The page that it was started with. */
  async page(): Promise<Page> {
    return this.context.pages()[0] ?? (await this.context.newPage());
  }

  /** At once, whatever it is doing. */
  async kill(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#child;
    const runs = exitCode === null && signalCode === null;
    if (pid !== undefined && runs) process.kill(-pid, 'SIGKILL');
    await this.#ended;
    await this.#browser.close().catch(() => {});
  }

  /** In good order: everything is written to disk. */
  async close(): Promise<void> {
    const session = await this.#browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => {});
    await this.#ended;
  }
}

async function endpointOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('the browser was started without its errors');
  for await (const line of createInterface(child.stderr)) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) {
      child.stderr.resume();
      return address;
    }
  }
  throw new Error('the browser did not start');
}
