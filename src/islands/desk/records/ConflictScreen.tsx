import { type SyntheticEvent, useState } from 'react';
import type { ReceivedForm, SignUpRecord } from '../../../domain/desk/record.ts';
import type { Conflict, ConflictWhy } from '../../../domain/desk/standing.ts';
import type { TableNames } from '../../../domain/desk/table-rows.ts';
import { Choice } from '../../parts/Fields.tsx';
import { type Mistake, Mistakes } from '../../parts/mistakes.tsx';
import { FactWords } from './FormFacts.tsx';
import { CAME, factsOf } from './form-facts.ts';
import type { Save } from './use-saver.ts';

const WHYS: Readonly<Record<ConflictWhy, string>> = {
  'same number': '同一部手机，同一次，写了不一样的内容。可能是手机恢复过，也可能有人动过手脚。',
  'other key': '不是同一部手机写的。可能是本人换了手机，也可能是别人冒写。',
};

interface Props {
  record: SignUpRecord;
  conflict: Conflict;
  names: TableNames;
  now: () => number;
  save: Save;
}

/** Forms that contradict each other, side by side; somebody of the team asks the person and says which one counts. */
export function ConflictScreen({ record, conflict, names, now, save }: Props) {
  const { forms, whys } = conflict;
  return (
    <section aria-labelledby="conflict">
      <div className="warning">
        <h3 id="conflict">收到 {forms.length} 份对不上的表</h3>
        {whys.map((why) => (
          <p key={why}>{WHYS[why]}</p>
        ))}
        <p>
          <strong>先打电话问本人，不要自己猜。</strong>
          两份电话不一样，先打团队原来就有的号码。
        </p>
      </div>
      <SideBySide forms={forms} names={names} record={record} />
      <WhichCounts {...{ record, forms, now, save }} />
    </section>
  );
}

function SideBySide({
  forms,
  names,
  record,
}: {
  forms: readonly ReceivedForm[];
  names: TableNames;
  record: SignUpRecord;
}) {
  const facts = forms.map((form) => factsOf(form, names));
  const labels = [...new Set(facts.flat().map(({ label }) => label))];
  return (
    // Wide tables of large text are pushed sideways; by keyboard that needs the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it can be scrolled
    <section className="desk-wide" aria-label="几份表的内容" tabIndex={0}>
      <table className="desk-conflict">
        <thead>
          <tr>
            <th scope="col">写的是</th>
            {forms.map(({ digest, key }, place) => (
              <th scope="col" key={digest}>
                {nth(place)}
                <small>{key === record.forms[0]?.key ? '先收到的那部手机' : '另一部手机'}</small>
                {digest === record.call?.digest && <small>打电话核实过</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => {
            const said = facts.map((one) => one.find((fact) => fact.label === label));
            const isSame = label === CAME || new Set(said.map((fact) => fact?.words)).size === 1;
            return (
              <tr key={label} data-differs={!isSame}>
                <th scope="row">
                  {label}
                  {!isSame && <small>不一样</small>}
                </th>
                {said.map((fact, place) => (
                  <td key={forms[place]?.digest}>
                    <FactWords fact={fact} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function WhichCounts({
  record,
  forms,
  now,
  save,
}: Omit<Props, 'conflict' | 'names'> & { forms: readonly ReceivedForm[] }) {
  const [counts, setCounts] = useState<string>();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const decide = async (event: SyntheticEvent) => {
    event.preventDefault();
    setMistakes(counts ? [] : [{ field: 'counts', words: '请选哪一份算数' }]);
    if (!counts) return;
    // Only what stood here was decided about; what has come meanwhile is not.
    const seen = record.forms.map(({ digest }) => digest);
    const settled = { at: now(), counts, seen };
    await save((before) => ({ ...before, settled }), '记下了。别的表还存着，在下面。');
  };
  return (
    <form className="desk-form" onSubmit={decide} noValidate autoComplete="off">
      <Mistakes mistakes={mistakes} />
      <Choice
        {...{ id: 'counts', legend: '问过本人，算数的是', value: counts }}
        error={mistakes[0]?.words}
        options={forms.map(({ digest }, place) => ({ value: digest, label: nth(place) }))}
        onChange={setCounts}
      />
      <div className="desk-ways">
        <button type="submit" className="button button-main">
          按这一份办
        </button>
      </div>
    </form>
  );
}

/** What a form is called here. */
function nth(place: number): string {
  return `第 ${place + 1} 份`;
}
