import { expect, test } from 'vitest';
import { kindOf } from '../../../src/envelope/kind.ts';
import { tidyPasted } from '../../../src/envelope/pasted.ts';
import { closePlain, openPlain } from '../../../src/envelope/plain.ts';

const CONTENT =
  '{"v":1,"made":"2026-11-22T04:00:00Z","tables":{\n"people":[\n{"name":"老李"}]\n}}\n';
const bytesOf = (text: string) => new TextEncoder().encode(text);

test('what was put into the frame comes out of it', async () => {
  const text = await closePlain(CONTENT);
  expect(text.split('\n')[0]).toBe('明白人备份 1');
  expect(text.split('\n')[1]).toMatch(/^sha256 [\da-f]{64}$/);
  expect(await openPlain(text)).toEqual({ content: CONTENT });
});

test('every single changed, missing or added byte is noticed', async () => {
  const bytes = bytesOf(await closePlain(CONTENT));
  const read = async (changed: Uint8Array) => {
    const { kind, text } = kindOf(changed);
    return kind === 'text' ? openPlain(text) : { problem: kind };
  };
  for (let at = 0; at <= bytes.length; at++) {
    const start = bytes.slice(0, at);
    const changed = [
      Uint8Array.of(...start, ((bytes[at] ?? 0) ^ 1) & 0xff, ...bytes.slice(at + 1)),
      Uint8Array.of(...start, ((bytes[at] ?? 0) ^ 0x20) & 0xff, ...bytes.slice(at + 1)),
      Uint8Array.of(...start, 0x20, ...bytes.slice(at)),
      Uint8Array.of(...start, 0x0a, ...bytes.slice(at)),
      ...(at < bytes.length ? [start, Uint8Array.of(...start, ...bytes.slice(at + 1))] : []),
    ];
    for (const one of changed) expect(await read(one), `byte ${at}`).toHaveProperty('problem');
  }
  expect(await read(bytes)).toEqual({ content: CONTENT });
});

test('a byte order mark, other line ends and capitals in the sum are refused in a file', async () => {
  const text = await closePlain(CONTENT);
  const capital = text.replace(/sha256 [\da-f]+/, (line) =>
    line.toUpperCase().replace('SHA', 'sha'),
  );
  for (const other of [`\ufeff${text}`, text.replaceAll('\n', '\r\n'), capital, `${text}\n`]) {
    expect(await openPlain(kindOf(bytesOf(other)).text)).toEqual({ problem: 'damaged' });
  }
});

test('a text of something else is no backup, and one of a newer frame says so', async () => {
  expect(await openPlain('')).toEqual({ problem: 'not a backup' });
  expect(await openPlain('今天赶集')).toEqual({ problem: 'not a backup' });
  expect(await openPlain('明白人备份 2\nanything')).toEqual({ problem: 'of a newer version' });
});

test('pasted text may have anything around it and between its lines that a chat program puts there', async () => {
  const text = await closePlain(CONTENT);
  expect(
    tidyPasted(`老李 10:22：\r\n\ufeff${text.replaceAll('\n', '\r\n\r\n')}\u200b」\n收到`),
  ).toBe(text);
  expect(await openPlain(tidyPasted(text.replace('老李', '老王')))).toEqual({ problem: 'damaged' });
  expect(tidyPasted('今天赶集')).toBe('今天赶集');
});
