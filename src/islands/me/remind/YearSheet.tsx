import type { Reminder } from '../../../domain/checkup/reminder.ts';
import {
  type ReminderPlace,
  timeInShort,
  whatInWords,
} from '../../../domain/checkup/reminder-words.ts';
import type { OwedTeam } from '../../../domain/checkup/rules-file.ts';
import { CLINIC_DECIDES } from '../../../domain/checkup/words.ts';
import { dateInWords } from '../../../domain/shared/calendar-date.ts';
import { isInWeChat } from '../../parts/wechat.ts';
import { byMonth } from './by-month.ts';

interface Props {
  reminders: readonly Reminder[];
  placesOf: (reminder: Reminder) => readonly ReminderPlace[];
  /** Whose year it is: a name, or the whole household. */
  whose: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** What stands on every paper of this site. */
  siteName: string;
  /** The teams of the township. */
  teams: readonly OwedTeam[];
}

/** The year as a sheet for the fridge, with boxes to tick. It is all that the page prints. */
export function YearSheet({ reminders, placesOf, whose, today, siteName, teams }: Props) {
  const called = [...reminders.flatMap(placesOf), ...teams];
  const places = [...new Map(called.map((place) => [place.name, place])).values()];
  return (
    <section className="tool aside year-sheet" aria-labelledby="sheet">
      <h2 id="sheet">{whose}这一年该做的事</h2>
      <PrintHints />
      {byMonth(reminders).map(({ heading, items }) => (
        <section key={heading} className="year-part">
          <h3>{heading}</h3>
          <ul>
            {items.map((reminder) => (
              <li key={reminder.id}>
                <span className="year-tick" aria-hidden="true" />
                <span>
                  <b>{reminder.name}</b> {whatInWords(reminder)}
                </span>
                <small>{timeInShort(reminder)}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {reminders.some(({ vaccines }) => vaccines.length > 0) && <p>打疫苗{CLINIC_DECIDES}</p>}
      <section className="year-part">
        <h3>去以前先打电话</h3>
        <ul className="year-phones">
          <li>
            <span>急症</span>
            <b>120</b>
          </li>
          {places.map(({ name, phone, hours }) => (
            <li key={name}>
              <span>{name}</span>
              <a href={`tel:${phone}`}>{phone}</a>
              {hours && <small>{hours}</small>}
            </li>
          ))}
        </ul>
      </section>
      <p className="hint">
        {siteName}，{dateInWords(today)}做的表。以后有变，再做一张。
      </p>
    </section>
  );
}

/** How the sheet gets onto paper: WeChat's browser prints nothing. */
function PrintHints() {
  return (
    <div className="no-print">
      {isInWeChat() ? (
        <p>微信里不能打印。把下面的表截屏，发给能打印的家人，或者抄在纸上。</p>
      ) : (
        <>
          <p>打印一张，贴在冰箱上，做完一件勾一件。没有打印机，就截屏存成图片。</p>
          <div className="ways">
            <button type="button" className="button button-main" onClick={() => print()}>
              打印这张表
            </button>
          </div>
        </>
      )}
    </div>
  );
}
