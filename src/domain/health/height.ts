import { readTyped, rounded } from '../diary/typed.ts';

/** No adult is smaller or taller, in cm: who writes metres or 尺 is asked. Not health limits. */
const LEAST = 80;
const MOST = 250;

/** A height in cm as it was typed; nothing where nothing was typed; or why it is refused. */
export function readHeight(text: string): number | undefined | 'no number' | 'out of range' {
  if (text.trim() === '') return undefined;
  const typed = readTyped(text);
  if (typed === undefined) return 'no number';
  const height = rounded(typed, 1);
  return height < LEAST || height > MOST ? 'out of range' : height;
}
