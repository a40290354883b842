import { dateInWords } from '../shared/calendar-date.ts';
import { inGroups } from '../shared/in-groups.ts';
import type { BirthMonthVisit } from './birth-month.ts';
import type { Dose } from './schema.ts';
import { ageInWords, doseInWords, spanInWords } from './words.ts';

/** Why a child of the month may be earlier than its calendar. */
export const FROM_LAST_DAY = '日子按这个月最后一天出生算，您家孩子可能早几天就能打。';

/** What a visit is for, in a line: at what age which doses, by their abbreviations only. */
export function visitTitle({ ageMonths, daysOver, sex, doses }: BirthMonthVisit): string {
  const who = sex === 'female' ? '女孩' : sex === 'male' ? '男孩' : '';
  const age = ageMonths === 0 ? '出生' : `满 ${ageInWords(ageMonths)}`;
  const when = daysOver > 0 ? `${age}以后` : age;
  return `${who}${when}打疫苗：${doses.map(doseInWords).join('、')}`;
}

/**
 * What a calendar says at a visit. It is counted from the month's last day: what is given at birth has been given by then to
 * most, and the others are to find out.
 */
export function eventTitle(visit: BirthMonthVisit): string {
  const { ageMonths, doses } = visit;
  if (ageMonths > 0) return visitTitle(visit);
  return `看看接种证：出生时的${doses.length === 2 ? '两' : doses.length}针打了没有（${doses.map(doseInWords).join('、')}）`;
}

/** What has to be known of the doses beside the day, a sentence each. */
export function visitNotes({ doses }: BirthMonthVisit, birthMonth: string): string[] {
  const before = inGroups(
    doses.filter((dose) => dose.before !== undefined || dose.beforeText !== undefined),
    (dose) => dose.beforeText ?? `满 ${ageInWords(dose.before ?? 0)}以前`,
  );
  const begun = doses.find(({ bornFrom }) => bornFrom?.startsWith(birthMonth));
  const names = (some: readonly Dose[]) => some.map(doseInWords).join('、');
  return [
    ...[...before].map(([when, some]) => `${names(some)}，建议${when}打。`),
    ...doses.flatMap((dose) =>
      dose.within
        ? [`${doseInWords(dose)}，建议和上一剂隔 ${spanInWords(dose.within)}以内打。`]
        : [],
    ),
    ...(doses.some(({ askIfPremature }) => askIfPremature)
      ? ['早产或出生时轻的，哪天打由医生定。']
      : []),
    ...(begun?.bornFrom ? [`${dateInWords(begun.bornFrom)}以后出生的才有。`] : []),
  ];
}
