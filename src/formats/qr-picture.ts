import { correction, generate, mode } from 'lean-qr';
import { pngOf } from './png.ts';

/** A QR code as a picture that phones can send and read. */
export interface QrPicture {
  /** Of the standard: 1 is the smallest. */
  version: number;
  /** Of the picture, white border included. In dots. */
  side: number;
  /** For the `src` of an `<img>`: on an image people press long to send or save it. */
  url: string;
}

/** Finer ones are no longer read after a chat program has made the picture smaller. */
const LARGEST_VERSION = 24;

/** White around the code, as the standard demands. In modules. */
const BORDER = 4;

/** Chat programs keep a picture of this size as it is. In dots. */
const LEAST_SIDE = 1080;

/** What lean-qr calls a text that fits in no version that is allowed. */
const TOO_LONG = 4;

/** The version (`version`), modules across (`size`) and each module of the QR code of an ASCII text. */
export interface QrModules {
  version: number;
  size: number;
  isBlack: (x: number, y: number) => boolean;
}

/**
 * The QR code (error correction M) of an ASCII text, an address that may end in many digits: digits take less than half the
 * room of letters. Nothing where it would be too fine to be read from a chat.
 */
export function qrModules(text: string): QrModules | undefined {
  const [digits = ''] = /\d*$/.exec(text) ?? [];
  const letters = text.slice(0, text.length - digits.length);
  const parts = [mode.ascii(letters), ...(digits === '' ? [] : [mode.numeric(digits)])];
  try {
    const { size, get } = generate(mode.multi(...parts), {
      minCorrectionLevel: correction.M,
      maxCorrectionLevel: correction.M,
      maxVersion: LARGEST_VERSION,
    });
    return { version: (size - 17) / 4, size, isBlack: get };
  } catch (error) {
    if ((error as { code?: number }).code === TOO_LONG) return undefined;
    throw error;
  }
}

/** The same as a PNG, every module of it as many dots wide as its neighbour. */
export function qrPicture(text: string): QrPicture | undefined {
  const modules = qrModules(text);
  if (!modules) return undefined;
  const { version, size, isBlack } = modules;
  const width = size + 2 * BORDER;
  const scale = Math.ceil(LEAST_SIDE / width);
  // Outside of the code nothing is black.
  const isInk = (x: number, y: number) => isBlack(x - BORDER, y - BORDER);
  const png = pngOf({ width, height: width, scale, isBlack: isInk });
  let binary = '';
  for (const byte of png) binary += String.fromCharCode(byte);
  return { version, side: width * scale, url: `data:image/png;base64,${btoa(binary)}` };
}
