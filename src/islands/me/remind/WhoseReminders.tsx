import { type Asked, remindHref } from '../../../domain/checkup/remind-address.ts';
import type { Reminder } from '../../../domain/checkup/reminder.ts';
import { whatInWords } from '../../../domain/checkup/reminder-words.ts';
import { Choice } from '../../parts/Fields.tsx';

interface Props {
  asked: Asked;
  /** By id, in the order of the household. */
  names: ReadonlyMap<string, string>;
  reminders: readonly Reminder[];
}

const ALL = '';

/** Whose reminders are meant, and how many there are. One duty, where its own link led here. */
export function WhoseReminders({ asked, names, reminders }: Props) {
  const [first] = reminders;
  if (asked.duty !== undefined && first) {
    return (
      <div className="callout">
        <p>
          <strong>
            {first.name}：{whatInWords(first)}
          </strong>
        </p>
        <a className="button" href={remindHref(first.person)}>
          换成{first.name}的全部
        </a>
      </div>
    );
  }
  const options = [
    { value: ALL, label: '全家' },
    ...[...names].map(([value, label]) => ({ value, label })),
  ];
  return (
    <>
      {names.size > 1 && (
        <Choice
          id="whose"
          legend="提醒谁的事"
          options={options}
          value={asked.person ?? ALL}
          onChange={(person) => {
            location.hash = person === ALL ? '' : remindHref(person).replace(/^.*#/, '');
          }}
        />
      )}
      <p role="status">
        {reminders.length > 0
          ? `往后一年，排得出日子的有 ${reminders.length} 件。`
          : '往后一年，没有排得出日子的事。要先问医生团队的，看“我的家人”。'}
      </p>
      {reminders.length === 0 && (
        <a className="button" href="/me/">
          看我的家人
        </a>
      )}
    </>
  );
}
