import type { OpenDesk } from '../open-desk.ts';
import { nameOf } from './name-of.ts';
import { resultInWords, resultsInWords } from './result-words.ts';
import type { Result } from './take-in.ts';

/** More of them would push the list off a small screen. */
const FEW = 6;

/** Whether somebody has to do something about it: it was not taken in, or two forms contradict each other. */
function asksForMore(result: Result): boolean {
  return 'problem' in result || !/^(?:new|same|change|late|withdrawal)$/.test(result.happened);
}

interface Props {
  results: readonly Result[] | undefined;
  records: OpenDesk['records'];
  onOpen: (id: string) => void;
}

/** What came of the last things that were brought, each in words, with the way to its record. */
export function Results({ results, records, onOpen }: Props) {
  if (!results || results.length === 0) return <div role="status" />;
  const isFew = results.length <= FEW;
  const first = isFew ? results : results.filter(asksForMore);
  const rest = isFew ? [] : results.filter((one) => !asksForMore(one));
  return (
    <div role="status">
      <div className="callout desk-results">
        {results.length > 1 && (
          <p>
            <strong>{resultsInWords(results)}</strong>
          </p>
        )}
        {first.length > 0 && <ResultList {...{ results: first, records, onOpen }} />}
        {rest.length > 0 && (
          <details>
            <summary>收进来的 {rest.length} 份，一份一份看</summary>
            <ResultList {...{ results: rest, records, onOpen }} />
          </details>
        )}
      </div>
    </div>
  );
}

function ResultList({
  results,
  records,
  onOpen,
}: Omit<Props, 'results'> & { results: readonly Result[] }) {
  return (
    <ul>
      {results.map((result, place) => (
        // Results never change their places.
        <li key={place}>
          <OneResult {...{ result, records, onOpen }} />
        </li>
      ))}
    </ul>
  );
}

function OneResult({ result, records, onOpen }: Omit<Props, 'results'> & { result: Result }) {
  const record = 'problem' in result ? undefined : records.get(result.id);
  const isOpenable = record?.kind === 'sign-up';
  return (
    <>
      <span className="desk-source">{result.source}：</span>
      {resultInWords(result)}
      {isOpenable && (
        <button type="button" className="desk-link" onClick={() => onOpen(record.id)}>
          看{nameOf(record)}
        </button>
      )}
    </>
  );
}
