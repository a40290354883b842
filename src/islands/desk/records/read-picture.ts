// First of all: the package below uses it.
import '../../../envelope/old-engines.ts';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

// By itself the package would fetch this from another host.
prepareZXingModule({
  overrides: {
    locateFile: (name: string, prefix: string) => (/\.wasm$/.test(name) ? wasm : prefix + name),
  },
});

/** More codes on one picture than anybody shows at once. */
const MOST_CODES = 16;

/** The texts of all QR codes on a PNG or JPEG; none where it has none or cannot be read. Throws where the reader itself cannot be loaded. */
export async function codesIn(picture: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: MOST_CODES,
  });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
