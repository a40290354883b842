import type { Reading } from '../../../domain/diary/schema.ts';
import { KIND_WORDS } from '../../../domain/diary/words.ts';
import { type Signs, signsOf } from '../../../domain/grading/signs.ts';
import { ADULT } from '../../../domain/grading/who.ts';
import { UNKNOWN_HEALTH } from '../../../domain/health/schema.ts';
import { yearsBetween } from '../../../domain/shared/day-arithmetic.ts';
import { thenWords } from '../../../domain/shared/unbroken.ts';
import type { Household } from '../../../storage/household.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import { newId } from '../household/people.ts';
import { surelyNow, todayOf } from '../today.ts';
import { type DiaryDraft, type DraftWorld, draftOf, EMPTY_DRAFT, type Kind } from './draft.ts';
import { EntryForm } from './EntryForm.tsx';
import { EntryResult } from './EntryResult.tsx';
import type { Entry } from './entries.ts';
import type { Judge } from './judged.ts';
import { NoMedicines } from './NoMedicines.tsx';
import type { View } from './view.ts';

interface Props {
  view: View;
  household: Household;
  now: () => number;
  /** The person's id, and the name or what stands for it. */
  person: string;
  name: string;
  /** All of the person's entries, the newest first. */
  entries: readonly Entry[];
  judge: Judge | 'failed';
  onAskAgain: () => void;
  onTyped: (draft: DiaryDraft) => void;
  /** Answers with what stood in the way, if anything did. */
  onSave: (id: string, reading: Reading) => Promise<Refusal | undefined>;
  onRemove: (id: string) => void;
  refusal: Refusal | undefined;
  onTurn: (view: View) => void;
  onClose: () => void;
}

const NO_SIGNS: Signs = { any: [], do: [] };

/** What stands in the place of the list: the form for an entry, or an entry with what it means. */
export function EntryViews(props: Props) {
  const { view, household, now, person, name, entries, judge, onTurn, onClose, onSave } = props;
  const entry = 'id' in view ? household.readings.get(view.id) : undefined;
  const kind = view.name === 'enter' ? view.kind : entry?.value.kind;
  if (view.name === 'list' || !kind) return null;
  const today = todayOf(now());
  // Of medicines there are no numbers, and the signs are those of the heart and the head.
  const measure = kind === 'medicine' ? 'pressure' : kind;
  const signs = judge === 'failed' ? NO_SIGNS : signsOf(judge.file, measure, judge.who, today);
  const kindName = KIND_WORDS[kind].name;

  if (view.name === 'result' && entry) {
    return (
      <EntryResult
        entry={entry}
        title={`${view.isNew ? '存下了：' : ''}${thenWords(name)}的${kindName}`}
        judge={judge}
        onAskAgain={props.onAskAgain}
        onHeight={(height) => keepHeight(household, person, height)}
        signs={signs}
        medicineOf={(id) => household.medicines.get(id)?.value.name}
        refusal={props.refusal}
        onBack={onClose}
        onEdit={() => onTurn({ name: 'edit', id: entry.id })}
        onRemove={() => props.onRemove(entry.id)}
      />
    );
  }
  const named = entry?.value.kind === 'medicine' ? entry.value.taken : [];
  const medicines = household.medicines.all().filter(({ id, person: whose, value }) => {
    return whose === person && (value.stopped === undefined || named.includes(id));
  });
  const title = `${entry ? '改' : '记'}${kindName}：${name}`;
  if (kind === 'medicine' && medicines.length === 0) {
    return <NoMedicines title={title} person={person} onCancel={onClose} />;
  }
  const start = 'draft' in view ? view.draft : undefined;
  return (
    <EntryForm
      key={entry?.id ?? kind}
      kind={kind}
      title={title}
      start={start ?? (entry ? draftOf(entry.value) : EMPTY_DRAFT)}
      signs={signs}
      how={judge === 'failed' || kind === 'medicine' ? [] : judge.file.measures[kind].how}
      medicines={medicines}
      moment={entry && Date.parse(entry.value.at)}
      now={now}
      world={() => worldOf(household, person, kind, entries, entry, now())}
      onTyped={props.onTyped}
      onSave={(reading) => onSave(entry?.id ?? newId(), reading)}
      onCancel={entry ? () => onTurn({ name: 'result', id: entry.id }) : onClose}
    />
  );
}

async function keepHeight({ health }: Household, person: string, height: number) {
  const before = health.get(person)?.value ?? UNKNOWN_HEALTH;
  const outcome = await health.put(person, person, { ...before, height });
  return outcome.saved ? undefined : outcome.why;
}

function worldOf(
  { people }: Household,
  person: string,
  kind: Kind,
  entries: readonly Entry[],
  entry: Entry | undefined,
  now: number,
): DraftWorld {
  const birth = people.get(person)?.value.birth;
  const last = entries.find((one) => one !== entry && one.value.kind === kind)?.value;
  return {
    moment: entry ? Date.parse(entry.value.at) : now,
    now: surelyNow(now),
    before: last && 'value' in last ? last.value : undefined,
    birth,
    // Of a birth that is known only by its year, the latest day in it.
    isAdult:
      birth !== undefined && yearsBetween(`${birth}-12-31`.slice(0, 10), todayOf(now)) >= ADULT,
  };
}
