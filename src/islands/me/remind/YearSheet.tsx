import type { Reminder } from '../../../domain/checkup/reminder.ts';
import {
  isOfClinic,
  type ReminderPlace,
  remarksInWords,
  whatInWords,
} from '../../../domain/checkup/reminder-words.ts';
import type { OwedTeam } from '../../../domain/checkup/rules-file.ts';
import { CLINIC_DECIDES } from '../../../domain/checkup/words.ts';
import { dateInWords } from '../../../domain/shared/calendar-date.ts';
import { isInWeChat } from '../../parts/wechat.ts';
import { type SheetBlock, type SheetPart, sheetBlocks } from './sheet-blocks.ts';

interface Props {
  reminders: readonly Reminder[];
  placesOf: (reminder: Reminder) => readonly ReminderPlace[];
  /** Ids of those whose year it may be, in the order of the household. */
  people: readonly string[];
  /** Whether it is made for one of them alone. */
  isOfOne: boolean;
  /** `YYYY-MM-DD`. */
  today: string;
  /** What stands on every paper of this site. */
  siteName: string;
  /** The teams of the township. */
  teams: readonly OwedTeam[];
}

/** The year as a sheet for the fridge, with boxes to tick. It is all that the page prints. */
export function YearSheet(props: Props) {
  const { reminders, placesOf, people, isOfOne, today, siteName, teams } = props;
  const called = [...reminders.flatMap(placesOf), ...teams];
  const places = [...new Map(called.map((place) => [place.name, place])).values()];
  const blocks = sheetBlocks(reminders, people, today);
  return (
    <section className="tool aside year-sheet" aria-labelledby="sheet">
      <h2 id="sheet">{isOfOne ? blocks[0]?.name : '我家'}这一年该做的事</h2>
      <PrintHints />
      {blocks.map((block) => (
        <Block key={block.person} block={block} isNamed={!isOfOne} />
      ))}
      {reminders.some(isOfClinic) && <p>打疫苗{CLINIC_DECIDES}</p>}
      {places.length > 0 && (
        <section className="year-person">
          <h3>去以前先打电话</h3>
          <ul className="year-phones">
            {places.map(({ name, phone, hours }) => (
              <li key={name}>
                <span>{name}</span>
                <a href={`tel:${phone}`}>{phone}</a>
                {hours && <small>{hours}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="year-emergency">
        有急症，打 <a href="tel:120">120</a>
      </p>
      <p className="hint">
        {siteName}，{dateInWords(today)}做的表。以后有变，再做一张。
      </p>
    </section>
  );
}

/** What one person has to do; their name stands above unless it is in the title. */
function Block({ block: { name, parts }, isNamed }: { block: SheetBlock; isNamed: boolean }) {
  return (
    <section className="year-person">
      {isNamed && <h3>{name}</h3>}
      {parts.map((part) => (
        <Part key={part.heading} part={part} as={isNamed ? 'h4' : 'h3'} />
      ))}
    </section>
  );
}

function Part({ part: { heading, items }, as: Heading }: { part: SheetPart; as: 'h3' | 'h4' }) {
  return (
    <>
      <Heading>{heading}</Heading>
      <ul className="year-part">
        {items.map(({ reminder, time }) => (
          <li key={reminder.id}>
            <span className="year-tick" aria-hidden="true" />
            <span>
              {whatInWords(reminder)}
              {remarksInWords({ remarks: reminder.remarks.filter(isBeforehand) }).map((words) => (
                <em key={words}>{words}</em>
              ))}
            </span>
            <small>{time}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** On paper every line counts: an interval is in the day already, a test that goes first is not. */
function isBeforehand({ remark }: Reminder['remarks'][number]): boolean {
  return remark === 'skin-test';
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
