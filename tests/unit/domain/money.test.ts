import { describe, expect, test } from 'vitest';
import { checkMoney } from '../../../src/domain/service-package/check.ts';

describe('the money of a package', () => {
  test.each([
    ['nothing is set', {}, []],
    ['only how it is paid back is set', { refund: '找团队退' }, []],
    ['a price is not approved', { package: 300 }, ['package/money-not-approved']],
    ['an approved price stands alone', { package: 300, approved: '县医保局' }, []],
    [
      'the parts add up, with fen',
      { package: 0.3, medicare: 0.1, self: 0.2, approved: '县医保局' },
      [],
    ],
    [
      'the parts do not add up',
      { package: 300, medicare: 200, public: 50, self: 40, approved: '县医保局' },
      ['package/money-sum'],
    ],
    ['nobody pays anything', { package: 0, self: 0, approved: '县医保局' }, []],
  ])('%s', (_what, money, codes) => {
    expect(checkMoney(money).map((finding) => finding.code)).toEqual(codes);
  });
});
