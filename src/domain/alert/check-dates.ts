import { isCalendarDate } from '../shared/date-texts.ts';
import type { Finding } from '../shared/issue.ts';
import { ALERT_KINDS, LIFTED_NOTICE_MS } from './kinds.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Alert } from './schema.ts';

const DAY_MS = 86_400_000;
const DATES = ['sent', 'effective', 'expires'] as const;

/** Whether an alert has the dates it needs, in their order, and not for longer than its kind allows. `written` are the fields in the file, right or wrong. */
export function checkAlertDates(alert: Partial<Alert>, written: ReadonlySet<string>): Finding[] {
  const dates = DATES.filter((name) => written.has(name));
  if (written.has('season')) {
    if (dates.length > 0) return [datesAndSeason(dates[0] as string)];
    return alert.season ? checkSeason(alert, alert.season) : [];
  }
  if (dates.length === 0) return [noDates()];
  const needed = alert.msgType === 'Cancel' ? DATES.slice(0, 2) : DATES;
  const missing = needed.filter((name) => !written.has(name));
  return missing.length > 0 ? missing.map(missingDate) : checkOrder(alert);
}

function checkOrder(alert: Partial<Alert>): Finding[] {
  const { sent, effective, expires } = alert;
  const findings: Finding[] = [];
  if (sent && effective && Date.parse(sent) > Date.parse(effective)) {
    findings.push({
      code: 'alert/sent-after-effective',
      path: ['sent'],
      found: sent,
      say: `发出的时刻 ${sent} 晚于生效的时刻 ${effective}。`,
      fix: '先发出，再生效；当场生效的，两个写成一样。看看年、月、日有没有写反。',
    });
  }
  if (effective && expires && Date.parse(effective) >= Date.parse(expires)) {
    findings.push({
      code: 'alert/dates-contradict',
      path: ['expires'],
      found: expires,
      say: `到期的时刻 ${expires} 没有晚于生效的时刻 ${effective}。`,
      fix: '到期要晚于生效，不然这条提醒一刻也不会显示。看看年、月、日有没有写反。',
    });
    return findings;
  }
  return [...findings, ...checkLength(alert, ['expires'])];
}

function checkSeason(alert: Partial<Alert>, season: NonNullable<Alert['season']>): Finding[] {
  if (alert.kind !== undefined && alert.kind !== 'season') {
    return [
      {
        code: 'alert/season-kind',
        path: ['season'],
        say: `写了 season，kind 却是 ${alert.kind}（${ALERT_KINDS[alert.kind].label}）。`,
        fix: '每年都来的才写 season，kind 写 season；只管这一次的，删掉 season，写 sent、effective、expires。',
      },
    ];
  }
  if (alert.msgType !== undefined && alert.msgType !== 'Alert') {
    return [
      {
        code: 'alert/season-kind',
        path: ['season'],
        say: `${alert.msgType} 不能写 season：更新和解除只管一次。`,
        fix: '删掉 season，写 sent、effective、expires；references 里写哪一年的那一次。',
      },
    ];
  }
  // A year without a 29 February: the season must have its days every year.
  const { from, to } = season;
  const ends = Object.entries({ from, to });
  const impossible = ends.find(([, day]) => !isCalendarDate(`2001-${day}`));
  if (impossible) {
    const [end, day] = impossible;
    return [
      {
        code: 'alert/season-dates',
        path: ['season', end],
        found: day,
        say: `${day === '02-29' ? '不是每年都有' : '没有'} ${day} 这一天。`,
        fix: '对着日历改；二月底写 02-28。',
      },
    ];
  }
  return [...checkSince(alert, season.since), ...checkLength(alert, ['season', 'to'])];
}

/** A season begins about when its file is written: seasons long past would be sent as news, a far one would never come. */
function checkSince({ published }: Partial<Alert>, since: number): Finding[] {
  const year = Number(published?.slice(0, 4));
  if (!year || (since >= year - 1 && since <= year + 2)) return [];
  return [
    {
      code: 'alert/season-since',
      path: ['season', 'since'],
      found: String(since),
      say: `这一页 ${year} 年发布，since 却写 ${since}。`,
      fix: `写第一季开始的那一年，一般是 ${year}；最早 ${year - 1}，最晚 ${year + 2}。看看数字有没有写反。`,
    },
  ];
}

function checkLength(alert: Partial<Alert>, path: Finding['path']): Finding[] {
  const { kind, msgType } = alert;
  const since = alert.season?.since ?? 0;
  const [first] = occurrencesOf('', alert, Date.UTC(since + 1, 0, 1));
  if (!kind || !first) return [];
  const days = (Date.parse(first.expires) - Date.parse(first.effective)) / DAY_MS;
  const { label, longestDays } = ALERT_KINDS[kind];
  const cancels = msgType === 'Cancel';
  const longest = cancels ? LIFTED_NOTICE_MS / DAY_MS : longestDays;
  if (days <= longest) return [];
  return [
    {
      code: 'alert/too-long',
      path,
      say: `从生效到到期有 ${Math.ceil(days)} 天，${cancels ? '解除' : `“${label}”`}最长 ${longest} 天。`,
      fix: cancels
        ? '解除只挂三天。不写 expires，就正好三天。'
        : '一直挂着的提醒没人看。改短；真要更久，到时候再发一条更新（Update）。',
    },
  ];
}

function datesAndSeason(name: string): Finding {
  return {
    code: 'alert/dates-or-season',
    path: [name],
    say: `写了 season，又写了 ${name}。`,
    fix: '每年都来的只写 season，每一年的日期会自动算；只管这一次的，删掉 season。',
  };
}

function noDates(): Finding {
  return {
    code: 'alert/dates-or-season',
    path: [],
    say: '没有写这条提醒管到哪一天。',
    fix: '写 sent、effective、expires 三个时刻；每年都来的，写 season。',
  };
}

function missingDate(name: (typeof DATES)[number]): Finding {
  return {
    code: 'field/missing',
    path: [name],
    say: `缺 ${name}。`,
    fix: '三个时刻都要写：sent 什么时候发出，effective 从什么时候起有效，expires 到什么时候为止。',
  };
}
