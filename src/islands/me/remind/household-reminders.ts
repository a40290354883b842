import type { Reminder } from '../../../domain/checkup/reminder.ts';
import { remindersOf, tellsWhy } from '../../../domain/checkup/reminder.ts';
import type { ReminderPlace } from '../../../domain/checkup/reminder-words.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import { IMMUNISATION } from '../../../domain/immunisation/doses.ts';
import { CLINIC, placesOf } from '../owed/places.ts';
import type { PersonOwed } from '../owed/use-owed.ts';

/** Who or what is to be reminded of: somebody, or one duty of theirs; everybody where nothing is said. */
export interface Asked {
  person?: string;
  duty?: string;
}

/** What the part of an address after `#` asks for, as `remindHref` writes it. */
export function askedBy(hash: string): Asked {
  const text = decoded(hash.replace(/^#/, ''));
  const [person = '', ...duty] = text.split('.');
  if (!person) return {};
  return duty.length > 0 ? { person, duty: duty.join('.') } : { person };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The reminders of the household that are asked for, the nearest first. `names` are those to be shown, by id. */
export function askedReminders(
  people: readonly PersonOwed[],
  { person, duty }: Asked,
  names: ReadonlyMap<string, string>,
  rules: RulesFile,
  today: string,
): Reminder[] {
  return people
    .filter(({ subject }) => person === undefined || subject.id === person)
    .flatMap(({ subject, owed }) => {
      const one = { id: subject.id, name: names.get(subject.id) ?? '' };
      return remindersOf(one, owed.duties, rules, today);
    })
    .filter(({ duties }) => duty === undefined || duties.includes(duty))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Where one goes for a reminder, with a number to call, by the township that is chosen on this phone. */
export function reminderPlaces(
  { rule }: Pick<Reminder, 'rule'>,
  rules: RulesFile,
  township: string,
): ReminderPlace[] {
  const named = rules.rules.find(({ id }) => id === rule);
  const where = rule === IMMUNISATION ? CLINIC : named?.where;
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
