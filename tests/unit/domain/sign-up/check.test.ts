import { describe, expect, test } from 'vitest';
import {
  type AgreedWords,
  agreedText,
  checkRetentionSaid,
  checkVersion,
} from '../../../../src/domain/sign-up/check.ts';
import { FORM_FIELDS, type FormField } from '../../../../src/domain/sign-up/terms.ts';

const fields = Object.fromEntries(
  FORM_FIELDS.map((field) => [field, { label: field, purpose: `why ${field}` }]),
) as AgreedWords['fields'];
const consent = {
  basic: '没办完存 90 天，办完 15 天内删。',
  health: '让团队知道您属于哪类人。',
  healthWhy: '早点知道，能先备好服务。',
  guardian: '您是监护人。没办完存 90 天，办完 15 天内删。',
};
const form: AgreedWords = { fields, consent, retention: { open: 90, closed: 15 } };

describe('what people agree to', () => {
  test.each(FORM_FIELDS)(
    'the purpose of %s is part of it, and so is its name',
    (field: FormField) => {
      for (const part of ['label', 'purpose'] as const) {
        const changed = { ...fields, [field]: { ...fields[field], [part]: 'something else' } };
        expect(agreedText({ ...form, fields: changed })).not.toBe(agreedText(form));
      }
    },
  );

  test.each(Object.keys(consent))('the consent “%s” is part of it', (part) => {
    const changed = { ...consent, [part]: `${consent.basic} ` };
    expect(agreedText({ ...form, consent: changed })).not.toBe(agreedText(form));
  });

  test.each(['open', 'closed'])('so are the days of %s', (part) => {
    const retention = { ...form.retention, [part]: 91 };
    expect(agreedText({ ...form, retention })).not.toBe(agreedText(form));
  });

  test('the order of lines in the file is not', () => {
    const turned = Object.fromEntries(Object.entries(fields).reverse()) as AgreedWords['fields'];
    expect(agreedText({ ...form, fields: turned })).toBe(agreedText(form));
  });
});

describe('the register of versions', () => {
  const first = { version: 1, since: '2026-11-22', fingerprint: 'aa' };
  const second = { version: 2, since: '2027-01-01', fingerprint: 'bb' };
  const codes = (now: typeof first, register: (typeof first)[]) =>
    checkVersion(now, register).map(({ code, fix }) => [code, /version: (\d+)/.exec(fix)?.[1]]);

  test('a form that stands there with its words is right', () => {
    expect(codes(second, [first, second])).toEqual([]);
  });

  test('other words, or another day, under an old number are refused, with the next free number', () => {
    const refused = [['sign-up/words-changed', '3']];
    expect(codes({ ...first, fingerprint: 'cc' }, [first, second])).toEqual(refused);
    expect(codes({ ...second, since: '2027-01-02' }, [first, second])).toEqual(refused);
  });

  test('a number that is not there is to be added with the words it has', () => {
    expect(codes(second, [first])).toEqual([['sign-up/version-not-listed', '2']]);
    expect(checkVersion(second, [])[0]?.fix).toMatch(/since: 2027-01-01.*fingerprint: "bb"/);
  });
});

describe('how long it is kept', () => {
  const found = (basic: string) =>
    checkRetentionSaid({ ...form, consent: { ...consent, basic } }).map(({ found: days }) => days);

  test('the consent names the days that the desk keeps to', () => {
    expect(found(consent.basic)).toEqual([]);
    expect(found('没办完存 60 天，办完 15 天内删。')).toEqual(['90 天']);
    expect(found('交给您选的团队。')).toEqual(['90 天', '15 天']);
  });

  test('a larger number that ends like it is another one', () => {
    expect(found('没办完存 190 天，办完 15 天内删。')).toEqual(['90 天']);
  });
});
