import type { ReceivedForm } from '../../../domain/desk/record.ts';
import type { TableNames } from '../../../domain/desk/table-rows.ts';
import { type Fact, factsOf } from './form-facts.ts';

/** A form in words, as its sender has written it. */
export function FormFacts({ form, names }: { form: ReceivedForm; names: TableNames }) {
  return (
    <dl className="desk-facts">
      {factsOf(form, names).map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            <FactWords fact={fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What one fact says; a telephone number can be rung. */
export function FactWords({ fact }: { fact: Fact | undefined }) {
  if (!fact) return '没有写';
  return fact.phone ? <a href={`tel:${fact.phone}`}>{fact.words}</a> : fact.words;
}
