import type { OpenDesk } from '../open-desk.ts';
import { nameOf } from './name-of.ts';
import { resultInWords, resultsInWords } from './result-words.ts';
import type { Result } from './take-in.ts';

interface Props {
  results: readonly Result[] | undefined;
  records: OpenDesk['records'];
  onOpen: (id: string) => void;
}

/** What came of the last things that were brought, each in words, with the way to its record. */
export function Results({ results, records, onOpen }: Props) {
  return (
    <div role="status">
      {results && results.length > 0 && (
        <div className="callout desk-results">
          {results.length > 1 && (
            <p>
              <strong>{resultsInWords(results)}</strong>
            </p>
          )}
          <ul>
            {results.map((result, place) => (
              // Results never change their places.
              <li key={place}>
                <OneResult {...{ result, records, onOpen }} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
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
