import type { GlucoseReading, PressureReading, Reading } from '../../../domain/diary/schema.ts';
import { readNumber, readPressure, type Slip } from '../../../domain/diary/slips.ts';
import { isCalendarDate, isMoment } from '../../../domain/shared/date-texts.ts';
import { countyDay } from '../../../domain/shared/moment.ts';
import { countyMoment } from '../../../domain/shared/moment-words.ts';
import type { Mistake } from '../../parts/mistakes.tsx';

export type Kind = Reading['kind'];
export type Part = PressureReading['part'];
export type Place = PressureReading['place'];
export type Meal = GlucoseReading['meal'];

/** One measurement of the pressure as it was typed. */
export interface Round {
  systolic: string;
  diastolic: string;
  pulse: string;
}

/** What the form holds: texts as they were typed, choices as far as they were made. */
export interface DiaryDraft {
  /** The day and the time of day by the county's clock; both empty where nobody has said otherwise than the clock. */
  day: string;
  time: string;
  /** Nothing: as the time says. */
  part?: Part | undefined;
  place: Place;
  rounds: readonly [Round, Round, Round];
  meal?: Meal | undefined;
  value: string;
  taken: readonly string[];
  note: string;
}

/** A field of the form; the measurements of the pressure are counted from 0. */
export type FieldId = `${keyof Round}-${number}` | 'value' | 'meal' | 'taken' | 'day' | 'time';

/** What else a draft is judged by. */
export interface DraftWorld {
  /** When it was measured unless the draft says otherwise: now, or the moment of the entry that is changed. */
  moment: number;
  /** Milliseconds since 1970, as the moment. */
  now: number;
  /** The number before this one, of the same person. */
  before: number | undefined;
  /** Whether the person is known to be grown. */
  isAdult: boolean;
  /** As far as it is known: year, month or day. */
  birth?: string | undefined;
}

const NO_ROUND: Round = { systolic: '', diastolic: '', pulse: '' };

/** A form in which nothing was typed yet. */
export const EMPTY_DRAFT: DiaryDraft = {
  ...{ day: '', time: '', place: 'home', value: '', taken: [], note: '' },
  rounds: [NO_ROUND, NO_ROUND, NO_ROUND],
};

/** The form for an entry that is there already. */
export function draftOf(reading: Reading): DiaryDraft {
  const draft: DiaryDraft = { ...EMPTY_DRAFT, note: reading.note ?? '' };
  if ('part' in reading) draft.part = reading.part;
  if ('place' in reading) draft.place = reading.place;
  if (reading.kind === 'medicine') return { ...draft, taken: reading.taken };
  if (reading.kind === 'glucose')
    return { ...draft, meal: reading.meal, value: `${reading.value}` };
  if (reading.kind !== 'pressure') return { ...draft, value: `${reading.value}` };
  const roundOf = (index: number): Round => {
    const one = reading.values[index];
    if (!one) return NO_ROUND;
    const { systolic, diastolic, pulse } = one;
    return { systolic: `${systolic}`, diastolic: `${diastolic}`, pulse: `${pulse ?? ''}` };
  };
  return { ...draft, rounds: [roundOf(0), roundOf(1), roundOf(2)] };
}

/** Morning until the forenoon, evening from supper on; `time` is `HH:MM`. The reader can say otherwise. */
export function partAt(time: string): Part {
  if (time >= '04:00' && time < '11:00') return 'morning';
  return time >= '17:00' ? 'evening' : 'other';
}

/** Day (`YYYY-MM-DD`) and time of day (`HH:MM`) of a draft; where it has none, those of `moment` (milliseconds since 1970). */
export function whenOf(
  { day, time }: DiaryDraft,
  moment: number,
): { day: string; time: string; isTyped: boolean } {
  if (day || time) return { day, time, isTyped: true };
  const text = countyMoment(moment);
  return { day: text.slice(0, 10), time: text.slice(11, 16), isTyped: false };
}

/** What a draft describes, with what is to be asked before it is saved; or all that is wrong with it, from top to bottom. */
export function readDraft(
  kind: Kind,
  draft: DiaryDraft,
  world: DraftWorld,
): { reading: Reading; questions: readonly Slip[] } | { problems: Mistake[] } {
  const when = whenOf(draft, world.moment);
  const problems = when.isTyped ? problemsOfWhen(when, world) : [];
  const measured = measuredIn(kind, draft, world);
  if ('problems' in measured) return { problems: [...measured.problems, ...problems] };
  if (problems.length > 0) return { problems };
  const at = when.isTyped ? momentOf(when) : countyMoment(world.moment);
  const note = draft.note.trim() === '' ? {} : { note: draft.note.trim() };
  const part = draft.part ?? partAt(when.time);
  return { reading: measured.toReading({ at, part, note }), questions: measured.questions };
}

interface Frame {
  at: string;
  part: Part;
  note: { note?: string };
}

type Measured =
  | { toReading: (frame: Frame) => Reading; questions: readonly Slip[] }
  | { problems: Mistake[] };

function measuredIn(kind: Kind, draft: DiaryDraft, { before, isAdult }: DraftWorld): Measured {
  const { place, meal } = draft;
  if (kind === 'medicine') {
    const taken = [...draft.taken];
    if (taken.length === 0)
      return { problems: [{ field: idOf('taken'), words: '请勾上吃了的药。' }] };
    return {
      toReading: ({ at, part, note }) => ({ kind, at, part, taken, ...note }),
      questions: [],
    };
  }
  if (kind === 'pressure') {
    const read = readPressure(draft.rounds);
    if ('problems' in read) return { problems: read.problems.map(mistakeOf) };
    const { values, questions } = read;
    return {
      toReading: ({ at, part, note }) => ({ kind, at, part, place, values, ...note }),
      questions,
    };
  }
  const read = readNumber(kind, draft.value, {
    ...(before !== undefined && { before }),
    adult: isAdult,
  });
  const problems = 'problems' in read ? read.problems.map(mistakeOf) : [];
  if (kind === 'glucose' && !meal) {
    problems.unshift({ field: idOf('meal'), words: '请选量的时候：空腹，还是饭前、饭后。' });
  }
  if ('problems' in read || problems.length > 0) return { problems };
  const { values: value, questions } = read;
  return {
    toReading: ({ at, note }) =>
      kind === 'glucose'
        ? { kind, at, place, meal: meal ?? 'random', value, ...note }
        : { kind, at, place, value, ...note },
    questions,
  };
}

function mistakeOf({ field, at, say }: Slip): Mistake {
  return { field: idOf(fieldOf(field, at)), words: say };
}

/** The field of the form at which a slip stands. */
export function fieldOf(field: Slip['field'], index: number): FieldId {
  const isPressure = field === 'systolic' || field === 'diastolic' || field === 'pulse';
  return isPressure ? `${field}-${index}` : 'value';
}

/** A draft with what a slip suggests in the place of what was typed. */
export function suggested(draft: DiaryDraft, { field, at, suggest = {} }: Slip): DiaryDraft {
  if (fieldOf(field, at) === 'value') return { ...draft, value: suggest[field] ?? draft.value };
  const rounds = draft.rounds.map((round, index) =>
    index === at ? { ...round, ...suggest } : round,
  );
  return { ...draft, rounds: rounds as unknown as DiaryDraft['rounds'] };
}

/** The id of a field in the page; of a choice, that of its first option. */
export function idOf(field: FieldId): string {
  return `diary-${field}`;
}

function momentOf({ day, time }: { day: string; time: string }): string {
  return `${day}T${time}:00+08:00`;
}

function problemsOfWhen(
  when: { day: string; time: string },
  { now, birth = '' }: DraftWorld,
): Mistake[] {
  if (!isCalendarDate(when.day)) return [{ field: idOf('day'), words: '请选是哪一天量的。' }];
  if (!isMoment(momentOf(when))) return [{ field: idOf('time'), words: '请选是几点量的。' }];
  if (when.day.slice(0, birth.length) < birth) {
    return [{ field: idOf('day'), words: '这一天人还没有出生。请再看看日期。' }];
  }
  if (Date.parse(momentOf(when)) <= now) return [];
  const field = when.day > countyDay(now) ? 'day' : 'time';
  return [{ field: idOf(field), words: '这个时间还没到。请再看看日期和钟点。' }];
}
