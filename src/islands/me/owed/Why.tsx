import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import { kindInWords, remarkInWords } from '../../../domain/checkup/words.ts';
import { Words } from '../../parts/Words.tsx';
import type { Explained } from './explained.ts';

interface Props {
  all: readonly Explained[];
  file: RulesFile;
}

/** What is done there, and why: each rule with its source and year. */
export function Why({ all, file }: Props) {
  return (
    <details className="why">
      <summary>
        <span>做些什么，为什么</span>
      </summary>
      {all.map(({ duty, rule, details }) => (
        <div key={duty.id}>
          {all.length > 1 && (
            <p>
              <strong>{details.title}</strong>
            </p>
          )}
          {details.items.length > 0 && <p>{details.items.join('；')}。</p>}
          {details.notes.map((note) => (
            <p key={note}>{note}。</p>
          ))}
          {details.costNote && <p>{details.costNote}。</p>}
          <p className="source">
            <Words text={`${kindInWords(rule.kind)}。依据：${sourceInWords(file, duty)}`} />
            {duty.remarks.includes('last-years-rule') && (
              <Words text={`。${remarkInWords('last-years-rule', duty.year)}`} />
            )}
          </p>
          {rule.guide && (
            <p>
              <a href={`/guides/${rule.guide}/`}>
                {file.guides[rule.guide] ?? '想多知道，看这一篇'}
              </a>
            </p>
          )}
        </div>
      ))}
    </details>
  );
}

/** A source by its title and year. */
export function sourceInWords(
  { sources }: Pick<RulesFile, 'sources'>,
  { source, year }: { source: string; year: number },
): string {
  return `《${sources[source] ?? source}》，${year} 年`;
}
