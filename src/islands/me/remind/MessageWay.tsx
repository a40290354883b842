import { useState } from 'react';
import type { Reminder } from '../../../domain/checkup/reminder.ts';
import { messageOf, type ReminderPlace } from '../../../domain/checkup/reminder-words.ts';
import { CopyLetters } from '../../parts/hand-over.tsx';

interface Props {
  reminders: readonly Reminder[];
  placesOf: (reminder: Reminder) => readonly ReminderPlace[];
  /** `YYYY-MM-DD`. */
  today: string;
}

/** A text for the daughter in the city, to be changed before it is sent. */
export function MessageWay({ reminders, placesOf, today }: Props) {
  const made = messageOf(reminders, placesOf, today);
  const [edited, setEdited] = useState<{ of: string; text: string }>();
  return (
    <section className="tool aside no-print" aria-labelledby="message">
      <h2 id="message">发给家里人</h2>
      <CopyLetters
        id="letter"
        why="请家里人帮着记。话里不写病名，发以前您可以改。"
        letters={edited?.of === made ? edited.text : made}
        onEdit={(text) => setEdited({ of: made, text })}
      />
    </section>
  );
}
