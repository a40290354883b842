import { describe, expect, test } from 'vitest';
import { keepUnread, type Opened } from '../../../../src/domain/desk/intake.ts';
import {
  deskRecordSchema,
  erasedOf,
  MOST_FORMS,
  type SignUpRecord,
} from '../../../../src/domain/desk/record.ts';
import { standingOf } from '../../../../src/domain/desk/standing.ts';
import {
  MORNING,
  onlySignUp,
  opened,
  takeAll,
  wish,
  withdrawal,
} from '../../../helpers/desk-forms.ts';

const FIRST = opened(1, 'a', wish());
const CHANGED = opened(1, 'a', wish({ change: 1, phone: '13800000002' }));
const OTHERWISE = opened(1, 'a', wish({ change: 1, phone: '13800000003' }));
const AGAIN = opened(1, 'a', wish({ change: 2, name: '王大妈' }));
const GONE = opened(1, 'a', withdrawal(2));
const FOREIGN = opened(1, 'b', wish({ change: 5, name: '坏人', phone: '13900000000' }));
const FOREIGN_END = opened(1, 'b', withdrawal(9));
const NEIGHBOUR = opened(2, 'c', wish({ name: '李建国', phone: '13800000009' }));

/** What came; what was said of the last one; the status; the change number and the telephone that are shown; how many records and forms are kept. */
const TABLE: [string, Opened[], string, string, [number, string], [number, number]][] = [
  ['one form', [FIRST], 'new', 'unverified', [0, '13800000001'], [1, 1]],
  ['the same again', [FIRST, FIRST], 'same', 'unverified', [0, '13800000001'], [1, 1]],
  ['a change', [FIRST, CHANGED], 'change', 'unverified', [1, '13800000002'], [1, 2]],
  ['a change that came first', [CHANGED, FIRST], 'late', 'unverified', [1, '13800000002'], [1, 2]],
  ['the change again', [CHANGED, FIRST, CHANGED], 'same', 'unverified', [1, '13800000002'], [1, 2]],
  [
    'one number, two contents',
    [FIRST, CHANGED, OTHERWISE],
    'same number',
    'conflict',
    [1, '13800000002'],
    [1, 3],
  ],
  [
    'a later one ends that',
    [CHANGED, OTHERWISE, AGAIN],
    'change',
    'unverified',
    [2, '13800000001'],
    [1, 3],
  ],
  ['another key', [FIRST, FOREIGN], 'other key', 'conflict', [0, '13800000001'], [1, 2]],
  ['another key again', [FIRST, FOREIGN, FOREIGN], 'same', 'conflict', [0, '13800000001'], [1, 2]],
  [
    'the right one after another key',
    [FOREIGN, FIRST],
    'other key',
    'conflict',
    [5, '13900000000'],
    [1, 2],
  ],
  [
    'a change beside another key',
    [FIRST, FOREIGN, CHANGED],
    'change',
    'conflict',
    [1, '13800000002'],
    [1, 3],
  ],
  ['taken back', [FIRST, GONE], 'withdrawal', 'withdrawn', [2, ''], [1, 2]],
  ['taken back before it came', [GONE, FIRST], 'late', 'withdrawn', [2, ''], [1, 2]],
  [
    'taken back and said otherwise at once',
    [FIRST, GONE, AGAIN],
    'same number',
    'conflict',
    [2, ''],
    [1, 3],
  ],
  [
    'taken back by another key',
    [FIRST, FOREIGN_END],
    'other key',
    'conflict',
    [0, '13800000001'],
    [1, 2],
  ],
];

describe('what happens with a form', () => {
  test.each(TABLE)('%s', (_, forms, last, status, shown, [records, kept]) => {
    const after = takeAll(forms);
    expect(after.happened.at(-1)).toBe(last);
    expect(after.records).toHaveLength(records);
    const record = onlySignUp(after.records);
    const standing = standingOf(record);
    const { content } = standing.shown;
    expect(standing.status).toBe(status);
    expect([content.change, content.kind === 'wish' ? content.phone : '']).toEqual(shown);
    expect(record.forms).toHaveLength(kept);
    expect(deskRecordSchema.safeParse(record).error).toBeUndefined();
  });

  test('two people are two records', () => {
    const { records, happened } = takeAll([FIRST, NEIGHBOUR, FIRST]);
    expect(happened).toEqual(['new', 'new', 'same']);
    expect(records).toHaveLength(2);
  });

  test('a form of a deleted sign-up does not bring the person back', () => {
    const { records } = takeAll([FIRST]);
    const erased = erasedOf(onlySignUp(records), MORNING);
    expect(JSON.stringify(erased)).not.toContain('13800000001');
    const after = takeAll([FIRST, CHANGED, FOREIGN], [erased]);
    expect(after.happened).toEqual(['deleted', 'deleted', 'deleted']);
    expect(after.records).toEqual([erased]);
  });

  test('a flood of forms of one sign-up ends at a number, and what was there stays', () => {
    const flood = Array.from({ length: MOST_FORMS + 5 }, (_, change) =>
      opened(1, 'b', wish({ change })),
    );
    const { records, happened } = takeAll([FIRST, ...flood]);
    expect(happened.filter((one) => one === 'too many')).toHaveLength(6);
    const record = onlySignUp(records);
    expect(record.forms[0]?.digest).toBe(FIRST.digest);
    expect(deskRecordSchema.safeParse(record).success).toBe(true);
  });

  test('an envelope of a newer version is kept once, as it is', () => {
    const coming = { at: MORNING, way: 'file', id: 'u' } as const;
    const first = keepUnread([], 'YWdl', coming);
    expect(first).toMatchObject({ happened: 'unread', changed: { sealed: 'YWdl' } });
    expect(deskRecordSchema.safeParse(first.changed).success).toBe(true);
    const records = first.changed ? [first.changed] : [];
    expect(keepUnread(records, 'YWdl', { ...coming, id: 'v' })).toEqual({
      ...{ happened: 'same', id: 'u' },
    });
    expect(takeAll([FIRST], records).records).toHaveLength(2);
  });
});

describe('what the team has found out', () => {
  const called = (form: Opened) =>
    ({
      at: MORNING,
      by: '小赵',
      how: 'form',
      phone: '13800000001',
      code: 'read',
      digest: form.digest,
    }) as const;
  const after = (
    changes: Partial<SignUpRecord>,
    ...[first, ...later]: Opened[]
  ): ReturnType<typeof standingOf> => {
    const { records } = takeAll(first ? [first] : []);
    const record = { ...onlySignUp(records), ...changes };
    return standingOf(onlySignUp(takeAll(later, [record]).records));
  };

  test('a sign-up is verified only by a call about the form that is shown', () => {
    expect(after({ call: called(FIRST) }, FIRST).status).toBe('verified');
    expect(after({ call: called(FIRST) }, FIRST, FIRST).status).toBe('verified');
    expect(after({ call: called(CHANGED) }, FIRST).status).toBe('changed');
  });

  test('a verified sign-up falls back when its key changes it, and not when an old form comes late', () => {
    expect(after({ call: called(FIRST) }, FIRST, CHANGED).status).toBe('changed');
    expect(after({ call: called(CHANGED) }, CHANGED, FIRST).status).toBe('verified');
  });

  test('another key never takes over a verified sign-up', () => {
    const { status, shown } = after({ call: called(FIRST) }, FIRST, FOREIGN, FOREIGN_END);
    expect(status).toBe('conflict');
    expect(shown.digest).toBe(FIRST.digest);
  });

  test('what was signed falls back too, and is taken back by its own key alone', () => {
    const stage = { is: 'signed', at: MORNING, digest: FIRST.digest } as const;
    expect(after({ stage }, FIRST).status).toBe('signed');
    expect(after({ stage }, FIRST, CHANGED).status).toBe('changed');
    expect(after({ stage }, FIRST, GONE).status).toBe('withdrawn');
    expect(after({ stage }, FIRST, FOREIGN_END).status).toBe('conflict');
  });

  test('who took it back by telephone is not brought back by a form that was still on its way', () => {
    const stage = { is: 'withdrawn', at: MORNING, digest: FIRST.digest } as const;
    expect(after({ stage }, FIRST)).toMatchObject({
      status: 'withdrawn',
      isAfterWithdrawal: false,
    });
    const late = after({ stage }, FIRST, CHANGED);
    expect(late).toMatchObject({ status: 'withdrawn', isAfterWithdrawal: true });
  });

  test('a decision holds until something new contradicts it', () => {
    const seen = [FIRST, FOREIGN].map(({ digest }) => digest);
    const forFirst = { at: MORNING, counts: FIRST.digest, seen };
    const both = onlySignUp(takeAll([FIRST, FOREIGN]).records);
    const decided = { ...both, settled: forFirst };
    expect(standingOf(decided)).toMatchObject({ status: 'unverified', conflict: undefined });
    const changed = onlySignUp(takeAll([CHANGED], [decided]).records);
    expect(standingOf(changed)).toMatchObject({
      status: 'unverified',
      shown: { digest: CHANGED.digest },
    });
    const again = onlySignUp(takeAll([FOREIGN_END], [decided]).records);
    expect(standingOf(again)).toMatchObject({
      status: 'conflict',
      shown: { digest: FIRST.digest },
    });
    const forOther = { ...both, settled: { ...forFirst, counts: FOREIGN.digest } };
    expect(standingOf(forOther)).toMatchObject({
      status: 'unverified',
      shown: { digest: FOREIGN.digest },
    });
  });

  test('a decision between two contents of one number holds for those two', () => {
    const seen = [CHANGED, OTHERWISE].map(({ digest }) => digest);
    const both = onlySignUp(takeAll([CHANGED, OTHERWISE]).records);
    const decided = { ...both, settled: { at: MORNING, counts: OTHERWISE.digest, seen } };
    expect(standingOf(decided)).toMatchObject({
      status: 'unverified',
      shown: { digest: OTHERWISE.digest },
    });
    const third = opened(1, 'a', wish({ change: 1, name: '王三妹' }));
    expect(standingOf(onlySignUp(takeAll([third], [decided]).records)).status).toBe('conflict');
  });
});
