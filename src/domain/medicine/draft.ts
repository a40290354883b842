import { type BirthDraft, type BirthProblem, readBirth } from '../person/birth.ts';
import { LONGEST_HOW, LONGEST_NAME, type Medicine } from './schema.ts';

/** What the form for a medicine holds: texts as they were typed. */
export interface MedicineDraft {
  name: string;
  how: string;
  since: BirthDraft;
  isStopped: boolean;
  stopped: BirthDraft;
}

/** A field of the form in which something is wrong, and what. */
export type MedicineProblem =
  | { field: 'name'; why: 'no name' | 'name too long' }
  | { field: 'how'; why: 'how too long' }
  | { field: `since-${keyof BirthDraft}`; why: BirthProblem }
  | {
      field: `stopped-${keyof BirthDraft}`;
      why: BirthProblem | 'no whole day' | 'stopped before since';
    };

const NO_DAY: BirthDraft = { year: '', month: '', day: '' };

/** People write 3, not 03. */
function partsOf(date: string | undefined): BirthDraft {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') };
}

/** An empty form; what is stopped is most often stopped today (`YYYY-MM-DD`). */
export function newMedicineDraft(today: string): MedicineDraft {
  return { name: '', how: '', since: NO_DAY, isStopped: false, stopped: partsOf(today) };
}

/** The form for a medicine that is on the list already. */
export function medicineDraftOf(medicine: Medicine, today: string): MedicineDraft {
  const { name, how = '', since, stopped } = medicine;
  return {
    name,
    how,
    since: partsOf(since),
    isStopped: stopped !== undefined,
    stopped: partsOf(stopped ?? today),
  };
}

function lengthOf(text: string): number {
  return [...text].length;
}

/** The medicine that a form describes, or all that is wrong with it, from top to bottom. `today` is `YYYY-MM-DD`. */
export function readMedicine(
  draft: MedicineDraft,
  today: string,
): { medicine: Medicine } | { problems: MedicineProblem[] } {
  const problems: MedicineProblem[] = [];
  const name = draft.name.trim();
  const how = draft.how.trim();
  if (name === '') problems.push({ field: 'name', why: 'no name' });
  else if (lengthOf(name) > LONGEST_NAME) problems.push({ field: 'name', why: 'name too long' });
  if (lengthOf(how) > LONGEST_HOW) problems.push({ field: 'how', why: 'how too long' });
  const medicine: Medicine = { name };
  if (how !== '') medicine.how = how;
  const since = readBirth(draft.since, today);
  if ('problem' in since) problems.push({ field: `since-${since.part}`, why: since.problem });
  else if (since.birth !== undefined) medicine.since = since.birth;
  if (draft.isStopped) {
    const stopped = readBirth(draft.stopped, today);
    if ('problem' in stopped) {
      problems.push({ field: `stopped-${stopped.part}`, why: stopped.problem });
    } else if (stopped.birth?.length !== 10) {
      problems.push({ field: 'stopped-year', why: 'no whole day' });
    } else if (medicine.since && stopped.birth.slice(0, medicine.since.length) < medicine.since) {
      problems.push({ field: 'stopped-year', why: 'stopped before since' });
    } else medicine.stopped = stopped.birth;
  }
  return problems.length > 0 ? { problems } : { medicine };
}
