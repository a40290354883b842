import { birthSpan } from '../../../domain/checkup/birth-span.ts';
import type { Duty } from '../../../domain/checkup/duty.ts';
import type { Mark } from '../../../domain/checkup/mark.ts';
import { latestPostponement } from '../../../domain/checkup/occurrence.ts';
import { periodKey } from '../../../domain/checkup/occurrences-by-calendar.ts';
import { dayInShort } from '../../../domain/checkup/words.ts';
import { isCalendarDate } from '../../../domain/shared/date-texts.ts';
import { addDays, addMonths } from '../../../domain/shared/day-arithmetic.ts';
import { everyOne } from './answers.ts';
import { type Answered, unique } from './explained.ts';

/** The three things that can be said of a duty. */
export type AnswerKind = 'done' | 'later' | 'not-for-me';

/** Those that somebody is asked for. */
export function askedFor(items: readonly Answered[]): Answered[] {
  return items.filter(({ within }) => within === undefined);
}

/** What was chosen so far. Which choices there are depends on the kind. */
export interface AnswerDraft {
  kind: AnswerKind;
  /** The ids of the duties that are meant. */
  meant: readonly string[];
  when: string;
  /** The day that was picked, where none of the others is right. */
  day: string;
  /** What the doctor said, by duty. */
  targets: Readonly<Record<string, string>>;
}

/** The choices of each kind; the first one is what most people mean. */
export const WHEN: Readonly<Record<AnswerKind, readonly { value: string; label: string }[]>> = {
  done: [
    { value: 'today', label: '今天' },
    { value: 'other', label: '别的日子' },
  ],
  later: [
    { value: 'week', label: '一个星期后' },
    { value: 'month', label: '一个月后' },
    { value: 'other', label: '选一天' },
  ],
  'not-for-me': [
    { value: 'once', label: '这一次不用' },
    { value: 'always', label: '以后也不用' },
  ],
};

/** Asked where something is put off: the list on this page shows it again, no phone rings. */
export const LATER = '什么时候再列出来？';

/** When what was put off stands in the list again. */
export function backInWords(on: string, today: string): string {
  return `${dayInShort(on, today)}起又会列在这里`;
}

export const TARGETS = [
  { value: 'at', label: '达标' },
  { value: 'not-at', label: '没达标，或用药不舒服' },
  { value: 'unsaid', label: '没说' },
] as const;

/** An answer to begin with. */
export function newAnswer(kind: AnswerKind, items: readonly Answered[]): AnswerDraft {
  const [first] = WHEN[kind];
  return {
    kind,
    meant: askedFor(items).map(({ duty }) => duty.id),
    when: first?.value ?? '',
    day: '',
    targets: {},
  };
}

/** What is wrong with an answer, by its field. */
export type AnswerProblem =
  | 'nothing meant'
  | 'no day'
  | 'day to come'
  | 'day over'
  | 'day too far'
  | 'before birth'
  | 'day too old';

/** The last day to which all of these can be put off together. */
export function latestLater(duties: readonly Pick<Duty, 'latest'>[], today: string): string {
  const ends = duties.map(({ latest }) => latestPostponement(today, latest)).sort();
  return ends[0] ?? latestPostponement(today);
}

/** Nobody was so old: a year with a digit too few or too many. */
const OLDEST = 120;

/** What is wrong with a day on which something was done; nothing where it may be right. `birth` as far as it is known. */
export function doneOnProblem(
  day: string,
  birth: string | undefined,
  today: string,
): AnswerProblem | undefined {
  if (!isCalendarDate(day)) return 'no day';
  if (day > today) return 'day to come';
  const born = birthSpan(birth)?.first;
  if (born !== undefined) return day < born ? 'before birth' : undefined;
  return day < addMonths(today, -12 * OLDEST) ? 'day too old' : undefined;
}

/**
 * The marks that an answer makes with the words for it, or what is wrong. `today` is `YYYY-MM-DD`; `birth` is that of the
 * person, as far as it is known.
 */
export function readAnswer(
  { kind, meant, when, day, targets }: AnswerDraft,
  items: readonly Answered[],
  today: string,
  birth?: string,
): { marks: Mark[]; words: string } | { problem: AnswerProblem } {
  const named = askedFor(items).filter(({ duty }) => meant.includes(duty.id));
  if (named.length === 0) return { problem: 'nothing meant' };
  const inside = items.filter(({ within = '' }) => meant.includes(within));
  // Who does not want the larger one has said nothing of the one within it.
  const chosen = kind === 'not-for-me' ? named : [...named, ...inside];
  const end = latestLater(
    chosen.map(({ duty }) => duty),
    today,
  );
  if (when === 'other') {
    const problem =
      kind === 'later' ? laterProblem(day, end, today) : doneOnProblem(day, birth, today);
    if (problem) return { problem };
  }
  const titles = named.map(({ title }) => title).join('、');
  if (kind === 'not-for-me') {
    const marks = chosen.map(({ duty }): Mark => {
      const occurrence = when === 'always' ? everyOne(duty) : duty.id;
      return { occurrence, state: 'not-for-me', on: today };
    });
    return { marks, words: `记下了：${titles}，不用做。` };
  }
  if (kind === 'later') {
    const on = laterDay(when, day, end, today);
    const marks = chosen.map(({ duty }): Mark => ({ occurrence: duty.id, state: 'postponed', on }));
    return { marks, words: `记下了：${titles}，${backInWords(on, today)}。` };
  }
  const on = when === 'other' ? day : today;
  const marks = chosen.map((item): Mark => {
    const target = item.asksTarget ? targets[item.duty.id] : undefined;
    const mark: Mark = { occurrence: occurrenceOn(item, on), state: 'done', on };
    return target === 'at' || target === 'not-at' ? { ...mark, target } : mark;
  });
  const elsewhere = unique(named.flatMap((item) => elsewhereInWords(item, on) ?? []));
  return {
    marks,
    words: `记下了：${titles}，${dayInShort(on, today)}做的。${elsewhere.join('')}`,
  };
}

/** What is wrong with a day to which something is put off, at the latest `end`. */
export function laterProblem(day: string, end: string, today: string): AnswerProblem | undefined {
  if (!isCalendarDate(day)) return 'no day';
  if (day <= today) return 'day over';
  return day > end ? 'day too far' : undefined;
}

/** The day until which something is put off: never beyond its last one. */
export function laterDay(when: string, day: string, end: string, today: string): string {
  const on = { week: addDays(today, 7), month: addMonths(today, 1) }[when] ?? day;
  return on < end ? on : end;
}

/** What is done once in each year or half-year is done for the one that holds the day. */
function occurrenceOn({ duty, per }: Answered, on: string): string {
  return per ? `${duty.rule}/${periodKey(per, on)}` : duty.id;
}

/** That something was noted for another year or half-year than the one that was asked about, which stays open. */
function elsewhereInWords(item: Answered, on: string): string | undefined {
  const occurrence = occurrenceOn(item, on);
  const keyOf = (id: string) => id.slice(item.duty.rule.length + 1);
  if (occurrence === item.duty.id) return undefined;
  return `记在 ${periodInWords(keyOf(occurrence))}；${periodInWords(keyOf(item.duty.id))}的还没做。`;
}

function periodInWords(key: string): string {
  const [year, half] = key.split('-');
  const halves: Readonly<Record<string, string>> = { 1: '上半年', 2: '下半年' };
  return `${year} 年${halves[half ?? ''] ?? ''}`;
}

const PROBLEMS: Readonly<Record<AnswerProblem, string>> = {
  'nothing meant': '请至少勾一样。',
  'no day': '请选是哪一天。',
  'day to come': '这一天还没到。请选今天或以前的日子。',
  'day over': '请选明天或以后的日子。',
  'day too far': '放得太久了，会错过日子。请选早一点的日子。',
  'before birth': '这一天比生日还早。请再看看年和月。',
  'day too old': '这一天太早了。请再看看年份。',
};

/** What is wrong with an answer, and what to do. */
export function answerProblemInWords(problem: AnswerProblem): string {
  return PROBLEMS[problem];
}
