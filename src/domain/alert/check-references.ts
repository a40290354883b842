import type { Finding } from '../shared/issue.ts';
import { type Message, messagesOf } from './messages.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Alert } from './schema.ts';
import { alertStatus, spanOf } from './status.ts';

/** One alert file: its id and the fields that are right. */
export interface AlertFile {
  id: string;
  alert: Partial<Alert>;
}

/** A finding and the file it is about. */
export interface FileFinding {
  id: string;
  finding: Finding;
}

/** Ids that would be addresses of something else under /alerts/. */
const RESERVED = ['cap', 'index'];

/** How far ahead seasons are looked at: long enough for every reference that an author can mean. */
const FAR = Date.UTC(2101, 0, 1);

/** What is wrong between alerts: ids used again, references that lead nowhere, in a circle, or change nothing. `retired` are ids that once were published. */
export function checkAlertReferences(
  files: readonly AlertFile[],
  retired: ReadonlySet<string>,
): FileFinding[] {
  const messages = messagesOf(files, FAR);
  const byId = new Map(messages.map((message) => [message.id, message]));
  const fileIds = new Map(files.map((file) => [file.id, file]));
  return files.flatMap((file) => {
    const found = [...checkId(file, fileIds, retired)];
    // A new alert that refers to another has its own complaint.
    const references = file.alert.msgType === 'Alert' ? [] : (file.alert.references ?? []);
    for (const [index, reference] of references.entries()) {
      const problem =
        checkTarget(reference, byId, fileIds, retired) ??
        checkCircle(file, reference, fileIds) ??
        checkEffect(file, reference, byId);
      if (problem) found.push({ path: ['references', index], found: reference, ...problem });
    }
    return found.map((finding) => ({ id: file.id, finding }));
  });
}

type Problem = Omit<Finding, 'path' | 'found'>;

function checkId(
  { id }: AlertFile,
  files: ReadonlyMap<string, AlertFile>,
  retired: ReadonlySet<string>,
): Finding[] {
  if (retired.has(id)) {
    return [
      {
        code: 'alert/id-retired',
        path: [],
        found: id,
        say: `编号“${id}”以前用过，已经退役（content/alerts/retired.yaml）。`,
        fix: '换一个没用过的文件名。收到过旧提醒的手机和订阅的人，会把新的当成旧的。',
      },
    ];
  }
  const [, stem = '', year = ''] = /^(.*)-(\d{4})$/.exec(id) ?? [];
  const season = files.get(stem)?.alert.season;
  if (RESERVED.includes(id) || (season && Number(year) >= season.since)) {
    return [
      {
        code: 'alert/id-taken',
        path: [],
        found: id,
        say: season
          ? `“${id}”已经是 ${stem}.md 在 ${year} 年那一季的编号。`
          : `“${id}”是网站自己要用的网址。`,
        fix: season
          ? `换一个文件名。要改那一季的，写成更新（Update），references 写 ${id}。`
          : '换一个文件名。',
      },
    ];
  }
  return [];
}

function checkTarget(
  reference: string,
  byId: ReadonlyMap<string, Message>,
  files: ReadonlyMap<string, AlertFile>,
  retired: ReadonlySet<string>,
): Problem | undefined {
  const target = byId.get(reference);
  if (target && target.alert.msgType === 'Cancel') {
    return {
      code: 'alert/reference-cancel',
      say: `“${reference}”本身是一条解除，不能再更新或解除。`,
      fix: '又要提醒了，就重新发一条新提醒（Alert）。',
    };
  }
  const season = files.get(reference)?.alert.season;
  if (season) {
    return {
      code: 'alert/reference-season',
      say: `“${reference}”每年都来，没写是哪一年的那一次。`,
      fix: `写文件名加年份，例如 ${reference}-${season.since}。年份是那一季开始的那一年。`,
    };
  }
  // A file whose dates are wrong has its own complaint; it exists all the same, and so may its seasons.
  const stem = files.get(reference.replace(/-\d{4}$/, ''));
  const undated = stem !== undefined && occurrencesOf(stem.id, stem.alert, FAR).length === 0;
  if (target || undated) return undefined;
  if (retired.has(reference)) {
    return {
      code: 'reference/unknown',
      say: `“${reference}”已经退役，文件不在了。`,
      fix: '退役的早就不显示了，不用更新，也不用解除。还要提醒，就重新发一条新提醒（Alert）。',
    };
  }
  return {
    code: 'reference/unknown',
    say: `没有编号是“${reference}”的提醒。`,
    fix: '写 content/alerts 里的文件名，不带 .md；季节提醒加上年份，例如 co-winter-2026。',
  };
}

function checkCircle(
  file: AlertFile,
  reference: string,
  files: ReadonlyMap<string, AlertFile>,
): Problem | undefined {
  if (reference === file.id) {
    return {
      code: 'alert/reference-loop',
      say: '更新或解除了自己。',
      fix: '写更早的那一条的文件名。这是头一条，就删掉 msgType 和 references 两行。',
    };
  }
  const seen = new Set<string>();
  const ways = [[reference]];
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const id = way.at(-1) as string;
    if (id === file.id) {
      return {
        code: 'alert/reference-loop',
        say: `转了一圈又回到自己：${[file.id, ...way].join(' → ')}。`,
        fix: '更新、解除只能指向更早的那一条：看哪一条最早，删掉它的 references，msgType 写 Alert。',
      };
    }
    if (seen.has(id)) continue;
    seen.add(id);
    for (const next of files.get(id)?.alert.references ?? []) ways.push([...way, next]);
  }
  return undefined;
}

function checkEffect(
  file: AlertFile,
  reference: string,
  byId: ReadonlyMap<string, Message>,
): Problem | undefined {
  const target = byId.get(reference);
  const own = byId.get(file.id);
  if (!target || !own) return undefined;
  if (Date.parse(target.sent) > Date.parse(own.sent)) {
    return {
      code: 'alert/reference-later',
      say: `“${reference}”在 ${target.sent} 才发出，比这一条晚。`,
      fix: '更新、解除只能指向更早发出的。看看是不是写反了，或者 sent 写错了。',
    };
  }
  const effective = Date.parse(own.effective);
  const times = { effective: Date.parse(target.effective), expires: Date.parse(target.expires) };
  const before = target.changes.filter(
    ({ by, at }) => by !== own.id && (at < effective || (at === effective && by < own.id)),
  );
  const by = spanOf(times, before).change?.by;
  switch (alertStatus(times, before, effective)) {
    case 'ended':
      return changesNothing(`这一条生效时，“${reference}”已经过期（${target.expires}）。`, AGAIN);
    case 'lifted':
      return changesNothing(`“${reference}”已经被“${by}”解除了。`, AGAIN);
    case 'replaced':
      return changesNothing(
        `“${reference}”已经被“${by}”更新过了。`,
        `要改就改最新的那一条：references 写 ${by}。`,
      );
    default:
      if (own.alert.msgType === 'Cancel' && !covers(own, target)) return areaNotCovered(reference);
      if (own.alert.msgType !== 'Update' || !saysTheSame(own, target)) return undefined;
      return changesNothing(
        `这条更新和“${reference}”的日期、地方、做法一模一样。`,
        '写上改了什么；没有要改的，就删掉这个文件。正文里的错字，直接在原来那一条里改。',
      );
  }
}

const AGAIN = '还要提醒，就重新发一条新提醒（Alert）；不用了，就删掉这个文件。';

function changesNothing(say: string, fix: string): Problem {
  return { code: 'alert/changes-nothing', say, fix };
}

/** A Cancel ends the whole alert: for some townships alone it would hide it from the others, who still need it. */
function covers(own: Message, target: Message): boolean {
  const area = own.alert.area ?? [];
  return area.includes('county') || (target.alert.area ?? []).every((one) => area.includes(one));
}

function areaNotCovered(reference: string): Problem {
  return {
    code: 'alert/area-not-covered',
    say: `“${reference}”管的地方比这条解除大：解除是整条解除，别的乡镇也会看不到。`,
    fix: '整条都不用了，area 写成和它一样。只是有的乡镇不用了，发一条更新（Update），area 写还要管的乡镇。',
  };
}

/** What an Update must differ in from what it updates: time, place, weight or words. */
const TELLING = ['title', 'summary', 'doNow', 'area', 'severity', 'urgency', 'certainty'] as const;

function saysTheSame(own: Message, target: Message): boolean {
  return (
    own.expires === target.expires &&
    TELLING.every((name) => JSON.stringify(own.alert[name]) === JSON.stringify(target.alert[name]))
  );
}
