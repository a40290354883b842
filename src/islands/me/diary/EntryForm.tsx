import { type SyntheticEvent, useRef, useState } from 'react';
import { MEALS, PARTS_OF_DAY, type Reading } from '../../../domain/diary/schema.ts';
import { sayOffScale } from '../../../domain/diary/slip-words.ts';
import type { Slip } from '../../../domain/diary/slips.ts';
import { KIND_WORDS, MEAL_WORDS, PART_WORDS, PLACE_WORDS } from '../../../domain/diary/words.ts';
import type { Signs } from '../../../domain/grading/signs.ts';
import type { Medicine } from '../../../domain/medicine/schema.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import type { Kept } from '../../../storage/repository.ts';
import { Choice } from '../../parts/Fields.tsx';
import { type Mistake, Mistakes } from '../../parts/mistakes.tsx';
import { useTop } from '../../parts/use-top.ts';
import { Refused, SaveOrLeave, ToBackup } from '../form-parts.tsx';
import { todayOf } from '../today.ts';
import {
  type DiaryDraft,
  type DraftWorld,
  type FieldId,
  fieldOf,
  idOf,
  type Kind,
  type Meal,
  partAt,
  readDraft,
  suggested,
  whenOf,
} from './draft.ts';
import { Emergency } from './Emergency.tsx';
import { MedicineFields } from './MedicineFields.tsx';
import { NumberField } from './NumberField.tsx';
import { PressureFields } from './PressureFields.tsx';
import { SlipQuestion } from './SlipQuestion.tsx';
import { WhenFields } from './WhenFields.tsx';

export interface EntryFormProps {
  kind: Kind;
  title: string;
  start: DiaryDraft;
  signs: Signs;
  /** How to measure so that the number can be relied on; empty where nothing is published. */
  how: readonly string[];
  medicines: readonly Kept<Medicine>[];
  /** Of the entry that is changed. Milliseconds since 1970. */
  moment: number | undefined;
  now: () => number;
  /** What the draft is judged by, asked for at each try. */
  world: () => DraftWorld;
  onTyped: (draft: DiaryDraft) => void;
  /** Answers with what stood in the way, if anything did. */
  onSave: (reading: Reading) => Promise<Refusal | undefined>;
  onCancel: () => void;
}

/** In milliseconds. */
const LATE = 300;

const NO_MISTAKES: readonly Mistake[] = [];
const PARTS = PARTS_OF_DAY.map((value) => ({ value, label: PART_WORDS[value] }));
const MEAL_OPTIONS = MEALS.map((value) => ({ value, label: MEAL_WORDS[value] }));
const PLACES = (['home', 'clinic'] as const).map((value) => ({ value, label: PLACE_WORDS[value] }));

/** The form for one entry. What was typed stays, whatever becomes of saving it. */
export function EntryForm(props: EntryFormProps) {
  const { kind, title, start, signs, how, medicines, moment, now, world } = props;
  const { onTyped, onSave, onCancel } = props;
  const [draft, setDraft] = useState(start);
  const [mistakes, setMistakes] = useState(NO_MISTAKES);
  const [asked, setAsked] = useState<{ reading: Reading; questions: readonly Slip[] }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSlow, setSlow] = useState(false);
  const isSaving = useRef(false);
  /** Whether a finger, or a mouse, did what was done last. */
  const isTouched = useRef(false);
  const heading = useTop();

  const when = whenOf(draft, moment ?? now());
  const { name, unit } = KIND_WORDS[kind];
  const change = (part: Partial<DiaryDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setAsked(undefined);
    onTyped(next);
  };
  const errorAt = (field: FieldId) => mistakes.find((one) => one.field === idOf(field))?.words;
  const keep = async (reading: Reading) => {
    if (isSaving.current) return;
    isSaving.current = true;
    setAsked(undefined);
    // Nothing is drawn meanwhile, so that a slow phone can do what it is asked for; only when it takes long, that is said.
    const late = setTimeout(() => setSlow(true), LATE);
    setRefusal(await onSave(reading));
    clearTimeout(late);
    setSlow(false);
    isSaving.current = false;
  };
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setRefusal(undefined);
    setAsked(undefined);
    const read = readDraft(kind, draft, world());
    setMistakes('problems' in read ? read.problems : NO_MISTAKES);
    if ('problems' in read) return;
    if (read.questions.length > 0) setAsked(read);
    else await keep(read.reading);
  };
  const mend = () => {
    const first = asked?.questions[0];
    setAsked(undefined);
    if (first) document.getElementById(idOf(fieldOf(first.field, first.at)))?.focus();
  };
  const chooseMeal = (meal: Meal) => {
    change({ meal });
    // A tap saved. Whoever mends a number, or goes through the meals with the arrow keys, is left alone.
    if (isTouched.current && !draft.value) document.getElementById(idOf('value'))?.focus();
  };
  const isNumber = kind !== 'pressure' && kind !== 'medicine';

  return (
    <form
      className="tool no-print"
      noValidate
      onSubmit={save}
      onPointerDown={() => {
        isTouched.current = true;
      }}
      onKeyDown={() => {
        isTouched.current = false;
      }}
    >
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <Emergency signs={signs} />
      <Mistakes mistakes={mistakes} />
      {kind === 'pressure' && (
        <PressureFields
          rounds={draft.rounds}
          errorAt={errorAt}
          onChange={(rounds) => change({ rounds })}
        />
      )}
      {kind === 'glucose' && (
        <div className="meals">
          <Choice
            id={idOf('meal')}
            legend="什么时候量的"
            options={MEAL_OPTIONS}
            value={draft.meal}
            error={errorAt('meal')}
            onChange={chooseMeal}
          />
        </div>
      )}
      {isNumber && (
        <NumberField
          id={idOf('value')}
          label={name}
          unit={unit}
          isDecimal={kind !== 'oxygen'}
          // The number pad has no letters for it.
          hint={kind === 'glucose' ? sayOffScale : undefined}
          enter="done"
          value={draft.value}
          error={errorAt('value')}
          onChange={(value) => change({ value })}
        />
      )}
      {kind === 'medicine' && (
        <MedicineFields
          medicines={medicines}
          taken={draft.taken}
          error={errorAt('taken')}
          onChange={(taken) => change({ taken })}
        />
      )}
      {(kind === 'pressure' || kind === 'medicine') && (
        <Choice
          id="diary-part"
          legend="早上还是晚上"
          options={PARTS}
          value={draft.part ?? partAt(when.time)}
          onChange={(part) => change({ part })}
        />
      )}
      {kind !== 'medicine' && (
        <Choice
          id="diary-place"
          legend="在哪儿量的"
          options={PLACES}
          value={draft.place}
          onChange={(place) => change({ place })}
        />
      )}
      <WhenFields
        when={when}
        today={todayOf(now())}
        note={draft.note}
        errorAt={errorAt}
        onWhen={change}
        onNote={(note) => change({ note })}
      />
      <Refused refusal={refusal}>
        <ToBackup />
      </Refused>
      {asked && (
        <SlipQuestion
          slips={asked.questions}
          onSuggested={(slip) => change(suggested(draft, slip))}
          onMend={mend}
          onRight={() => void keep(asked.reading)}
        />
      )}
      <SaveOrLeave isBusy={isSlow} onCancel={onCancel} />
      {how.length > 0 && (
        <details>
          <summary>怎样量得准</summary>
          <ul>
            {how.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </details>
      )}
    </form>
  );
}
