/** From so many changes on that no backup holds, somebody is reminded. */
export const REMIND_FROM = 20;

/** The sentence that reminds of a backup; nothing where few changes are without one. */
export function reminderOf(unsaved: number): string | undefined {
  if (unsaved < REMIND_FROM) return undefined;
  return `有 ${unsaved} 处改动还没备份。备份一份，手机坏了也找得回来。`;
}
