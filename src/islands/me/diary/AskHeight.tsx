import { type SyntheticEvent, useState } from 'react';
import { readHeight } from '../../../domain/health/height.ts';
import { healthProblemInWords } from '../../../domain/health/words.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import { Refused } from '../form-parts.tsx';
import { NumberField } from './NumberField.tsx';

interface Props {
  /** Whose it is: the way to where it can be changed. */
  person: string;
  /** Answers with what stood in the way, if anything did. */
  onHeight: (height: number) => Promise<Refusal | undefined>;
}

/** Asks how tall somebody is, where a weight alone says nothing. It can be left out. */
export function AskHeight({ person, onHeight }: Props) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const read = readHeight(typed) ?? 'no number';
    const isRead = typeof read === 'number';
    setError(isRead ? undefined : healthProblemInWords({ field: 'height', why: read }));
    setRefusal(undefined);
    if (!isRead) {
      document.getElementById('diary-height')?.focus();
      return;
    }
    const why = await onHeight(read);
    setRefusal(why);
    // The question is gone, and with it what had the focus.
    if (!why) document.getElementById('result')?.focus();
  };
  return (
    <form noValidate className="no-print" onSubmit={save}>
      <NumberField
        id="diary-height"
        label="身高"
        unit="厘米"
        isDecimal
        enter="done"
        value={typed}
        error={error}
        onChange={setTyped}
      />
      <Refused refusal={refusal} />
      <div className="ways">
        <button type="submit" className="button">
          存下身高
        </button>
      </div>
      <p className="hint">
        可以不写。以后要改，到<a href={`/me/#health-${person}`}>健康情况</a>里改。
      </p>
    </form>
  );
}
