import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { type Copy, county } from './alert-county.ts';

const ANSWER = '/alerts/current.json';

/** What the network does with a question for the alerts of now: nothing, the file of one build, or something hostile. */
export type Network =
  | 'offline'
  | Copy
  | 'captive portal'
  | 'half a file'
  | 'error 500'
  | `date ${string}`
  | 'no date'
  | `says ${string}`;

/** A moment with a phone in somebody's hand. Moments are the county's. */
export interface Moment {
  /** What the time truly is. */
  at: string;
  /** What the phone's clock says it is; the same where it is not written. */
  phone?: string;
  network: Network;
}

/** The two builds: where they lie and where they are served. */
export type Sites = Readonly<Record<Copy, { folder: string; origin: string }>>;

function serverDate(at: number): Record<string, string> {
  return { date: new Date(at).toUTCString(), 'content-type': 'application/json; charset=utf-8' };
}

function reply(route: Route, sites: Sites, { network, at }: Moment): Promise<void> {
  const file = (copy: Copy) => readFileSync(join(sites[copy].folder, ANSWER), 'utf8');
  const [how, rest = ''] = network.split(/ (.*)/s);
  const headers = serverDate(county(at));
  switch (how) {
    case 'offline':
      return route.abort('internetdisconnected');
    case 'captive':
      return route.fulfill({ headers: { ...headers, 'content-type': 'text/html' }, body: PORTAL });
    case 'half':
      return route.fulfill({ headers, body: file('new').slice(0, file('new').length / 2) });
    case 'error':
      return route.fulfill({ status: 500, headers, body: PORTAL });
    case 'no':
      return route.fulfill({ headers: { 'content-type': 'application/json' }, body: file('old') });
    case 'date':
      return route.fulfill({ headers: serverDate(county(rest)), body: file('old') });
    case 'says':
      return route.fulfill({ headers, body: rest });
    default:
      return route.fulfill({ headers, body: file(how === 'new' ? 'new' : 'old') });
  }
}

const PORTAL = '<!doctype html><title>欢迎上网</title><h1>请先登录</h1>';

/** Counts the page's questions for the alerts and what it has done with the answers; nothing of the page is changed. */
function countQuestions(address: string): void {
  const ask = window.fetch.bind(window);
  const counts = { asked: 0, done: 0 };
  Object.assign(window, { counts });
  window.fetch = async (...question) => {
    if (question[0] !== address) return ask(...question);
    counts.asked += 1;
    try {
      const response = await ask(...question);
      const read = response.text.bind(response);
      response.text = () =>
        read().finally(() => {
          counts.done += 1;
        });
      return response;
    } catch (error) {
      counts.done += 1;
      throw error;
    }
  };
}

/** Until the page has taken in, or given up, every answer that it has asked for. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { counts } = window as unknown as { counts?: { asked: number; done: number } };
    return counts === undefined || counts.asked === counts.done;
  });
}

/** A phone in somebody's hand, with one page; its clock and its network are set from outside. */
export class Phone {
  readonly errors: string[] = [];
  readonly page: Page;
  #now: Moment | undefined;

  private constructor(page: Page) {
    this.page = page;
  }

  static async with(context: BrowserContext, sites: Sites): Promise<Phone> {
    await context.addInitScript(countQuestions, ANSWER);
    const phone = new Phone(await context.newPage());
    phone.page.on('pageerror', (error) => phone.errors.push(String(error)));
    await phone.page.route(`**${ANSWER}`, (route) => reply(route, sites, phone.#moment));
    return phone;
  }

  get #moment(): Moment {
    if (!this.#now) throw new Error('a page asks before it is opened');
    return this.#now;
  }

  /** From now on pages come from the new build, at the same address: what the old ones have kept is found. */
  async renew(sites: Sites): Promise<void> {
    const { origin } = sites.old;
    await this.page.route(`${origin}/**`, async (route) => {
      const url = route.request().url().replace(origin, sites.new.origin);
      if (url.endsWith(ANSWER)) return route.fallback();
      return route.fulfill({ response: await route.fetch({ url }) });
    });
  }

  /** Loads a page at a moment that lasts, or from which `passUntil` goes on. */
  async open(address: string, now: Moment, staysOpen = false): Promise<void> {
    this.#now = now;
    const time = new Date(county(now.phone ?? now.at));
    await (staysOpen ? this.page.clock.install({ time }) : this.page.clock.setFixedTime(time));
    await this.page.goto(address);
    await settled(this.page);
  }

  /** Lets time pass on the open page until `now`; where the phone shows something else then, it was set at the start. */
  async passUntil(now: Moment): Promise<void> {
    const before = this.#moment;
    this.#now = now;
    const passes = county(now.at) - county(before.at);
    const start = county(now.phone ?? now.at) - passes;
    if (start !== county(before.phone ?? before.at)) await this.page.clock.setSystemTime(start);
    await this.page.clock.fastForward(passes);
    await settled(this.page);
  }
}
