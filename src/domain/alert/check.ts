import type { Finding } from '../shared/issue.ts';
import { checkAlertDates } from './check-dates.ts';
import { ALERT_KINDS } from './kinds.ts';
import type { Alert } from './schema.ts';
import { SHARE_LIMIT, shareMessage } from './share.ts';

/** What the rules have to know of the file and the site. */
export interface AlertSurroundings {
  /** The fields in the file, right or wrong. */
  written: ReadonlySet<string>;
  /** The page's whole address, as it will stand in messages. */
  url: string;
  mode: 'demo' | 'live';
}

/** What is wrong with one alert by itself: dates, warning, references, area, words to send. */
export function checkAlert(alert: Partial<Alert>, where: AlertSurroundings): Finding[] {
  return [
    ...checkAlertDates(alert, where.written),
    ...checkWarning(alert, where.written),
    ...checkMessage(alert, where.written),
    ...checkArea(alert.area ?? []),
    ...checkShare(alert.share, where),
  ];
}

/** Words by which a title or summary claims what only an authority may announce, unless it says that it is no such thing. */
const OFFICIAL_CLAIM =
  /(?<!不是[^，。；！？]{0,6})(?:[红橙黄蓝]色[^，。；！？]{0,4}预警|预警信号|发布预警|疫情|暴发|爆发|突发事件)/;

function checkWarning(alert: Partial<Alert>, written: ReadonlySet<string>): Finding[] {
  const { kind, warning, sent } = alert;
  if (!kind) return [];
  const { label, needsWarning } = ALERT_KINDS[kind];
  const findings: Finding[] = [];
  if (needsWarning && !written.has('warning')) {
    findings.push({
      code: 'alert/warning-missing',
      path: ['kind'],
      found: kind,
      say: `这是“${label}”，却没写依据哪个官方预警。`,
      fix: '加上 warning：issuer 发布单位、number 编号、time 发布时刻，照原件抄。天气、疫情、突发事件只有官方能发布，没有官方预警就不要发。',
    });
  }
  if (!needsWarning) {
    const fields = ['title', 'summary', 'event'] as const;
    const claims = fields.filter((name) => OFFICIAL_CLAIM.test(alert[name] ?? ''));
    findings.push(...claims.map((name) => claimsTooMuch(name, alert[name] ?? '', label)));
  }
  if (warning && sent && Date.parse(warning.time) > Date.parse(sent)) {
    findings.push({
      code: 'alert/warning-later',
      path: ['warning', 'time'],
      found: warning.time,
      say: `官方预警的时刻 ${warning.time} 晚于这条提醒发出的时刻 ${sent}。`,
      fix: '官方先发，我们后发。照原件改 time，或者改 sent。',
    });
  }
  const speaksOfWeather = alert.category?.includes('Met') ?? kind === 'weather';
  if (speaksOfWeather !== (kind === 'weather')) {
    findings.push({
      code: 'alert/category-kind',
      path: ['category'],
      say: `category ${speaksOfWeather ? '里有' : '里没有'} Met（天气），kind 是 ${kind}（${label}）。`,
      fix: speaksOfWeather
        ? '讲怎么护好身体的，删掉 Met，写 Health。真是转发天气预警的，kind 写 weather，再加官方预警（warning）。'
        : '转发天气预警的，category 里加上 Met，例如 [Met, Health]。不是讲天气的，换一个 kind。',
    });
  }
  return findings;
}

function claimsTooMuch(name: string, text: string, label: string): Finding {
  const [claim = ''] = OFFICIAL_CLAIM.exec(text) ?? [];
  return {
    code: 'alert/warning-missing',
    path: [name],
    found: claim,
    say: `${name} 里写了“${claim}”，这只有官方能发布；kind 却是“${label}”。`,
    fix: '有官方预警：kind 写 weather、epidemic 或 emergency，再写 warning。没有：换成健康提醒的说法，只讲怎么护好身体。',
  };
}

function checkMessage(
  { msgType, references }: Partial<Alert>,
  written: ReadonlySet<string>,
): Finding[] {
  // A list that could not be read has its own complaint.
  const refers = written.has('references') && references?.length !== 0;
  // A wrong msgType has its own complaint; one that is not written means Alert.
  const changes = msgType === 'Update' || msgType === 'Cancel';
  if (changes && !refers) {
    return [
      {
        code: 'alert/references-missing',
        path: ['msgType'],
        found: msgType,
        say:
          msgType === 'Cancel'
            ? '这是解除（Cancel），却没写解除哪一条。'
            : '这是更新（Update），却没写更新哪一条。',
        fix: '加一行 references: [那一条的文件名]；季节提醒写文件名加年份，例如 co-winter-2026。',
      },
    ];
  }
  if (!changes && refers && (msgType === 'Alert' || !written.has('msgType'))) {
    return [
      {
        code: 'alert/references-not-allowed',
        path: ['references'],
        say: '新提醒（Alert）不能写 references。',
        fix: '要更新那一条，msgType 写 Update；要解除，写 Cancel；都不是，就删掉 references。想让人接着看别的页，写 related。',
      },
    ];
  }
  return [];
}

function checkArea(area: readonly string[]): Finding[] {
  const twice = area.findIndex((id, index) => area.indexOf(id) !== index);
  if (twice >= 0) {
    return [
      {
        code: 'alert/area-twice',
        path: ['area', twice],
        found: area[twice] as string,
        say: `area 里“${area[twice]}”写了两回。`,
        fix: '留一个。是不是少写了别的乡镇？',
      },
    ];
  }
  if (area.length > 1 && area.includes('county')) {
    return [
      {
        code: 'alert/area-mixed',
        path: ['area'],
        say: 'area 里既写了全县（county），又写了乡镇。',
        fix: '管全县，只写 county；只管几个乡镇，就删掉 county。',
      },
    ];
  }
  return [];
}

function checkShare(share: Alert['share'] | undefined, where: AlertSurroundings): Finding[] {
  return Object.entries(share ?? {}).flatMap(([group, text]): Finding[] => {
    const path = ['share', group];
    if (/https?:|www\.|:\/\//i.test(text)) {
      return [
        {
          code: 'alert/share-link',
          path,
          say: '要转发的话里写了网址。',
          fix: '删掉它：这一页的网址会自动加在最后，只加一次。别的网址不要发到群里。',
        },
      ];
    }
    const { length } = [...shareMessage(text, where.url, where.mode)];
    if (length < SHARE_LIMIT) return [];
    return [
      {
        code: 'alert/share-too-long',
        path,
        say: `连网址有 ${length} 个字，要少于 ${SHARE_LIMIT} 个。`,
        fix: `再短 ${length - SHARE_LIMIT + 1} 个字：太长的消息在微信里会被折起来，没人点开。只留现在做什么和什么时候打 120。`,
      },
    ];
  });
}
