import { expect, test } from 'vitest';
import { deskRecordSchema } from '../../../src/domain/desk/record.ts';
import { type CallDraft, callOf } from '../../../src/islands/desk/records/call-draft.ts';
import { MORNING, onlySignUp, opened, takeAll, wish } from '../../helpers/desk-forms.ts';

const FORM = opened(1, 'a', wish());
const ASKED = { phone: '13800000001', digest: FORM.digest, at: MORNING };
const WHOLE: CallDraft = { how: 'form', known: '', code: 'read', by: ' 小赵 ' };

/** The fields that something is wrong with. */
function wrongIn(changes: Partial<CallDraft>): string[] {
  const read = callOf({ ...WHOLE, ...changes }, ASKED);
  return 'mistakes' in read ? read.mistakes.map(({ field }) => field) : [];
}

test('a call is kept with who asked, when, which number was rung and about which form', () => {
  const read = callOf(WHOLE, ASKED);
  expect(read).toEqual({
    call: {
      at: MORNING,
      by: '小赵',
      how: 'form',
      phone: '13800000001',
      code: 'read',
      digest: FORM.digest,
    },
  });
  const known = callOf({ ...WHOLE, how: 'known', known: '0417 555-0199', code: 'none' }, ASKED);
  expect(known).toMatchObject({ call: { how: 'known', phone: '04175550199', code: 'none' } });
  const met = callOf({ ...WHOLE, how: 'met' }, ASKED);
  expect('call' in met && met.call.phone).toBeUndefined();
  const record = onlySignUp(takeAll([FORM]).records);
  // Rare characters take two places in a text; what is taken here must be readable again.
  const rare = callOf({ ...WHOLE, by: '𠮷'.repeat(20) }, ASKED);
  for (const one of [read, known, met, rare]) {
    const { call } = one as Extract<typeof one, { call: unknown }>;
    expect(call).toBeDefined();
    expect(deskRecordSchema.safeParse({ ...record, call }).success).toBe(true);
  }
});

test('nothing is verified that nobody has asked about, or whose check code differs', () => {
  expect(wrongIn({ how: undefined })).toEqual(['call-how']);
  expect(wrongIn({ how: 'known', known: '打过了' })).toEqual(['call-known']);
  expect(wrongIn({ code: undefined })).toEqual(['call-code']);
  expect(wrongIn({ code: 'differs' })).toEqual(['call-code']);
  expect(wrongIn({ by: '  ' })).toEqual(['call-by']);
  expect(wrongIn({ by: '赵'.repeat(21) })).toEqual(['call-by']);
});
