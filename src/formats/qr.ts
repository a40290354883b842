import { encode } from 'uqr';

/** A QR code as one SVG path on a grid of `size` modules, quiet zone of four modules included. */
export interface QrPath {
  size: number;
  path: string;
}

/** The QR code of `text` (error correction M, for paper that gets folded). */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
    }
  });
  return { size, path };
}
