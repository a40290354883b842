import { useMemo } from 'react';
import { EVERYTHING, type Listed, type Wanted } from '../../../domain/desk/filter.ts';
import type { Status } from '../../../domain/desk/standing.ts';
import type { TableNames } from '../../../domain/desk/table-rows.ts';
import { statusInWords } from '../../../domain/desk/words.ts';
import { TextField } from '../../parts/Fields.tsx';
import { SelectField } from '../../parts/SelectField.tsx';

const ALL = { value: '', label: '都要' };

/** As the work goes: what needs somebody first. */
const STATUSES: readonly Status[] = [
  ...(['conflict', 'unverified', 'changed', 'verified', 'agreed'] as const),
  ...(['signed', 'declined', 'withdrawn'] as const),
];

interface Props {
  list: readonly Listed[];
  names: TableNames;
  counts: ReadonlyMap<Status, number>;
  wanted: Wanted;
  noCallAfter: number;
  onWant: (wanted: Wanted) => void;
}

/** What the list is to show: a text, a status, and more rarely village, who looks after it, and how long it has waited. */
export function Filters({ list, names, counts, wanted, noCallAfter, onWant }: Props) {
  const want = (changes: Partial<Wanted>) => onWant({ ...wanted, ...changes });
  const villages = useMemo(() => {
    const ids = [...new Set(list.flatMap(({ village }) => village ?? []))];
    return ids
      .map((id) => ({ value: id, label: names.village(id) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'zh-CN'));
  }, [list, names]);
  const assignees = useMemo(
    () => [...new Set(list.flatMap(({ record }) => record.assignee ?? []))].sort(),
    [list],
  );
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isNarrow = Object.entries(wanted).some(
    ([key, value]) => value !== EVERYTHING[key as keyof Wanted],
  );
  return (
    <form className="desk-filters" onSubmit={(event) => event.preventDefault()} autoComplete="off">
      <div className="desk-selects">
        <TextField
          id="find"
          label="找一份"
          hint="称呼、电话、核对码、村名，写一部分就行"
          value={wanted.text}
          onChange={(text) => want({ text })}
        />
        <SelectField
          {...{ id: 'want-village', label: '村', value: wanted.village }}
          options={[ALL, ...villages]}
          onChange={(village) => want({ village })}
        />
        {assignees.length > 0 && (
          <SelectField
            {...{ id: 'want-assignee', label: '谁负责', value: wanted.assignee }}
            options={[ALL, ...assignees.map((who) => ({ value: who, label: who }))]}
            onChange={(assignee) => want({ assignee })}
          />
        )}
        <SelectField
          {...{ id: 'want-waited', label: '等了多久', value: String(wanted.waited ?? '') }}
          options={[
            ALL,
            { value: '1', label: '1 天以上' },
            { value: String(noCallAfter), label: `${noCallAfter} 天以上，居民会自己打来` },
          ]}
          onChange={(days) => want({ waited: days === '' ? undefined : Number(days) })}
        />
      </div>
      <fieldset className="desk-statuses">
        <legend className="visually-hidden">办到哪一步</legend>
        <StatusPill
          {...{ words: '全部', count: all, isOn: wanted.status === undefined }}
          onPress={() => want({ status: undefined })}
        />
        {STATUSES.filter((one) => counts.has(one) || one === wanted.status).map((status) => (
          <StatusPill
            key={status}
            {...{ words: statusInWords(status), count: counts.get(status) ?? 0 }}
            isOn={wanted.status === status}
            onPress={() => want({ status: wanted.status === status ? undefined : status })}
          />
        ))}
      </fieldset>
      {isNarrow && (
        <button type="button" className="desk-link" onClick={() => onWant(EVERYTHING)}>
          清掉条件，看全部
        </button>
      )}
    </form>
  );
}

interface PillProps {
  words: string;
  count: number;
  isOn: boolean;
  onPress: () => void;
}

function StatusPill({ words, count, isOn, onPress }: PillProps) {
  return (
    <button type="button" className="pill" aria-pressed={isOn} onClick={onPress}>
      {words} {count}
    </button>
  );
}
