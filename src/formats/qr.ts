import { encode } from 'uqr';

/** A QR code as one stroked SVG path on a grid of `size` modules, quiet zone of four modules included. */
export interface QrPath {
  size: number;
  /** Horizontal strokes of width 1; relative moves, since every page carries one and bytes count. */
  path: string;
}

/** The QR code of `text` (error correction M, for paper that gets folded). */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  let path = '';
  data.forEach((row, y) => {
    let at: number | undefined;
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      const length = x - start + 1;
      path += at === undefined ? `M${start} ${y}.5h${length}` : `m${start - at} 0h${length}`;
      at = start + length;
    }
  });
  return { size, path };
}
