import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { type PersonDraft, type PersonProblem, readPerson } from '../../../domain/person/draft.ts';
import { COLOURS, type Person, RELATIONS } from '../../../domain/person/schema.ts';
import { colourInWords, problemInWords, relationInWords } from '../../../domain/person/words.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import { Choice, TextField } from '../../parts/Fields.tsx';
import { Refused, SaveOrLeave, ToBackup } from '../form-parts.tsx';
import { ErrorSummary, fieldId } from './ErrorSummary.tsx';

interface Props {
  title: string;
  start: PersonDraft;
  /** The names of the rest of the household. */
  others: readonly string[];
  /** `YYYY-MM-DD`. */
  today: string;
  onTyped: (draft: PersonDraft) => void;
  /** Answers with what stood in the way, if anything did. */
  onSave: (person: Person) => Promise<Refusal | undefined>;
  onCancel: () => void;
  /** Only for somebody who is there already. */
  onRemove?: ((draft: PersonDraft) => void) | undefined;
}

const RELATION_OPTIONS = RELATIONS.map((value) => ({ value, label: relationInWords(value) }));
const COLOUR_OPTIONS = COLOURS.map((value) => ({ value, label: colourInWords(value) }));
const SEX_OPTIONS = [
  { value: 'female', label: '女' },
  { value: 'male', label: '男' },
  { value: 'unsaid', label: '不写' },
] as const;

/** The form for a person of the household. What was typed stays, whatever becomes of saving it. */
export function PersonForm(props: Props) {
  const { title, start, others, today, onTyped, onSave, onCancel, onRemove } = props;
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<readonly PersonProblem[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSaving, setSaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const change = (part: Partial<PersonDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    onTyped(next);
  };
  const errorAt = (field: PersonProblem['field']) => {
    const problem = problems.find((one) => one.field === field);
    return problem && problemInWords(problem);
  };
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const read = readPerson(draft, others, today);
    setRefusal(undefined);
    setProblems('problems' in read ? read.problems : []);
    if ('problems' in read) return;
    setSaving(true);
    setRefusal(await onSave(read.person));
    setSaving(false);
  };
  const birthPart = (part: 'year' | 'month' | 'day', label: string, digits: number) => (
    <TextField
      id={fieldId(part)}
      label={label}
      digits={digits}
      value={draft[part]}
      onChange={(value) => change({ [part]: value })}
      error={errorAt(part)}
    />
  );

  return (
    <form className="tool no-print" noValidate onSubmit={save}>
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <ErrorSummary problems={problems} />
      <Refused refusal={refusal}>
        <ToBackup />
      </Refused>
      <TextField
        id={fieldId('name')}
        label="称呼"
        hint="名字，或家里的叫法，比如“奶奶”。"
        value={draft.name}
        onChange={(name) => change({ name })}
        error={errorAt('name')}
      />
      <Choice
        id={fieldId('relation')}
        legend="和您的关系"
        options={RELATION_OPTIONS}
        value={draft.relation}
        onChange={(relation) => change({ relation })}
        error={errorAt('relation')}
      />
      <Choice
        id={fieldId('sex')}
        legend="性别"
        options={SEX_OPTIONS}
        value={draft.sex ?? 'unsaid'}
        onChange={(sex) => change({ sex: sex === 'unsaid' ? undefined : sex })}
      />
      <fieldset className="field" aria-describedby="person-birth-hint">
        <legend>哪年出生</legend>
        <p className="hint" id="person-birth-hint">
          写公历。只记得年份，就只写年份；不记得，可以空着。
        </p>
        <div className="birth">
          {birthPart('year', '年', 4)}
          {birthPart('month', '月', 2)}
          {birthPart('day', '日', 2)}
        </div>
      </fieldset>
      <details className="field">
        <summary>
          <span>
            颜色：{colourInWords(draft.colour)}
            <small>自动选的，想换就点开</small>
          </span>
        </summary>
        <Choice
          id={fieldId('colour')}
          legend="用哪种颜色"
          options={COLOUR_OPTIONS}
          value={draft.colour}
          onChange={(colour) => change({ colour })}
          mark={(colour) => <span className="swatch" data-colour={colour} aria-hidden="true" />}
        />
      </details>
      <SaveOrLeave isBusy={isSaving} onCancel={onCancel} />
      {onRemove && (
        <p className="aside">
          <button type="button" className="pill" onClick={() => onRemove(draft)}>
            删除这位家人
          </button>
        </p>
      )}
    </form>
  );
}
