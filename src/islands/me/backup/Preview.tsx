import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { type Backup, rowsIn } from '../../../domain/backup/backup.ts';
import type { RestoreMode } from '../../../domain/backup/restore.ts';
import { dayInWords } from '../../../domain/shared/moment-words.ts';
import { restore, tablesOf } from '../../../storage/backup.ts';
import type { Household } from '../../../storage/household.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import { applySettings, keepOwed } from '../../../storage/settings.ts';
import { Choice } from '../../parts/Fields.tsx';
import { NoticeBox } from '../../parts/notice-box.tsx';
import { Switch } from '../../parts/PassphraseField.tsx';
import { painted } from '../../parts/painted.ts';
import { refusalInWords } from '../../parts/store-notice-words.ts';
import { showKeptSize } from '../household/kept-size.ts';
import { previewInWords, totalsInWords, totalsOf } from './preview.ts';

interface Props {
  household: Household;
  backup: Backup;
  onAnother: () => void;
}

const MODES = [
  { value: 'merge', label: '合并：两边的都留着，改得晚的算（推荐）' },
  { value: 'replace', label: '换掉：手机里的，全换成备份里的' },
] as const;

/** What is in a backup and what it would change, before it changes anything; then what it has changed. */
export function Preview({ household, backup, onAnother }: Props) {
  const { store, settings } = household;
  const heading = useRef<HTMLHeadingElement>(null);
  const [mode, setMode] = useState<RestoreMode>('merge');
  const [isSure, setSure] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [done, setDone] = useState<string>();
  useEffect(() => heading.current?.focus(), [done]);
  const phone = tablesOf(store);
  const totals = totalsOf(backup, phone, mode);

  const bringBack = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (mode === 'replace' && !isSure) {
      setAsked(true);
      return;
    }
    setRefusal(undefined);
    setBusy(true);
    await painted();
    const outcome = await restore(store, backup, mode);
    setBusy(false);
    if (!outcome.saved) {
      setRefusal(outcome.why);
      return;
    }
    applySettings(settings);
    // It spoke of who was here before; the list writes it anew.
    keepOwed('');
    showKeptSize();
    setDone(totalsInWords(totals));
    const left = totalsOf(backup, tablesOf(store), 'replace');
    // Then the phone has nothing that this backup does not hold.
    if (left.added + left.changed + left.removed === 0) await store.noteBackup(store.seq);
  };

  if (done !== undefined) {
    return (
      <section aria-labelledby="restored">
        <h3 id="restored" tabIndex={-1} ref={heading}>
          恢复好了
        </h3>
        <p>{done}</p>
        <div className="ways">
          <a className="button button-main" href="/me/">
            去看家里人
          </a>
          <button type="button" className="button" onClick={onAnother}>
            再恢复一份
          </button>
        </div>
      </section>
    );
  }
  return (
    <form onSubmit={bringBack} noValidate>
      <h3 tabIndex={-1} ref={heading}>
        {dayInWords(backup.made)}的备份，有 {rowsIn(backup.tables)} 条
      </h3>
      <Choice id="mode" legend="怎样恢复" options={MODES} value={mode} onChange={setMode} />
      <div role="status">
        {previewInWords(backup, phone, mode).map(({ id, name, lines }) => (
          <div key={id}>
            <h4>{name}</h4>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {mode === 'merge' && totals.added > 0 && (
        <p>您以前删掉、备份里还有的，也会回来。不要的，再删一次。</p>
      )}
      {mode === 'replace' && (
        <>
          {isAsked && !isSure && (
            <p className="error" role="alert">
              请先打上勾，再点“恢复”。
            </p>
          )}
          <Switch
            label={`我想好了：只在手机里的 ${totals.removed} 条删掉，找不回来`}
            isOn={isSure}
            onChange={setSure}
          />
        </>
      )}
      <div role="status">{isBusy && <p>正在恢复。请不要关这一页。</p>}</div>
      {refusal && (
        <div role="alert">
          <NoticeBox notice={refusalInWords(refusal)} />
          <p>一条也没有恢复，手机里的还是原来的样子。</p>
        </div>
      )}
      <div className="ways">
        <button type="submit" className="button button-main" aria-disabled={isBusy}>
          恢复
        </button>
        <button type="button" className="button" onClick={onAnother}>
          不恢复，换一份
        </button>
      </div>
    </form>
  );
}
