import { type Asked, dutyToken } from '../../../domain/checkup/remind-address.ts';
import {
  calendarRemindersOf,
  type Reminded,
  type Reminder,
  remindersOf,
} from '../../../domain/checkup/reminder.ts';
import { tellsWhy } from '../../../domain/checkup/reminder-parts.ts';
import type { ReminderPlace } from '../../../domain/checkup/reminder-words.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import { IMMUNISATION } from '../../../domain/immunisation/doses.ts';
import { CLINIC, placesOf } from '../owed/places.ts';
import type { PersonOwed } from '../owed/use-owed.ts';

/** What is asked for, the nearest first: as people read it, and as events of a calendar. */
export interface AskedReminders {
  reminders: Reminder[];
  inCalendar: Reminder[];
}

/** The reminders of the household that are asked for, the nearest first. `names` are those to be shown, by id. */
export function askedReminders(
  people: readonly PersonOwed[],
  { person, duty }: Asked,
  names: ReadonlyMap<string, string>,
  rules: RulesFile,
  today: string,
): AskedReminders {
  const all = (remind: typeof remindersOf) =>
    people
      .filter(({ subject }) => person === undefined || subject.id === person)
      .flatMap(({ subject, owed }) => {
        const who: Reminded = { subject, name: names.get(subject.id) ?? '' };
        return remind(who, owed.duties, rules, today);
      })
      .filter(
        (one) =>
          duty === undefined || one.duties.some((id) => dutyToken(one.person, { id }) === duty),
      )
      .sort((a, b) => (a.day < b.day ? -1 : 1));
  return { reminders: all(remindersOf), inCalendar: all(calendarRemindersOf) };
}

/** Where one goes for a reminder, with a number to call, by the township that is chosen on this phone. */
export function reminderPlaces(
  { rule, where: own }: Pick<Reminder, 'rule' | 'where'>,
  rules: RulesFile,
  township: string,
): ReminderPlace[] {
  const named = rules.rules.find(({ id }) => id === rule);
  const where = rule === IMMUNISATION ? CLINIC : (own ?? named?.where);
  if (!where) return [];
  // Who comes home is sent by the team; and a place of obstetrics alone would tell others why somebody goes.
  const isByTeam = where.at === 'home' || (named && tellsWhy(named));
  const asked = isByTeam ? ({ at: 'team' } as const) : where;
  const places = placesOf(asked, rules, township).flatMap(({ name, phone, hours }) =>
    phone === undefined ? [] : [{ name, phone, hours }],
  );
  // The team is that of a village, which nobody has told us; of places that offer the same, the largest knows all.
  return asked.at === 'team' ? places : places.slice(0, 1);
}
