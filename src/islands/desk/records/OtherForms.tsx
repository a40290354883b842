import type { SignUpRecord } from '../../../domain/desk/record.ts';
import type { Standing } from '../../../domain/desk/standing.ts';
import { minuteOf, type TableNames } from '../../../domain/desk/table-rows.ts';
import { FormFacts } from './FormFacts.tsx';

interface Props {
  record: SignUpRecord;
  standing: Standing;
  names: TableNames;
}

/** Every form of the sign-up that is not shown above: nothing that came is thrown away. */
export function OtherForms({ record, standing, names }: Props) {
  const { shown, conflict } = standing;
  const above = conflict?.forms ?? [shown];
  const others = record.forms.filter((form) => !above.includes(form));
  if (others.length === 0) return null;
  return (
    <details className="aside">
      <summary>别的 {others.length} 份表，都存着</summary>
      {others.map((form) => (
        <section key={form.digest}>
          <h3>
            {minuteOf(form.receivedAt)} 收到的
            {form.key === shown.key ? '以前的表' : '另一部手机写的表'}
          </h3>
          <FormFacts form={form} names={names} />
        </section>
      ))}
    </details>
  );
}
