import { describe, expect, test } from 'vitest';
import { checkAlert } from '../../../../src/domain/alert/check.ts';
import { SHARE_LIMIT, shareMessage } from '../../../../src/domain/alert/share.ts';

const URL = 'https://xiaoxian.example/alerts/co-winter/';
const short = '天冷生火，烟筒要通到屋外。睡前看一遍火，窗户留条缝。';

function codes(residents: string, mode: 'demo' | 'live' = 'live') {
  const share = { parents: short, residents, villageDoctors: short };
  // Only the words to send are given; what the other fields lack is not asked here.
  return checkAlert({ share }, { written: new Set(['season']), url: URL, mode }).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );
}

describe('the words to send to a group', () => {
  test('the limit is 200 characters', () => {
    expect(SHARE_LIMIT).toBe(200);
  });

  test('the link stands on a line of its own, and a demonstration is marked', () => {
    expect(shareMessage('火灭了吗？', URL, 'live')).toBe(`火灭了吗？\n${URL}`);
    expect(shareMessage('火灭了吗？', URL, 'demo')).toBe(`【示例】火灭了吗？\n${URL}`);
  });

  const room = SHARE_LIMIT - 1 - URL.length - 1;

  test.each([
    ['of 199 characters with the link', '字'.repeat(room), 'live', []],
    ['of 200', '字'.repeat(room + 1), 'live', ['alert/share-too-long share.residents']],
    [
      'that the mark of the demonstration makes too long',
      '字'.repeat(room),
      'demo',
      ['alert/share-too-long share.residents'],
    ],
    [
      'whose last sign is outside the first plane of Unicode',
      `${'字'.repeat(room - 1)}🔥`,
      'live',
      [],
    ],
  ] as const)('a message %s', (_what, text, mode, expected) => {
    expect(codes(text, mode)).toEqual(expected);
  });

  test.each(['http://a.example', 'HTTPS://A.EXAMPLE', 'www.a.example', 'weixin://x'])(
    '%s in the text is refused',
    (link) => {
      expect(codes(`${short}看 ${link}`)).toEqual(['alert/share-link share.residents']);
    },
  );
});
