import { reminderOf } from '../../../domain/backup/reminder.ts';
import type { Household } from '../../../storage/household.ts';
import { unreadableInWords } from '../../parts/store-notice-words.ts';
import { ToBackup } from '../form-parts.tsx';

interface Props {
  household: Household;
  /** Whether the browser has promised to keep everything; nothing where it has not been asked. */
  promised: boolean | undefined;
}

/** What is to be known of the records' keeping, quietly below them. */
export function StoreFoot({ household: { store, ...tables }, promised }: Props) {
  const { people } = tables;
  const all = Object.values(tables).map(({ unreadable }) => unreadable);
  const unreadable = unreadableInWords({
    newer: all.reduce((sum, { newer }) => sum + newer, 0),
    damaged: all.reduce((sum, { damaged }) => sum + damaged, 0),
  });
  if (people.all().length === 0) return unreadable ? <p className="warning">{unreadable}</p> : null;
  const reminder = reminderOf(store.unsaved);
  return (
    <div className="no-print">
      {unreadable && <p className="warning">{unreadable}</p>}
      {reminder && (
        <div className="callout">
          <p>{reminder}</p>
          <ToBackup />
        </div>
      )}
      <p className="lead-2">
        {promised === true && '浏览器答应长期保存这些记录。换手机、丢手机还是会没有，请备份。'}
        {promised === false && (
          <>
            手机可能会清掉这些记录。<a href="/me/backup/">请备份一份</a>。
          </>
        )}
        {!store.isCopied && '这个浏览器只存得下一份，请常备份。'}
      </p>
    </div>
  );
}
