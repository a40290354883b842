import { useEffect, useRef } from 'react';
import type { PersonProblem } from '../../../domain/person/draft.ts';
import { problemInWords } from '../../../domain/person/words.ts';

/** Everything that is wrong in the form, each a way to its field. It takes the focus whenever there are new problems. */
export function ErrorSummary({ problems }: { problems: readonly PersonProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="warning" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>还没有存：有 {problems.length} 处要改。</strong>
      </p>
      <ul className="mistakes">
        {problems.map((problem) => (
          <li key={problem.field}>
            <a
              href={`#${fieldId(problem.field)}`}
              onClick={(event) => {
                // The address stays as it is: going back must lead out of the form, not through its mistakes.
                event.preventDefault();
                document.getElementById(fieldId(problem.field))?.focus();
              }}
            >
              {problemInWords(problem)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The id of the field in the form. */
export function fieldId(field: PersonProblem['field'] | 'sex' | 'colour'): string {
  return `person-${field}`;
}
