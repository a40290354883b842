import type { Status } from '../../../domain/desk/standing.ts';
import { statusInWords } from '../../../domain/desk/words.ts';

/** Beside the words, for eyes that run down a list; screen readers get the words alone. */
const MARKS: Readonly<Record<Status, string>> = {
  conflict: '≠',
  unverified: '?',
  changed: '!',
  verified: '✓',
  agreed: '◷',
  signed: '●',
  declined: '–',
  withdrawn: '↩',
};

/** How a sign-up stands. */
export function StatusBadge({ status }: { status: Status }) {
  return (
    <span className="desk-status" data-status={status}>
      <span aria-hidden="true">{MARKS[status]}</span> {statusInWords(status)}
    </span>
  );
}
