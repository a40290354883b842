import * as z from 'zod/mini';
import { isCalendarDate } from '../shared/date-texts.ts';
import type { KeyList, TeamKey } from './key-list.ts';

// The faster way of zod makes code while it runs, which the site's security policy forbids.
z.config({ jitless: true });

/** Longer lists are not looked at: the largest county has a tenth of it. In characters. */
const LONGEST = 256 * 1024;

/** How a recipient of age looks: 32 bytes and a checksum in lower-case letters. */
export const RECIPIENT_PATTERN = /^age1[02-9ac-hj-np-z]{58}$/;

/** How a key's phrase looks: six Chinese characters (`formats/key-phrase.ts`). */
const PHRASE_PATTERN = /^\p{Script=Han}{6}$/u;

const day = z.string().check(z.refine(isCalendarDate));
const recipient = z.string().check(z.regex(RECIPIENT_PATTERN));
const phrase = z.string().check(z.regex(PHRASE_PATTERN));
const teamId = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(40));

const teamKey = z
  .strictObject({ recipient, from: day, until: day, phrase })
  .check(z.refine(({ from, until }) => from < until));

const keyListSchema = z
  .strictObject({
    version: z.int().check(z.gte(1), z.lte(999_999)),
    issued: day,
    expires: day,
    recovery: z.strictObject({ recipient, phrase }),
    teams: z.record(teamId, z.array(teamKey).check(z.minLength(1))),
  })
  .check(
    z.refine(({ issued, expires }) => issued < expires),
    z.refine(hasNoneTwice),
  );

/** A recipient in two places would let one team read what is for another. */
function hasNoneTwice({ recovery, teams }: KeyList): boolean {
  const all = [recovery, ...Object.values(teams).flat()].map((key) => key.recipient);
  return new Set(all).size === all.length;
}

/** The list as the one text that the county signs: teams by their ids, everything in a fixed order, no blanks. */
export function toListText({ version, issued, expires, recovery, teams }: KeyList): string {
  const sorted = Object.entries(teams).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({
    ...{ version, issued, expires },
    recovery: { recipient: recovery.recipient, phrase: recovery.phrase },
    teams: Object.fromEntries(sorted.map(([id, keys]) => [id, keys.map(inOrder)])),
  });
}

function inOrder({ recipient, from, until, phrase }: TeamKey): TeamKey {
  return { recipient, from, until, phrase };
}

/** The list that `toListText` wrote, to the letter; everything else is refused. */
export function fromListText(text: string): KeyList | undefined {
  if (text.length > LONGEST) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = keyListSchema.safeParse(value);
  return read.success && toListText(read.data) === text ? read.data : undefined;
}
