import { MEAL_WORDS, PART_WORDS } from '../../../domain/diary/words.ts';

const WORDS: Readonly<Record<string, string>> = { ...PART_WORDS, ...MEAL_WORDS };

/** A series in words: the part of the day, how it stands to a meal; nothing where a kind has only one. */
export function seriesInWords(series: string): string {
  return WORDS[series] ?? '';
}
