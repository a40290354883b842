import { dateInWords } from '../shared/calendar-date.ts';
import type { Duty, DutyRemark, DutyState, Missing } from './duty.ts';
import type { CheckupRule } from './schema.ts';

const STATES: Readonly<Record<DutyState, string>> = {
  overdue: '过了日子，可以补',
  due: '该做了',
  upcoming: '还没到',
  ask: '先问一问',
  postponed: '以后再说',
  done: '做过了',
  'not-for-me': '不用做',
  passed: '已经有下一次',
  closed: '按规定不再补',
};

/** Where an occurrence stands, in a few words. */
export function stateInWords(state: DutyState): string {
  return STATES[state];
}

/** What stands above a visit that is not due yet, while there is something to ask the doctor. */
export const ASK_DOCTOR = '先问医生';

/** What has to be said beside a duty, in a sentence of its own. `year` is that of the rule, `age` the one from which it is for them. */
export function remarkInWords(remark: DutyRemark, year: number, age?: number): string {
  switch (remark) {
    case 'late':
      return '日子过了，还可以补做，请问医生。';
    case 'late-dose':
      return '晚了可以补，从没打的接着打。请问接种门诊。';
    case 'after-dose-before':
      return '要和上一剂隔够时间。';
    case 'skin-test':
      return '补以前先做皮肤试验，请问接种门诊。';
    case 'ask-county':
      return '由县里安排，请问您的团队。';
    case 'ask-before-first-rule':
      return '这时候还没有规定，请问您的团队。';
    case 'ask-birthday':
      return `${age === undefined ? '到了年龄' : `满 ${age} 周岁`}的那天起，先打电话问。`;
    case 'ask-clinic':
      return '这个年龄怎么补，请问接种门诊。';
    case 'ask-premature':
      return '早产或出生时轻的，哪天打由医生定，请问接种门诊。';
    case 'replaced':
      return '这个年龄不打这一种，改打别的。请问接种门诊。';
    case 'refer':
      return '连着几次没达标，或用药不舒服：问问医生，要不要去上级医院。';
    case 'last-years-rule':
      return `按 ${year} 年规定，今年以县里通知为准。`;
  }
}

/** For somebody for whom a nationwide programme is not meant. */
export const NOT_NATIONWIDE = '按全国规定暂时不在这一项，本县可能有别的项目，打电话问。';

/** Stands beside every vaccine. */
export const CLINIC_DECIDES = '以接种证和接种门诊安排为准。';

/** When something is to be done, as far as a day is known; `today` is `YYYY-MM-DD`. */
export function whenInWords(
  { state, from, latest }: Pick<Duty, 'state' | 'from' | 'latest'>,
  today: string,
): string {
  const day = (date: string) => dayInShort(date, today);
  switch (state) {
    case 'overdue':
      return latest ? `本来最晚 ${day(latest)}` : STATES.overdue;
    case 'ask':
      return '哪天做，先问一问';
    case 'upcoming':
      if (!from) return STATES.upcoming;
      return latest ? `${day(from)}到 ${day(latest)}` : `${day(from)}起`;
    default:
      return latest ? `最晚 ${day(latest)}` : '现在就可以做';
  }
}

/** A day as people say it: without the year where it is this one. */
export function dayInShort(date: string, today: string): string {
  const words = dateInWords(date);
  return date.slice(0, 4) === today.slice(0, 4) ? words.replace(/^\d+ 年 /, '') : words;
}

/** Whether it costs something, as far as the rule says. */
export function costInWords(cost: CheckupRule['cost']): string {
  return cost === 'free' ? '免费' : '要不要钱，问团队';
}

const KINDS: Readonly<Record<CheckupRule['kind'], string>> = {
  care: '确诊以后的管理',
  age: '国家规定的检查',
  screening: '筛查',
  advice: '健康建议，要不要钱先问',
};

/** What sort of thing a rule is. */
export function kindInWords(kind: CheckupRule['kind']): string {
  return KINDS[kind];
}

/** What is not known of somebody, and what knowing it would tell. A child's birthday decides other things than that of who is grown up. */
export function missingInWords(missing: Missing, isGrown = false): string {
  switch (missing) {
    case 'birth':
      return '补上出生年份，才知道该做哪些。';
    case 'birth-day':
      return isGrown
        ? '补上生日的月和日，才知道从哪天起该做。'
        : '补上生日的月和日，才排得出孩子的体检和疫苗。';
    case 'sex':
      return '补上性别，有几项才知道要不要做。';
  }
}
