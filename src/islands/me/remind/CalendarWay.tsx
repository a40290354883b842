import { useEffect, useState } from 'react';
import type { Reminder } from '../../../domain/checkup/reminder.ts';
import {
  daysInWords,
  type ReminderPlace,
  titleOf,
} from '../../../domain/checkup/reminder-words.ts';
import { countyDay } from '../../../domain/shared/moment.ts';
import { CopyLetters, useAddress } from '../../parts/hand-over.tsx';
import { isInWeChat } from '../../parts/wechat.ts';
import { type CalendarOrigin, reminderEvents } from './reminder-events.ts';

interface Props {
  reminders: readonly Reminder[];
  /** The same as they stand in the file. */
  inCalendar: readonly Reminder[];
  placesOf: (reminder: Reminder) => readonly ReminderPlace[];
  origin: CalendarOrigin;
  now: () => number;
}

/** The reminders as a file for the phone's calendar; as a text, where the browser passes no file on. */
export function CalendarWay({ reminders, ...file }: Props) {
  const days = daysInWords(reminders);
  const lastDay = reminders.filter(({ isLastDay }) => isLastDay);
  return (
    <section className="tool aside no-print" aria-labelledby="calendar">
      <h2 id="calendar">放进手机日历</h2>
      {lastDay.length > 0 && (
        <p className="warning">
          <strong>今天是最后一天，来不及放进日历：</strong>
          {lastDay.map(titleOf).join('；')}。
        </p>
      )}
      {isInWeChat() ? (
        <p>
          微信里放不进日历。记录也在微信里，换浏览器打开是空的：先<a href="/me/backup/">备份</a>
          ，再在手机浏览器里打开本站，恢复以后就能放。
        </p>
      ) : (
        <CalendarLink {...file} />
      )}
      <details open={isInWeChat()}>
        <summary>
          <span>放不进去？照着抄</span>
        </summary>
        <CopyLetters
          id="days"
          label="哪天、做什么"
          why="把日子复制下来，发给自己，照着写进日历。"
          letters={days}
        />
      </details>
    </section>
  );
}

/** The way to the file, as soon as what makes it is there. */
function CalendarLink({ inCalendar, placesOf, origin, now }: Omit<Props, 'reminders'>) {
  const [code, setCode] = useState<typeof import('../../../formats/calendar.ts') | 'failed'>();
  useEffect(() => {
    import('../../../formats/calendar.ts').then(setCode, () => setCode('failed'));
  }, []);
  const says = JSON.stringify([inCalendar, inCalendar.map(placesOf)]);
  const [bytes, setBytes] = useState<Uint8Array>();
  useEffect(() => {
    if (typeof code !== 'object' || inCalendar.length === 0) return;
    let isStale = false;
    const { name, authority, url } = origin;
    void reminderEvents(inCalendar, placesOf, origin, now()).then((events) => {
      const calendar = { name, domain: authority, url, isImportedOnce: true };
      const text = code.toCalendar(calendar, events);
      if (!isStale) setBytes(new TextEncoder().encode(text));
    });
    return () => {
      isStale = true;
    };
  }, [code, says, origin]);
  // An empty calendar is none.
  if (inCalendar.length === 0) return null;
  if (code === 'failed') {
    return (
      <p className="warning" role="alert">
        日历文件没有做成。请连上网，重新打开这一页。也可以照下面的抄。
      </p>
    );
  }
  return bytes ? <FileLink bytes={bytes} name={`tixing-${countyDay(now())}.ics`} /> : null;
}

function FileLink({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const address = useAddress(bytes, 'text/calendar;charset=utf-8');
  const [isTried, setTried] = useState(false);
  return (
    <>
      <p>都排在早上 8 点半：前一天响一次，前一小时再响一次。</p>
      <div className="ways">
        <a
          className="button button-main"
          href={address}
          download={name}
          onClick={() => setTried(true)}
        >
          存日历文件
        </a>
      </div>
      <div role="status">
        {isTried && (
          <div className="callout">
            <p>
              <strong>点开存下的文件，选“日历”，再点“全部添加”。</strong>
            </p>
            <p>放进去以后看一眼：日子对不对，闹钟开了没有。不响的手机也有，别只靠它。</p>
          </div>
        )}
      </div>
      <p className="hint">
        文件叫 {name}
        ，一般在手机的“下载”里。以后改了再存一次，同一件事多半会换成新的。做完的，请在日历里自己删。
      </p>
    </>
  );
}
