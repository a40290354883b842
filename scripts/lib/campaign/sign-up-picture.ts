import { decode, encode } from 'jpeg-js';

/** A grey picture: 0 is black, 255 white, row by row. */
export interface Picture {
  width: number;
  height: number;
  dots: Float32Array;
}

const WHITE = 255;

/** A picture out of what each dot is. */
export function picture(
  width: number,
  height: number,
  dotAt: (x: number, y: number) => number,
): Picture {
  const dots = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) dots[y * width + x] = dotAt(x, y);
  return { width, height, dots };
}

function at({ width, height, dots }: Picture, x: number, y: number): number {
  const isInside = x >= 0 && y >= 0 && x < width && y < height;
  return isInside ? (dots[y * width + x] ?? WHITE) : WHITE;
}

/** Between four dots. */
function between(from: Picture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, low] = [x - left, y - top];
  const row = (line: number) =>
    at(from, left, line) * (1 - right) + at(from, left + 1, line) * right;
  return row(top) * (1 - low) + row(top + 1) * low;
}

/** Half as wide and high: each dot is the mean of those that it stands for. */
export function halved(from: Picture): Picture {
  const [width, height] = [Math.floor(from.width / 2), Math.floor(from.height / 2)];
  return picture(width, height, (x, y) => {
    const rows = [2 * y, 2 * y + 1].map((row) => at(from, 2 * x, row) + at(from, 2 * x + 1, row));
    return ((rows[0] ?? 0) + (rows[1] ?? 0)) / 4;
  });
}

/** Out of focus by `sigma` dots (a Gaussian). */
export function blurred(from: Picture, sigma: number): Picture {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const mean = (dotAt: (step: number) => number) =>
    weights.reduce((total, weight, index) => total + weight * dotAt(index - reach), 0) / sum;
  const { width, height } = from;
  const across = picture(width, height, (x, y) => mean((step) => at(from, x + step, y)));
  return picture(width, height, (x, y) => mean((step) => at(across, x, y + step)));
}

/** Turned by some degrees on a white sheet that is large enough. */
export function rotated(from: Picture, degrees: number): Picture {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const side = Math.ceil(from.width * (Math.abs(cos) + Math.abs(sin)));
  const [middle, old] = [side / 2, from.width / 2];
  return picture(side, side, (x, y) => {
    const [right, down] = [x - middle, y - middle];
    return between(from, cos * right + sin * down + old, cos * down - sin * right + old);
  });
}

/** As a file, as chat programs send it. */
export function toJpeg({ width, height, dots }: Picture, quality: number): Uint8Array {
  const data = new Uint8Array(dots.length * 4);
  for (const [index, dot] of dots.entries()) data.set([dot, dot, dot, 255], index * 4);
  return new Uint8Array(encode({ width, height, data }, quality).data);
}

/** The dots of such a file, four bytes each. */
export function dotsOf(jpeg: Uint8Array): { width: number; height: number; data: Uint8Array } {
  return decode(jpeg, { useTArray: true });
}

/** Once through a chat program. */
export function sent(from: Picture, quality: number): Picture {
  const { width, height, data } = dotsOf(toJpeg(from, quality));
  return picture(width, height, (x, y) => data[(y * width + x) * 4] ?? WHITE);
}
