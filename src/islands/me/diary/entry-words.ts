import type { Reading } from '../../../domain/diary/schema.ts';
import { MEAL_WORDS, PART_WORDS, PLACE_WORDS } from '../../../domain/diary/words.ts';
import { countyMoment } from '../../../domain/shared/moment-words.ts';

/** When in the day and under which circumstances an entry was made. */
export function circumstances(reading: Reading): string[] {
  return [
    countyMoment(Date.parse(reading.at)).slice(11, 16),
    'part' in reading && reading.part !== 'other' ? PART_WORDS[reading.part] : '',
    reading.kind === 'glucose' ? MEAL_WORDS[reading.meal] : '',
    'place' in reading && reading.place === 'clinic' ? PLACE_WORDS.clinic : '',
  ].filter(Boolean);
}
