import type { AlertChange, Span } from './status.ts';

/** Seconds since 1970: a third of the length of a written moment, and no zone to get wrong. */
const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);

/** Spans as one attribute: `from/until` in seconds since 1970, then `/lifted` or `/replaced`, its second and by which id. */
export function spansToText(spans: readonly Span[]): string {
  return spans
    .map(({ effective, expires, change }) => {
      const early = change ? [change.how, seconds(change.at), change.by] : [];
      return [seconds(effective), seconds(expires), ...early].join('/');
    })
    .join(' ');
}

/** The spans written by `spansToText`; `undefined` for anything else. */
export function spansFromText(text: string): Span[] | undefined {
  const spans: Span[] = [];
  for (const part of text.split(' ')) {
    if (!/^\d{1,11}\/\d{1,11}(\/(lifted|replaced)\/\d{1,11}\/[a-z\d-]+)?$/.test(part))
      return undefined;
    const [effective, expires, how, at, by] = part.split('/') as [string, string, ...string[]];
    const span: Span = { effective: Number(effective) * 1000, expires: Number(expires) * 1000 };
    if (how) span.change = { how, at: Number(at) * 1000, by } as AlertChange;
    spans.push(span);
  }
  return spans;
}
