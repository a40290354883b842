import { Encrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { openOwn, sealForSelf } from '../../../src/envelope/desk-file.ts';
import { makeIdentity, recipientOf } from '../../../src/envelope/identity.ts';

const TEXT = `${JSON.stringify({ 称呼: '王桂英' })}\n第二行`;

test('a file of a desk opens with its own key, also among others, and with no other', async () => {
  const [own, other] = [await makeIdentity(), await makeIdentity()];
  const file = await sealForSelf(own, TEXT);
  expect(await openOwn(file, [own])).toEqual({ text: TEXT });
  expect(await openOwn(file, [other, own])).toEqual({ text: TEXT });
  expect(await openOwn(file, [other])).toEqual({ problem: 'not for these keys' });
  expect(await openOwn(file, [])).toEqual({ problem: 'not for these keys' });
});

test('who has only the public key makes no file that a desk believes', async () => {
  const [own, other] = [await makeIdentity(), await makeIdentity()];
  const opened = await sealForSelf(other, TEXT);
  const proofOfOther = await openedText(other, opened);
  const forged = new Encrypter();
  forged.addRecipient((await recipientOf(own)) ?? '');
  expect(await openOwn(await forged.encrypt(proofOfOther), [own])).toEqual({ problem: 'forged' });
  expect(await openOwn(await forged.encrypt(TEXT), [own])).toEqual({
    problem: 'not a file of a desk',
  });
});

test('no changed byte is taken', async () => {
  const own = await makeIdentity();
  const file = await sealForSelf(own, TEXT);
  for (let at = 0; at < file.length; at++) {
    const changed = file.with(at, (file[at] ?? 0) ^ 1);
    expect(await openOwn(changed, [own])).toHaveProperty('problem');
  }
});

async function openedText(identity: string, file: Uint8Array): Promise<string> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(file, 'text');
}
