import { type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react';
import {
  type MedicineDraft,
  type MedicineProblem,
  readMedicine,
} from '../../../domain/medicine/draft.ts';
import type { Medicine } from '../../../domain/medicine/schema.ts';
import { medicineProblemInWords } from '../../../domain/medicine/words.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import { Choice, TextField } from '../../parts/Fields.tsx';
import { Mistakes } from '../../parts/mistakes.tsx';
import { Refused, SaveOrLeave } from '../form-parts.tsx';

interface Props {
  title: string;
  start: MedicineDraft;
  /** `YYYY-MM-DD`. */
  today: string;
  onTyped: (draft: MedicineDraft) => void;
  /** Both answer with what stood in the way, if anything did. */
  onSave: (medicine: Medicine) => Promise<Refusal | undefined>;
  onRemove?: () => Promise<Refusal | undefined>;
  onCancel: () => void;
}

const STATES = [
  { value: 'taken', label: '还在吃' },
  { value: 'stopped', label: '不吃了' },
] as const;

const PARTS = [
  { part: 'year', label: '年', digits: 4 },
  { part: 'month', label: '月', digits: 2 },
  { part: 'day', label: '日', digits: 2 },
] as const;

function fieldId(field: MedicineProblem['field']): string {
  return `medicine-${field}`;
}

/** The form for one medicine. What was typed stays, whatever becomes of saving it. */
export function MedicineForm(props: Props) {
  const { title, start, today, onTyped, onSave, onRemove, onCancel } = props;
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<readonly MedicineProblem[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const mistakes = useMemo(
    () =>
      problems.map((one) => ({ field: fieldId(one.field), words: medicineProblemInWords(one) })),
    [problems],
  );

  const change = (part: Partial<MedicineDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    onTyped(next);
  };
  const errorAt = (field: MedicineProblem['field']) => {
    const problem = problems.find((one) => one.field === field);
    return problem && medicineProblemInWords(problem);
  };
  const attempt = async (work: () => Promise<Refusal | undefined>) => {
    if (isBusy) return;
    setBusy(true);
    setRefusal(await work());
    setBusy(false);
  };
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const read = readMedicine(draft, today);
    setRefusal(undefined);
    setProblems('problems' in read ? read.problems : []);
    if ('medicine' in read) void attempt(() => onSave(read.medicine));
  };
  const day = (of: 'since' | 'stopped') => (
    <div className="birth">
      {PARTS.map(({ part, label, digits }) => (
        <TextField
          key={part}
          id={fieldId(`${of}-${part}`)}
          label={label}
          digits={digits}
          value={draft[of][part]}
          onChange={(value) => change({ [of]: { ...draft[of], [part]: value } })}
          error={errorAt(`${of}-${part}`)}
        />
      ))}
    </div>
  );

  return (
    <form className="tool no-print" noValidate onSubmit={save}>
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <Mistakes mistakes={mistakes} />
      <Refused refusal={refusal} />
      <TextField
        id={fieldId('name')}
        label="药名"
        hint="照药盒上的字抄。"
        value={draft.name}
        onChange={(name) => change({ name })}
        error={errorAt('name')}
      />
      <TextField
        id={fieldId('how')}
        label="怎么吃"
        hint="照医生写的抄，也可以空着。"
        value={draft.how}
        onChange={(how) => change({ how })}
        error={errorAt('how')}
      />
      <fieldset className="field">
        <legend>从哪天起吃</legend>
        <p className="hint">只记得年份，就只写年份；不记得，可以空着。</p>
        {day('since')}
      </fieldset>
      <Choice
        id="medicine-state"
        legend="现在"
        options={STATES}
        value={draft.isStopped ? 'stopped' : 'taken'}
        onChange={(state) => change({ isStopped: state === 'stopped' })}
      />
      {draft.isStopped && (
        <fieldset className="field">
          <legend>从哪天起不吃了</legend>
          <p className="hint">能不能停，先问医生。</p>
          {day('stopped')}
        </fieldset>
      )}
      <SaveOrLeave isBusy={isBusy} onCancel={onCancel} />
      {onRemove && (
        <p className="aside">
          <button type="button" className="pill" onClick={() => void attempt(onRemove)}>
            从药单上删掉
          </button>
        </p>
      )}
    </form>
  );
}
