import { dateInWords } from '../shared/calendar-date.ts';
import { countyDay } from '../shared/moment.ts';
import type { Judged, Judgement } from './judge.ts';

const day = (milliseconds: number) => dateInWords(countyDay(milliseconds));

/** What a page says of an alert's time. That the phone's date may be wrong is said by the fold or label around it. */
export function judgementInWords({ judgement, span }: Judged): string {
  const until = `到 ${day(span.change?.at ?? span.expires)}`;
  const from = `${day(span.effective)}起`;
  const words: Readonly<Record<Judgement, string>> = {
    current: `有效${until}`,
    planned: from,
    'maybe-planned': from,
    'maybe-over': until,
    'just-lifted': '警报已解除',
    lifted: '警报已解除',
    replaced: '已换成新的一条',
    ended: `已经结束，${until}`,
  };
  return words[judgement];
}
