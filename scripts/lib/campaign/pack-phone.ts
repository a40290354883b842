import type { Page, Request } from 'playwright-core';
import { BrowserProcess } from './browser-process.ts';

/** How far a card says it is. */
export interface Said {
  done: number;
  files: number;
  kilobytes: number;
  total: number;
  /** When, in milliseconds. */
  at: number;
}

/** Bytes a second and milliseconds: a village line. */
export const LINE = { throughput: 400_000 / 8, latency: 100 };

/** A phone with `/me/offline/` open, that tells how far a pack is and how many of its files are under way. */
export class PackPhone {
  readonly page: Page;
  readonly said: Said[] = [];
  /** The most files under way at one time. */
  most = 0;
  readonly #browser: BrowserProcess;
  readonly #pack: string;
  readonly #underWay = new Set<Request>();

  private constructor(browser: BrowserProcess, page: Page, pack: string) {
    this.#browser = browser;
    this.page = page;
    this.#pack = pack;
  }

  /** Opens the page in a browser with this profile; the worker is at work then, and the line is thin. */
  static async open(
    browserPath: string,
    profile: string,
    address: { origin: string; pack: string; files: ReadonlySet<string> },
  ): Promise<PackPhone> {
    const { origin, pack, files } = address;
    const browser = await BrowserProcess.start(browserPath, profile);
    const page = await browser.context.newPage();
    const phone = new PackPhone(browser, page, pack);
    await page.exposeFunction('tellWords', (words: string) => phone.#hear(words));
    await page.goto(`${origin}/me/offline/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await phone.card.locator('h3').waitFor();
    page.on('request', (request) => {
      if (!files.has(new URL(request.url()).pathname)) return;
      phone.#underWay.add(request);
      phone.most = Math.max(phone.most, phone.#underWay.size);
    });
    page.on('requestfinished', (request) => void phone.#underWay.delete(request));
    page.on('requestfailed', (request) => void phone.#underWay.delete(request));
    await page.evaluate((id) => {
      const { tellWords } = window as unknown as { tellWords: (words: string) => void };
      const about = document.querySelector(`#pack-${id} .lead-2`) as HTMLElement;
      new MutationObserver(() => tellWords(about.textContent ?? '')).observe(about, {
        childList: true,
      });
    }, pack);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LINE.latency,
      downloadThroughput: LINE.throughput,
      uploadThroughput: LINE.throughput,
    });
    return phone;
  }

  get card() {
    return this.page.locator(`#pack-${this.#pack}`);
  }

  #hear(words: string): void {
    const found = /^下好 (\d+)\/(\d+) 个文件，([\d.]+\s[KM]B)\/([\d.]+\s[KM]B)$/.exec(words);
    if (!found) return;
    const [done = 0, files = 0] = found.slice(1, 3).map(Number);
    const [kilobytes = 0, total = 0] = found.slice(3).map(inKilobytes);
    this.said.push({ done, files, kilobytes, total, at: performance.now() });
  }

  async tap(): Promise<void> {
    await this.card.locator('button.button').click();
  }

  /** Until the pack is whole. */
  async whole(): Promise<void> {
    await this.card.getByText('存好了').waitFor({ timeout: 180_000 });
  }

  /** What the pack's caches hold. */
  kept(): Promise<string[]> {
    return this.page.evaluate(async (start) => {
      const names = (await caches.keys()).filter((name) => name.startsWith(start));
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().map(({ url }) => new URL(url).pathname + new URL(url).search);
    }, `mingbairen-pack-${this.#pack}@`);
  }

  kill(): Promise<void> {
    return this.#browser.kill();
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

function inKilobytes(words: string): number {
  const [number = '0', unit] = words.split(/\s/);
  return Number(number) * (unit === 'MB' ? 1024 : 1);
}
