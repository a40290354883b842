import type { Notice, NoticeFile } from '../domain/alert/notice.ts';
import { spansFromText } from '../domain/alert/spans.ts';
import { keep, kept } from './kept.ts';

const KEY = 'mingbairen.alerts';

/** A server's date is believed until this long after its build: a clock set to 2099 must not end every alert. */
const BELIEVED_MS = 3 * 366 * 86_400_000;

/** What `/alerts/current.json` said, and the server's time when it said so (milliseconds since 1970; 0 where it cannot be believed). */
export interface Answer {
  at: number;
  built: number;
  alerts: readonly Notice[];
}

/** The last answer that this browser keeps: its time, a space, its text. */
export function keptAnswer(): Answer | undefined {
  const [, at, text = ''] = /^(\d+) (.+)$/s.exec(kept(KEY)) ?? [];
  return answerFrom(Number(at), text);
}

/** Asks the server, past every cache; nothing without a network, or when something else answers in its place. */
export async function freshAnswer(): Promise<Answer | undefined> {
  try {
    const response = await fetch('/alerts/current.json', { cache: 'no-store' });
    const text = await response.text();
    const answer = answerFrom(Date.parse(response.headers.get('date') ?? ''), text);
    const before = keptAnswer();
    // A mirror that lags behind does not undo what is known already, and time does not go back.
    if (answer && !(before && before.built > answer.built)) {
      keep(KEY, `${Math.max(answer.at, before?.at ?? 0)} ${text}`);
    }
    return answer;
  } catch {
    return undefined;
  }
}

/** An answer that is whole and ours, or nothing: half of one could hide an alert. */
function answerFrom(at: number, text: string): Answer | undefined {
  try {
    const { v, built, alerts }: NoticeFile = JSON.parse(text);
    const from = Date.parse(built);
    if (v !== 1 || !from || !alerts.every(isNotice)) return undefined;
    return { at: at > from && at < from + BELIEVED_MS ? at : 0, built: from, alerts };
  } catch {
    return undefined;
  }
}

/** The words are only ever written as text, but the id becomes an address and the times decide. */
function isNotice({ id, times, title, where, area, severe }: Notice): boolean {
  const whole = title && where && area && severe !== undefined;
  return !!whole && /^[a-z\d-]+$/.test(id) && !!spansFromText(`${times}`);
}
