import type { Page } from 'playwright-core';
import { inWords, judge, lookAt, type Verdict } from './judge.ts';
import type { TinyRelease } from './tiny-site.ts';
import { Workers } from './workers.ts';

/** What came of a case. */
export interface Outcome {
  /** What was wrong, in the order in which it happened; empty for a case that passed. */
  broken: string[];
  /** What was not the newest two visits after the fault. */
  late: string[];
  /** How many answers were wrong, or how many files were damaged. */
  wrong: number;
  /** Visits by verdict, as `while the fault lasts: whole`. */
  seen: Record<string, number>;
}

/** What a visit may meet. */
export interface Expected {
  /** When it is, in words for the log. */
  when: string;
  path: string;
  /** The releases of which the page may be, oldest first. */
  releases: readonly TinyRelease[];
  /** What else is right. */
  or?: readonly Verdict['kind'][];
  /** What is done instead of going to the page. */
  open?: () => Promise<unknown>;
}

/** A page that nobody has kept, and that the network does not give either, may take this long before we look away. */
const STILL_LOADING = 5000;

/** A resident with one page of a browser, and what they have seen. */
export class Visitor {
  readonly outcome: Outcome = { broken: [], late: [], wrong: 0, seen: {} };
  readonly page: Page;
  readonly workers: Workers;
  readonly #origin: string;
  readonly #errors: string[] = [];

  private constructor(page: Page, workers: Workers, origin: string) {
    this.page = page;
    this.workers = workers;
    this.#origin = origin;
    page.on('pageerror', this.#listen);
  }

  static async in(page: Page, origin: string): Promise<Visitor> {
    return new Visitor(page, await Workers.of(page, origin), origin);
  }

  readonly #listen = (error: Error) => {
    this.#errors.push(error.message);
  };

  /** Leaves the page to the next one, as if nobody had been there. */
  async vanish(): Promise<void> {
    this.page.off('pageerror', this.#listen);
    await this.page.goto('about:blank');
    await this.workers.forget(this.#origin);
  }

  /** Opens a page and judges what is there. */
  async visit(expected: Expected): Promise<Verdict> {
    const { when, path, releases, or = [] } = expected;
    const goThere = () => this.page.goto(this.#origin + path, { timeout: STILL_LOADING });
    const verdict = await this.#judged(path, releases, expected.open ?? goThere);
    const { seen, broken } = this.outcome;
    const name = `${when}: ${verdict.kind}`;
    seen[name] = (seen[name] ?? 0) + 1;
    if (verdict.kind === 'whole' && verdict.otherData) {
      seen['of which with data of the other release'] =
        (seen['of which with data of the other release'] ?? 0) + 1;
    }
    const right = verdict.kind === 'whole' || or.includes(verdict.kind);
    if (!right) broken.push(`${when}, ${path}: ${inWords(verdict)}`);
    return verdict;
  }

  async #judged(
    path: string,
    releases: readonly TinyRelease[],
    open: () => Promise<unknown>,
  ): Promise<Verdict> {
    this.#errors.length = 0;
    try {
      await open();
      const verdict = judge(await lookAt(this.page), path, releases);
      const error = this.#errors[0];
      return error && verdict.kind === 'whole'
        ? { kind: 'broken', why: `whole, with an error: ${error}` }
        : verdict;
    } catch (error) {
      const why = String(error).split('\n')[0] ?? '';
      return /Timeout/.test(why) ? { kind: 'still loading' } : { kind: 'broken', why };
    }
  }

  /** Asks the host for a newer worker, as browsers do by themselves a second after a visit, and waits until it is installed. */
  async update(): Promise<void> {
    await this.page
      .evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration?.update();
      })
      // A worker that cannot be fetched, or is not one, is no newer worker.
      .catch(() => {});
    await this.workers.settled();
  }

  /** Leaves the site: a worker that waits takes over. */
  async leave(): Promise<void> {
    await this.page.goto('about:blank');
    await this.workers.ready();
  }
}
