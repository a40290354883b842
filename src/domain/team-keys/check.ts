import { addDays } from '../shared/day-arithmetic.ts';
import type { FieldPath, Finding } from '../shared/issue.ts';
import { lastOf } from '../shared/last.ts';
import type { KeyList, TeamKey } from './key-list.ts';
import { GRACE, LONGEST_LIFE } from './terms.ts';

interface Span {
  from: string;
  until: string;
}

/** Dates of a team's keys: each by itself, and each with the one before it. Keys that are published for trying may live for ever. */
export function checkTeamKeys(
  keys: readonly TeamKey[],
  today: string,
  isPublished: (key: TeamKey) => boolean,
): Finding[] {
  const current = keys.filter(({ from, until }) => from <= today && today < until);
  return [
    ...keys.flatMap((key, index) => {
      const at = ['keys', index, 'until'];
      const before = keys[index - 1];
      return [
        ...checkSpan(key, at, isPublished(key)),
        ...(before ? checkSuccession(before, key, index, today) : []),
        ...(index < keys.length - 1 && addDays(key.until, GRACE) <= today ? [over(key, at)] : []),
      ];
    }),
    ...checkEnd(lastOf(current), keys, today),
  ];
}

function checkSpan({ from, until }: Span, path: FieldPath, mayLive: boolean): Finding[] {
  if (from >= until) {
    return [
      {
        code: 'key/dates',
        path,
        found: until,
        say: `钥匙 ${from} 起用，却写着到 ${until} 为止。`,
        fix: '到期那天要在起用那天后面。用 npm run team:key 重新写，不要手改。',
      },
    ];
  }
  if (mayLive || until <= addDays(from, LONGEST_LIFE)) return [];
  return [
    {
      code: 'key/too-long',
      path,
      found: until,
      say: `从 ${from} 到 ${until}，超过 ${LONGEST_LIFE} 天。`,
      fix: '钥匙用得越久，被偷一次丢的东西越多。用 npm run team:key 重新写，半年换一次。',
    },
  ];
}

/** The oldest first, and no day to come on which there is none. */
function checkSuccession(before: TeamKey, key: TeamKey, index: number, today: string): Finding[] {
  if (key.from < before.from || key.until < before.until) {
    return [
      {
        code: 'key/order',
        path: ['keys', index, 'from'],
        found: key.from,
        say: '新钥匙排在了旧钥匙前面，或者比旧钥匙先到期。',
        fix: '旧的在前，新的在后，手机用最后一把。用 npm run team:key 写，不要手改。',
      },
    ];
  }
  if (key.from <= before.until || key.from <= today) return [];
  return [
    {
      code: 'key/gap',
      path: ['keys', index, 'from'],
      found: key.from,
      say: `旧钥匙 ${before.until} 就到期了，新钥匙 ${key.from} 才起用。`,
      fix: '中间这几天谁也登记不了。让新钥匙早点起用：npm run team:key -- rotate 团队编号。',
    },
  ];
}

function over({ until }: TeamKey, path: FieldPath): Finding {
  return {
    code: 'key/over',
    path,
    found: until,
    say: `这把旧钥匙 ${until} 就不用了，已经多留了 ${GRACE} 天。`,
    fix: '下次签名时，npm run team:key -- sign 会把它从单子上去掉。团队的旧钥匙文件可以销毁了。',
  };
}

function checkEnd(
  current: TeamKey | undefined,
  keys: readonly TeamKey[],
  today: string,
): Finding[] {
  const path = ['keys', keys.length - 1, 'until'];
  const fix = '换一把新的：npm run team:key -- rotate 团队编号，再请县里签名。';
  if (!current) {
    const say = '今天没有一把能用的钥匙，手机只能请人打电话或填纸表。';
    return [{ code: 'key/ends', path, say, fix }];
  }
  const isLast = current === lastOf(keys);
  if (!isLast || addDays(today, GRACE) < current.until) return [];
  return [{ code: 'key/ends', path, say: `钥匙 ${current.until} 到期，快到了。`, fix }];
}

/** Dates of the county's list. One that has run out only warns: the site must still be able to publish an alert. */
export function checkListDates(
  { issued, expires }: Pick<KeyList, 'issued' | 'expires'>,
  today: string,
  isPublished: boolean,
): Finding[] {
  const span = checkSpan({ from: issued, until: expires }, ['expires'], isPublished);
  const fix = '请保管县里密钥的人重新签：npm run team:key -- sign。';
  if (span.length > 0) {
    const say = `单子 ${issued} 签，${expires} 作废：作废要在签名以后，最多用 ${LONGEST_LIFE} 天。`;
    return span.map((finding) => ({ ...finding, say, fix }));
  }
  if (issued > today) {
    const say = `单子上写的签名日期 ${issued} 还没到。`;
    return [{ code: 'key/list-early', path: ['issued'], found: issued, say, fix }];
  }
  if (addDays(today, GRACE) < expires) return [];
  const say =
    expires <= today
      ? `单子 ${expires} 作废了，手机不再信它，只请人打电话或填纸表。`
      : `单子 ${expires} 作废，快到了。`;
  return [{ code: 'key/list-ends', path: ['expires'], found: expires, say, fix }];
}
