import { expect, test } from 'vitest';
import { tryManglings } from '../../../scripts/lib/campaign/sign-up-mangled.ts';
import { fromCarried, toLink, toPictureText } from '../../../src/envelope/carried.ts';

const DESK = 'https://a.example/desk/';
const someBytes = (length: number, first = 7) =>
  Uint8Array.from({ length }, (_, index) => (first + index * 37) % 256);

test.each([810, 1322, 300, 22, 23])(
  '%i bytes come back out of a link and out of digits',
  (length) => {
    for (const bytes of [someBytes(length), new Uint8Array(length), someBytes(length).fill(255)]) {
      expect(fromCarried(toLink(DESK, bytes))).toEqual({ sealed: bytes });
      expect(fromCarried(toPictureText(DESK, bytes))).toEqual({ sealed: bytes });
    }
  },
);

test('the link has nothing but letters of base64url behind its mark, the picture nothing but digits', () => {
  expect(toLink(DESK, someBytes(810))).toMatch(/^https:\/\/a\.example\/desk\/#s[\w-]{1088}$/);
  expect(toPictureText(DESK, someBytes(810))).toMatch(/^https:\/\/a\.example\/desk\/#n\d{1966}$/);
});

test('what is missing, changed, or there twice over is told apart', () => {
  const link = toLink(DESK, someBytes(810));
  const other = toPictureText(DESK, someBytes(810, 8));
  expect(fromCarried('')).toEqual({ problem: 'nothing found' });
  expect(fromCarried('今天 #s 我来 https://a.example/desk/#send')).toEqual({
    problem: 'nothing found',
  });
  expect(fromCarried(link.slice(0, -1))).toEqual({ problem: 'not whole' });
  expect(fromCarried(`${link.slice(0, -1)}A`)).toEqual({ problem: 'not whole' });
  expect(fromCarried(`${link}\n${other}`)).toEqual({ problem: 'several' });
  expect(fromCarried(`${link}\n${link}`)).toEqual({ sealed: someBytes(810) });
  expect(fromCarried(`${link.slice(0, 500)} ${other}`)).toEqual({ sealed: someBytes(810, 8) });
});

test('a text of any length is answered at once', () => {
  expect(fromCarried('字'.repeat(64 * 1024 + 1))).toEqual({ problem: 'nothing found' });
  expect(fromCarried('#s#n'.repeat(16 * 1024))).toEqual({ problem: 'nothing found' });
  expect(fromCarried(`#n${'9'.repeat(60_000)}`)).toEqual({ problem: 'not whole' });
  expect(fromCarried(`#s${'A'.repeat(60_000)}`)).toEqual({ problem: 'not whole' });
});

test('whatever a chat program does to the text: opened as it was or refused, never wrong; what takes no letter away opens', async () => {
  const tallies = await tryManglings(20_261_122, 24);
  const failed = tallies.filter(
    ({ isHarmless, wrong, thrown, refused }) => wrong + thrown + (isHarmless ? refused : 0) > 0,
  );
  expect(failed).toEqual([]);
  expect(tallies.length).toBeGreaterThanOrEqual(40);
  expect(tallies.some(({ isHarmless, refused }) => !isHarmless && refused > 0)).toBe(true);
});
