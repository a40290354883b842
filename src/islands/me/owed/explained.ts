import { type DutyDetails, detailsOf } from '../../../domain/checkup/details.ts';
import type { Duty, NamedRule } from '../../../domain/checkup/duty.ts';
import { costInWords, NOT_NATIONWIDE, remarkInWords } from '../../../domain/checkup/words.ts';

/** A duty with its rule and what that says. */
export interface Explained {
  duty: Duty;
  rule: NamedRule;
  details: DutyDetails;
}

/** The duties with their rules; one whose rule is gone has nothing to say. */
export function explain(
  duties: readonly Duty[],
  rules: readonly NamedRule[],
  today: string,
): Explained[] {
  return duties.flatMap((duty) => {
    const rule = rules.find(({ id }) => id === duty.rule);
    return rule ? [{ duty, rule, details: detailsOf(duty, rule, today) }] : [];
  });
}

/** What has to be said beside a duty; that its notice is an old one stands with its source. */
export function remarksOf({ duty, details }: Explained): string[] {
  return duty.remarks
    .filter((remark) => remark !== 'last-years-rule')
    .map((remark) =>
      remark === 'ask-county' && isNotNationwide(duty, details)
        ? NOT_NATIONWIDE
        : remarkInWords(remark, duty.year),
    );
}

/** A care rule asks the county also where somebody is younger than those for whom the whole country has it. */
function isNotNationwide({ remarks }: Duty, { isForCounty }: DutyDetails): boolean {
  return remarks.includes('ask-county') && !isForCounty;
}

/** What all of them together cost. */
export function costOf(all: readonly Explained[]): string {
  // What the whole country pays for is not for them yet.
  if (all.some(({ duty, details }) => isNotNationwide(duty, details))) return costInWords('ask');
  const free = all.filter(({ details }) => details.cost === 'free');
  if (free.length === 0 || free.length === all.length) {
    return costInWords(free.length === 0 ? 'ask' : 'free');
  }
  return '有的免费，有的问团队';
}

/** Each text once. */
export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
