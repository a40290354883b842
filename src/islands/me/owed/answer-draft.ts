import type { Duty } from '../../../domain/checkup/duty.ts';
import type { Mark } from '../../../domain/checkup/mark.ts';
import { dayInShort } from '../../../domain/checkup/words.ts';
import { isCalendarDate } from '../../../domain/shared/date-texts.ts';
import { addDays, addMonths } from '../../../domain/shared/day-arithmetic.ts';
import { everyOne } from './answers.ts';

/** The three things that can be said of a duty. */
export type AnswerKind = 'done' | 'later' | 'not-for-me';

/** A duty as its answer asks for it. */
export interface Answered {
  duty: Duty;
  title: string;
  asksTarget: boolean;
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

export const TARGETS = [
  { value: 'at', label: '达标' },
  { value: 'not-at', label: '没达标' },
  { value: 'unsaid', label: '没说' },
] as const;

/** An answer to begin with. */
export function newAnswer(kind: AnswerKind, items: readonly Answered[]): AnswerDraft {
  const [first] = WHEN[kind];
  return {
    kind,
    meant: items.map(({ duty }) => duty.id),
    when: first?.value ?? '',
    day: '',
    targets: {},
  };
}

/** What is wrong with an answer, by its field. */
export type AnswerProblem = 'nothing meant' | 'no day' | 'day to come' | 'day over';

/** The marks that an answer makes with the words for it, or what is wrong. `today` is `YYYY-MM-DD`. */
export function readAnswer(
  { kind, meant, when, day, targets }: AnswerDraft,
  items: readonly Answered[],
  today: string,
): { marks: Mark[]; words: string } | { problem: AnswerProblem } {
  const chosen = items.filter(({ duty }) => meant.includes(duty.id));
  if (chosen.length === 0) return { problem: 'nothing meant' };
  const other = when === 'other';
  if (other && !isCalendarDate(day)) return { problem: 'no day' };
  if (other && kind === 'done' && day > today) return { problem: 'day to come' };
  if (other && kind === 'later' && day <= today) return { problem: 'day over' };
  const titles = chosen.map(({ title }) => title).join('、');
  if (kind === 'not-for-me') {
    const marks = chosen.map(({ duty }): Mark => {
      const occurrence = when === 'always' ? everyOne(duty) : duty.id;
      return { occurrence, state: 'not-for-me', on: today };
    });
    return { marks, words: `记下了：${titles}，不用做。` };
  }
  const on = { today, week: addDays(today, 7), month: addMonths(today, 1), other: day }[when] ?? '';
  if (kind === 'later') {
    const marks = chosen.map(({ duty }): Mark => ({ occurrence: duty.id, state: 'postponed', on }));
    return { marks, words: `记下了：${titles}，${dayInShort(on, today)}再提醒。` };
  }
  const marks = chosen.map(({ duty, asksTarget }): Mark => {
    const target = asksTarget ? targets[duty.id] : undefined;
    const mark: Mark = { occurrence: duty.id, state: 'done', on };
    return target === 'at' || target === 'not-at' ? { ...mark, target } : mark;
  });
  return { marks, words: `记下了：${titles}，${dayInShort(on, today)}做的。` };
}

const PROBLEMS: Readonly<Record<AnswerProblem, string>> = {
  'nothing meant': '请至少勾一样。',
  'no day': '请选是哪一天。',
  'day to come': '这一天还没到。请选今天或以前的日子。',
  'day over': '请选明天或以后的日子。',
};

/** What is wrong with an answer, and what to do. */
export function answerProblemInWords(problem: AnswerProblem): string {
  return PROBLEMS[problem];
}
