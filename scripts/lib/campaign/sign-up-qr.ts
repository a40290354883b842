import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { toPictureText } from '../../../src/envelope/carried.ts';
import { qrModules } from '../../../src/formats/qr-picture.ts';
import { type Random, randomFrom } from './random.ts';
import {
  blurred,
  dotsOf,
  halved,
  type Picture,
  picture,
  rotated,
  sent,
  toJpeg,
} from './sign-up-picture.ts';
import { fullWish, newAuthor, newParties, sealedBy } from './sign-up-wishes.ts';

/** An address as long as a county's desk may have. */
export const DESK = 'https://qianyue.mingxian.example.gov.cn/desk/';

const QUALITY = 40;
const SCALE = 9;
const BORDER = 4;

type Step = (from: Picture, random: Random) => Picture;

const jpeg: Step = (from) => sent(from, QUALITY);
const half: Step = (from) => halved(from);
/** By up to a quarter of a module, whatever size the picture has by now. */
const blur: Step = (from, random) => blurred(from, ((0.4 + random() * 0.6) * from.width) / 480);
const turn: Step = (from, random) => rotated(from, (random() - 0.5) * 16);

/** What pictures go through: sent, made smaller, taken from another screen, and several of it. */
const WAYS: Readonly<Record<string, readonly Step[]>> = {
  sent: [],
  'half size': [half],
  blurred: [blur],
  turned: [turn],
  'half size, sent twice': [half, jpeg],
  'blurred, half size': [blur, half],
  'half size, blurred': [half, blur],
  'turned, half size': [turn, half],
  'turned, blurred, sent twice': [turn, blur, jpeg],
  'turned, blurred, half size, sent twice': [turn, blur, half, jpeg],
};

/** How many pictures of each way each reader has read, to the letter. */
export interface QrTally {
  runs: number;
  zxing: number;
  jsqr: number;
  /** Read as something else. */
  wrong: number;
  /** Runs that zxing-wasm did not read, by the way they went. */
  missed: Record<string, number>;
}

/** Lets two readers read codes of full forms that went through what a chat program does to pictures. */
export async function signUpQr(seed: number, runs: number): Promise<QrTally> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } });
  const random = randomFrom(seed);
  const parties = await newParties();
  const tally: QrTally = { runs, zxing: 0, jsqr: 0, wrong: 0, missed: {} };
  const ways = Object.entries(WAYS);
  for (let run = 0; run < runs; run++) {
    const [way, steps] = ways[run % ways.length] as (typeof ways)[number];
    const sealed = await sealedBy(await newAuthor(random), fullWish(3), parties);
    const text = toPictureText(DESK, sealed);
    const file = toJpeg(through(steps, codeOf(text), random), QUALITY);
    const zxing = await readByZxing(file);
    const jsqr = readByJsqr(file);
    if (zxing === text) tally.zxing++;
    else tally.missed[way] = (tally.missed[way] ?? 0) + 1;
    if (jsqr === text) tally.jsqr++;
    tally.wrong += [zxing, jsqr].filter((read) => read !== undefined && read !== text).length;
  }
  return tally;
}

function through(steps: readonly Step[], code: Picture, random: Random): Picture {
  return steps.reduce((from, step) => step(from, random), code);
}

/** The code as it stands on the phone's screen. */
function codeOf(text: string): Picture {
  const modules = qrModules(text);
  if (!modules) throw new Error('no code takes the text');
  const { size, isBlack } = modules;
  const side = (size + 2 * BORDER) * SCALE;
  const module = (dot: number) => Math.floor(dot / SCALE) - BORDER;
  return picture(side, side, (x, y) => (isBlack(module(x), module(y)) ? 0 : 255));
}

async function readByZxing(file: Uint8Array): Promise<string | undefined> {
  const [read] = await readBarcodes(file, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  return read?.isValid ? read.text : undefined;
}

function readByJsqr(file: Uint8Array): string | undefined {
  const { width, height, data } = dotsOf(file);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
