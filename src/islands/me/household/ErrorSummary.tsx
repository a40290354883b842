import { useMemo } from 'react';
import type { PersonProblem } from '../../../domain/person/draft.ts';
import { problemInWords } from '../../../domain/person/words.ts';
import { Mistakes } from '../../parts/mistakes.tsx';

/** Everything that is wrong in the form for a person. */
export function ErrorSummary({ problems }: { problems: readonly PersonProblem[] }) {
  const mistakes = useMemo(
    () =>
      problems.map((problem) => ({
        field: fieldId(problem.field),
        words: problemInWords(problem),
      })),
    [problems],
  );
  return <Mistakes mistakes={mistakes} />;
}

/** The id of the field in the form. */
export function fieldId(field: PersonProblem['field'] | 'sex' | 'colour'): string {
  return `person-${field}`;
}
