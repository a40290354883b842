import { countyDay } from '../shared/moment.ts';

/** The name of a backup's file. Letters that every phone and chat program leaves alone; the day is the county's. */
export function backupFileName(made: number, isSealed: boolean): string {
  return `mingbairen-${countyDay(made)}.${isSealed ? 'age' : 'txt'}`;
}
