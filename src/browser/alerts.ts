import { judge } from '../domain/alert/judge.ts';
import type { Notice } from '../domain/alert/notice.ts';
import { spansFromText } from '../domain/alert/spans.ts';
import { judgementInWords } from '../domain/alert/words.ts';
import { type Answer, freshAnswer, keptAnswer } from './alert-answer.ts';
import { clockOf, type ServerTime } from './alert-clock.ts';
import { chosenTownship } from './township.ts';

/** An open page judges again this often, and asks the server again after five minutes. */
const JUDGE_AGAIN_MS = 30_000;
const ASK_AGAIN_MS = 300_000;

const find = <Found extends Element = HTMLElement>(within: ParentNode, selector: string) =>
  within.querySelector<Found>(selector);

const items = () => document.querySelectorAll<HTMLElement>('[data-alert]');

/**
 * Shows, folds and hides the alerts of a page by the best time that is known, and brings in what the server says now. The
 * markup comes from components/AlertItem.astro: items `[data-alert]` move between the groups `[data-group]` of the page.
 */
export function startAlerts(): void {
  const template = find<HTMLTemplateElement>(document, '[data-alert-template]');
  if (!template) return;
  const built = Date.parse(document.documentElement.dataset.built ?? '');
  let known = built;
  let newest = built;
  let server: ServerTime | undefined;

  take(keptAnswer());
  void ask();
  setInterval(show, JUDGE_AGAIN_MS);
  setInterval(ask, ASK_AGAIN_MS);
  document.addEventListener('visibilitychange', ask);
  addEventListener('online', ask);
  addEventListener('change', show);

  async function ask(): Promise<void> {
    show();
    const answer = document.hidden ? undefined : await freshAnswer();
    if (!answer) return;
    take(answer);
    if (answer.at) server = { at: known, phone: Date.now(), running: performance.now() };
    show();
  }

  function take(answer: Answer | undefined): void {
    if (!answer) return;
    known = Math.max(known, answer.at, answer.built);
    // Neither the page nor an answer is undone by what an older build says.
    if (answer.built < newest) return;
    newest = answer.built;
    bring(answer.alerts);
  }

  /** Writes the answer into the page's items; an alert that it does not name has expired or was withdrawn. */
  function bring(alerts: readonly Notice[]): void {
    const left = new Map(alerts.map((notice) => [notice.id, notice]));
    for (const item of items()) {
      const notice = left.get(item.dataset.alert ?? '');
      if (notice) write(item, notice);
      else item.dataset.gone = '';
      left.delete(item.dataset.alert ?? '');
    }
    for (const notice of left.values()) {
      const item = template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
      const link = find<HTMLAnchorElement>(item, 'a');
      const title = find(item, 'b');
      if (link) link.href = `/alerts/${notice.id}/`;
      if (title) title.textContent = notice.title;
      item.dataset.alert = notice.id;
      write(item, notice);
      template?.after(item);
    }
  }

  function show(): void {
    const clock = clockOf(server, known, Date.now(), performance.now());
    const township = chosenTownship();
    for (const item of items()) {
      const { times = '', area = '', where, severe, own, gone } = item.dataset;
      let judged = judge(spansFromText(times) ?? [], clock);
      if (gone === '' && !/ended|lifted|replaced/.test(judged?.judgement ?? '')) judged = undefined;
      const state = judged?.judgement ?? 'ended';
      const say = find(item, '[data-say]');
      const words = `${where} · ${judged ? judgementInWords(judged) : '已经结束'}`;
      // Only what has changed is written: a screen reader would say it again.
      if (say && say.textContent !== words) say.textContent = words;
      item.dataset.state = state;
      if (own !== undefined) continue;
      const holds = state === 'current' || state === 'just-lifted';
      const here = !township || area === 'county' || area.split(' ').includes(township);
      const place = holds ? (here ? 'current' : 'elsewhere') : state;
      const group = find(document, `[data-group~="${severe ?? ''}${place}"]`);
      item.hidden = !group;
      if (group && !group.contains(item)) find(group, 'ul')?.append(item);
    }
    for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = !find(group, '[data-alert]:not([hidden])');
    }
  }
}

function write(item: HTMLElement, { times, area, where, severe }: Notice): void {
  Object.assign(item.dataset, { times, area, where, severe: severe ? 'severe-' : '' });
  delete item.dataset.gone;
}
