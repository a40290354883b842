import { occurrencesOf } from './occurrences.ts';
import type { Alert } from './schema.ts';
import type { Occurrence } from './season.ts';
import type { AlertChange } from './status.ts';

/** One message as CAP has it: one occurrence of one alert file, and the later messages that end it early. */
export interface Message<Fields = Partial<Alert>> extends Occurrence {
  /** The file's id, and so the address of its page. */
  file: string;
  alert: Fields;
  changes: AlertChange[];
}

/** The messages of some alert files whose times begin before `until` (milliseconds since 1970), in the order of the files. */
export function messagesOf<Fields extends Partial<Alert>>(
  files: readonly { id: string; alert: Fields }[],
  until: number,
): Message<Fields>[] {
  const messages = files.flatMap(({ id, alert }) =>
    occurrencesOf(id, alert, until).map((occurrence) => ({
      ...occurrence,
      file: id,
      alert,
      changes: [] as AlertChange[],
    })),
  );
  const byId = new Map(messages.map((message) => [message.id, message]));
  for (const { id, alert, effective } of messages) {
    const how = alert.msgType === 'Cancel' ? 'lifted' : 'replaced';
    for (const reference of alert.references ?? []) {
      byId.get(reference)?.changes.push({ how, at: Date.parse(effective), by: id });
    }
  }
  // What was itself changed before it began ends nothing: the alert it would have ended stays in sight.
  // `above` are the ones asked about so far: a circle of references is an author's mistake, not an endless question.
  const takesEffect = ({ by, at }: AlertChange, above: readonly string[]): boolean =>
    !byId
      .get(by)
      ?.changes.some(
        (change) =>
          change.at <= at && !above.includes(change.by) && takesEffect(change, [...above, by]),
      );
  return messages.map((message) => ({
    ...message,
    changes: message.changes.filter((change) => takesEffect(change, [])),
  }));
}
