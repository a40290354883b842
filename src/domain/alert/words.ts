import { dateInWords } from '../shared/calendar-date.ts';
import { countyDay } from '../shared/moment.ts';
import type { Judged } from './judge.ts';

const day = (milliseconds: number) => dateInWords(countyDay(milliseconds));

/** What a page says of an alert's time. That the phone's date may be wrong is said by the fold or label around it. */
export function judgementInWords({ judgement, span }: Judged): string {
  const until = `到 ${day(span.change?.at ?? span.expires)}`;
  switch (judgement) {
    case 'current':
      return `有效${until}`;
    case 'planned':
    case 'maybe-planned':
      return `${day(span.effective)}起`;
    case 'maybe-over':
      return until;
    case 'just-lifted':
    case 'lifted':
      return '警报已解除';
    case 'replaced':
      return '已换成新的一条';
    case 'ended':
      return `已经结束，${until}`;
  }
}
