import { type DutyDetails, detailsOf } from '../../../domain/checkup/details.ts';
import type { Duty, NamedRule } from '../../../domain/checkup/duty.ts';
import { costInWords, NOT_NATIONWIDE, remarkInWords } from '../../../domain/checkup/words.ts';

/** A duty with its rule and what that says. */
export interface Explained {
  duty: Duty;
  rule: NamedRule;
  details: DutyDetails;
  /** The id of the duty beside it in which it is done too. */
  within?: string | undefined;
}

/** A duty as its answer asks for it. */
export interface Answered {
  duty: Duty;
  title: string;
  asksTarget: boolean;
  /** Where it is done once in each. */
  per?: 'year' | 'half-year';
  /** The id of the one in which it is done too: nobody is asked for it apart. */
  within?: string | undefined;
}

/** The duties with their rules; one whose rule is gone has nothing to say. */
export function explain(
  duties: readonly Duty[],
  rules: readonly NamedRule[],
  today: string,
): Explained[] {
  const all = duties.flatMap((duty) => {
    const rule = rules.find(({ id }) => id === duty.rule);
    return rule ? [{ duty, rule, details: detailsOf(duty, rule, today) }] : [];
  });
  return all.map((one) => {
    const whole = all.find(({ rule }) => rule.includes === one.rule.id);
    return { ...one, within: whole?.duty.id };
  });
}

/** Those that are named: one that is done within another is not beside it. */
export function named(all: readonly Explained[]): Explained[] {
  return all.filter(({ within }) => within === undefined);
}

/** The duties as their answer asks for them. */
export function answered(all: readonly Explained[]): Answered[] {
  return all.map(({ duty, details, within }) => ({ duty, ...details, within }));
}

/** What has to be said beside a duty. */
export function remarksOf({ duty, details }: Explained): string[] {
  return duty.remarks.map((remark) =>
    remark === 'ask-county' && isNotNationwide(duty, details)
      ? NOT_NATIONWIDE
      : remarkInWords(remark, duty.year, duty.age),
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
  // Where a free one is done within another, this time is the free one.
  const paid = all.filter(
    ({ duty }) => !all.some(({ within, details }) => within === duty.id && details.cost === 'free'),
  );
  const free = paid.filter(({ details }) => details.cost === 'free');
  if (free.length === 0 || free.length === paid.length) {
    return costInWords(free.length === 0 ? 'ask' : 'free');
  }
  return '有的免费，有的问团队';
}

/** Each text once. */
export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
