import { dateInWords } from '../../../domain/shared/calendar-date.ts';
import { FieldError } from '../../parts/Fields.tsx';
import { Words } from '../../parts/Words.tsx';
import { type FieldId, idOf } from './draft.ts';

interface Props {
  when: { day: string; time: string };
  /** The county's day, `YYYY-MM-DD`. */
  today: string;
  note: string;
  /** Open where something is wrong in it. */
  errorAt: (field: FieldId) => string | undefined;
  onWhen: (when: { day: string; time: string }) => void;
  onNote: (note: string) => void;
}

/** When it was and what else is to be said: right as it is for most, so it is folded. */
export function WhenFields(props: Props) {
  const { when, today, note, errorAt, onWhen, onNote } = props;
  const { day, time } = when;
  const isWrong = Boolean(errorAt('day') || errorAt('time'));
  const input = (field: 'day' | 'time', label: string) => {
    const id = idOf(field);
    const error = errorAt(field);
    return (
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <FieldError id={error && `${id}-error`} words={error} />
        <input
          id={id}
          type={field === 'day' ? 'date' : 'time'}
          value={when[field]}
          max={field === 'day' ? today : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && `${id}-error`}
          onChange={({ target }) => onWhen({ ...when, [field]: target.value })}
        />
      </div>
    );
  };
  return (
    <details className="field" open={isWrong || undefined}>
      <summary>
        <span>
          {day === today ? '今天' : <Words text={dateInWords(day)} />} {time}
          <small>不是这个时候，或想写备注，点开</small>
        </span>
      </summary>
      <div className="number-fields">
        {input('day', '哪一天')}
        {input('time', '几点几分')}
      </div>
      <div className="field">
        <label htmlFor="diary-note">备注（可以空着）</label>
        <input
          id="diary-note"
          type="text"
          maxLength={200}
          autoComplete="off"
          value={note}
          onChange={({ target }) => onNote(target.value)}
        />
      </div>
    </details>
  );
}
