import type { Reminder } from '../../../domain/checkup/reminder.ts';

/** Whose certificate has to be looked at first: whether a dose was given, only it knows. */
export function UntoldDoses({ reminders }: { reminders: readonly Reminder[] }) {
  const names = reminders.filter(({ isUntold }) => isUntold).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <div className="callout">
      <p>
        <strong>先对着接种证打勾：{names.join('、')}。</strong>
      </p>
      <p>一剂都没勾，不知道打过哪些。勾了，才排得出哪天打。</p>
      <a className="button" href="/me/">
        去打勾
      </a>
    </div>
  );
}
