import { describe, expect, test } from 'vitest';
import { type Message, messagesOf } from '../../../../src/domain/alert/messages.ts';
import { occurrencesOf } from '../../../../src/domain/alert/occurrences.ts';
import type { Alert } from '../../../../src/domain/alert/schema.ts';
import { alertStatus } from '../../../../src/domain/alert/status.ts';
import { at } from './times.ts';

const UNTIL = at('2030-01-01T00:00');

/** An alert file that holds from nine o'clock of one day until nine o'clock of another. */
function file(id: string, from: string, to: string, more: Partial<Alert> = {}) {
  const effective = `${from}T09:00:00+08:00`;
  return { id, alert: { sent: effective, effective, expires: `${to}T09:00:00+08:00`, ...more } };
}

const update = (...references: string[]) => ({ msgType: 'Update' as const, references });
const cancel = (...references: string[]) => ({ msgType: 'Cancel' as const, references });

function messageOf(files: Parameters<typeof messagesOf>[0], id: string): Message {
  const message = messagesOf(files, UNTIL).find((one) => one.id === id);
  if (!message) throw new Error(`no message ${id}`);
  return message;
}

function statusOf(files: Parameters<typeof messagesOf>[0], id: string, day: string) {
  const { effective, expires, changes } = messageOf(files, id);
  const times = { effective: Date.parse(effective), expires: Date.parse(expires) };
  return alertStatus(times, changes, at(`${day}T12:00`));
}

describe('the times of an alert file', () => {
  test('a Cancel without an end holds for 72 hours', () => {
    const { expires: _expires, ...dates } = file('over', '2026-11-10', '2026-11-11').alert;
    expect(occurrencesOf('over', { ...dates, ...cancel('a') }, UNTIL)).toEqual([
      {
        id: 'over',
        sent: '2026-11-10T09:00:00+08:00',
        effective: '2026-11-10T09:00:00+08:00',
        expires: '2026-11-13T09:00:00+08:00',
      },
    ]);
  });

  test.each([
    ['no dates', {}],
    ['no beginning', { sent: '2026-11-10T09:00:00+08:00', expires: '2026-11-11T09:00:00+08:00' }],
    ['no end', { sent: '2026-11-10T09:00:00+08:00', effective: '2026-11-10T09:00:00+08:00' }],
  ])('one with %s has none', (_what, alert) => {
    expect(occurrencesOf('a', alert, UNTIL)).toEqual([]);
  });
});

describe('what later messages do', () => {
  const first = file('a', '2026-11-01', '2026-12-01');

  test('an Update replaces, from the moment at which it holds itself', () => {
    const files = [first, file('b', '2026-11-10', '2026-12-10', update('a'))];
    expect(statusOf(files, 'a', '2026-11-09')).toBe('current');
    expect(statusOf(files, 'a', '2026-11-10')).toBe('replaced');
    expect(messageOf(files, 'a').changes).toEqual([
      { how: 'replaced', at: at('2026-11-10T09:00'), by: 'b' },
    ]);
    expect(statusOf(files, 'b', '2026-11-10')).toBe('current');
  });

  test('a Cancel lifts', () => {
    const files = [first, file('c', '2026-11-10', '2026-11-13', cancel('a'))];
    expect(statusOf(files, 'a', '2026-11-09')).toBe('current');
    expect(statusOf(files, 'a', '2026-11-10')).toBe('lifted');
  });

  test('a message may end several, and one that refers to nothing ends none', () => {
    const other = file('other', '2026-11-01', '2026-12-01');
    const files = [first, other, file('c', '2026-11-10', '2026-11-13', cancel('a', 'other', 'x'))];
    expect(statusOf(files, 'a', '2026-11-10')).toBe('lifted');
    expect(statusOf(files, 'other', '2026-11-10')).toBe('lifted');
    expect(messageOf(files, 'c').changes).toEqual([]);
  });

  test('of a season only the year that is named ends', () => {
    const season = { id: 's', alert: { season: { from: '11-01', to: '03-31', since: 2026 } } };
    const files = [season, file('c', '2027-01-10', '2027-01-13', cancel('s-2026'))];
    expect(statusOf(files, 's-2026', '2027-01-10')).toBe('lifted');
    expect(statusOf(files, 's-2027', '2027-11-10')).toBe('current');
    expect(messageOf(files, 's-2027').file).toBe('s');
  });

  test('the order of the files changes nothing', () => {
    const files = [first, file('b', '2026-11-10', '2026-12-10', update('a'))];
    expect(statusOf([...files].reverse(), 'a', '2026-11-10')).toBe('replaced');
  });
});

describe('a change that was itself changed', () => {
  const first = file('a', '2026-11-01', '2026-12-01');
  const second = file('b', '2026-11-10', '2026-12-10', update('a'));

  test('before it began, it ends nothing: the first alert goes on', () => {
    const files = [first, second, file('c', '2026-11-05', '2026-11-08', cancel('b'))];
    expect(statusOf(files, 'a', '2026-11-20')).toBe('current');
    expect(statusOf(files, 'b', '2026-11-20')).toBe('lifted');
  });

  test('as it began, it ends nothing', () => {
    const files = [first, second, file('c', '2026-11-10', '2026-11-13', cancel('b'))];
    expect(statusOf(files, 'a', '2026-11-20')).toBe('current');
  });

  test('after it began, it has ended the first alert for good', () => {
    const files = [first, second, file('c', '2026-11-15', '2026-11-18', cancel('b'))];
    expect(statusOf(files, 'a', '2026-11-20')).toBe('replaced');
    expect(statusOf(files, 'b', '2026-11-20')).toBe('lifted');
  });

  test('by one that never came about, it ends the first alert after all', () => {
    const third = file('c', '2026-11-08', '2026-12-10', update('b'));
    const files = [first, second, third, file('d', '2026-11-04', '2026-11-07', cancel('c'))];
    expect(statusOf(files, 'c', '2026-11-20')).toBe('lifted');
    expect(statusOf(files, 'b', '2026-11-20')).toBe('current');
    expect(statusOf(files, 'a', '2026-11-20')).toBe('replaced');
  });

  test('in a circle, an answer comes all the same', () => {
    const round = [
      file('a', '2026-11-01', '2026-12-01', update('c')),
      file('b', '2026-11-01', '2026-12-01', update('a', 'b')),
      file('c', '2026-11-01', '2026-12-01', update('b')),
    ];
    expect(messagesOf(round, UNTIL)).toHaveLength(3);
  });
});
