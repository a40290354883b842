import { toPictureText } from '../../../src/envelope/carried.ts';
import { sealSubmission } from '../../../src/envelope/recipients.ts';
import { makeSubmissionKey } from '../../../src/envelope/submission-key.ts';
import { qrPicture } from '../../../src/formats/qr-picture.ts';

/** Milliseconds of the steps of one form, from its key to its picture. */
export interface SealTimes {
  key: number;
  seal: number;
  picture: number;
}

/** Makes a key, seals a form, draws its code. */
async function sealOnce(team: string, recovery: string, body: string): Promise<SealTimes> {
  const id = crypto.getRandomValues(new Uint8Array(16));
  const started = performance.now();
  const keys = await makeSubmissionKey();
  const made = performance.now();
  const sealed = await sealSubmission({ id, keys, body }, { team, recovery });
  const closed = performance.now();
  if (!sealed) throw new Error('longer than the largest form');
  const picture = qrPicture(toPictureText('https://qianyue.mingxian.example.gov.cn/desk/', sealed));
  if (!picture) throw new Error('no code takes the text');
  return { key: made - started, seal: closed - made, picture: performance.now() - closed };
}

// What the campaign calls in the page.
Object.assign(window, { sealOnce });
