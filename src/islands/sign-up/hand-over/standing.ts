import { dateInWords, daysBetween } from '../../../domain/shared/calendar-date.ts';
import { countyDay } from '../../../domain/shared/moment.ts';
import type { FormContent } from '../form-content.ts';

/** How far a form has come, as its people would say it. */
type Standing =
  | 'filling'
  /** There is an envelope, and somebody has begun to change what it says. */
  | 'changing'
  | 'made'
  | 'handed'
  | 'withdrawal made'
  | 'withdrawn';

/** Whether the team has received anything, nobody here can know: `handed` is what the phone's people say of themselves. */
export function standingOf({ sealed, withdrawn, editing, state }: FormContent): Standing {
  if (sealed === undefined) return 'filling';
  if (withdrawn) return state === 'handed' ? 'withdrawn' : 'withdrawal made';
  if (editing) return 'changing';
  return state === 'handed' ? 'handed' : 'made';
}

/** The standing in words, with its day where it has one. */
export function standingInWords(content: FormContent): string {
  const handed = dayOf(content.handedAt);
  switch (standingOf(content)) {
    case 'filling':
      return '没填完';
    case 'changing':
      return '改了一半，还没封';
    case 'made':
      return '已生成，还没转交';
    case 'handed':
      return `已转交${handed}`;
    case 'withdrawal made':
      return '撤回单已生成，还没转交';
    case 'withdrawn':
      return `已撤回${handed}`;
  }
}

/** For how many days the team has not called, where that is longer than the county asks people to wait. By the phone's clock. */
export function daysWithoutCall(
  content: FormContent,
  now: number,
  noCallAfter: number,
): number | undefined {
  if (standingOf(content) !== 'handed' || content.handedAt === undefined) return undefined;
  const days = daysBetween(countyDay(content.handedAt * 1000), countyDay(now));
  return days >= noCallAfter ? days : undefined;
}

function dayOf(moment: number | undefined): string {
  return moment === undefined ? '' : `（${dateInWords(countyDay(moment * 1000))}）`;
}
