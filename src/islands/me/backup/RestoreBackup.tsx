import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { Backup } from '../../../domain/backup/backup.ts';
import { type BackupProblem, problemInWords } from '../../../domain/backup/words.ts';
import type { Household } from '../../../storage/household.ts';
import { PassphraseField, Switch } from '../../parts/PassphraseField.tsx';
import { painted } from '../../parts/painted.ts';
import { Preview } from './Preview.tsx';
import { type Brought, readFile, readPasted, unseal } from './read.ts';

/** A backup into this phone: brought in, opened, looked at, restored. */
export function RestoreBackup({ household }: { household: Household }) {
  const [sealed, setSealed] = useState<Uint8Array>();
  const [backup, setBackup] = useState<Backup>();
  const take = (brought: Brought): BackupProblem | undefined => {
    if ('problem' in brought) return brought.problem;
    if ('sealed' in brought) setSealed(brought.sealed);
    else setBackup(brought.backup);
    return undefined;
  };
  const again = () => {
    setSealed(undefined);
    setBackup(undefined);
  };
  if (backup) return <Preview household={household} backup={backup} onAnother={again} />;
  if (sealed) return <Unseal sealed={sealed} take={take} onAnother={again} />;
  return <BringIn take={take} />;
}

type Take = (brought: Brought) => BackupProblem | undefined;

function BringIn({ take }: { take: Take }) {
  const [problem, setProblem] = useState<BackupProblem>();
  const [text, setText] = useState('');
  const bring = async (brought: Promise<Brought>) => {
    setProblem(undefined);
    setProblem(take(await brought.catch(() => ({ problem: 'unreadable file' }) as const)));
  };
  const paste = (event: SyntheticEvent) => {
    event.preventDefault();
    void bring(readPasted(text));
  };
  return (
    <>
      <p>先看看备份里有什么，您点了“恢复”才会动手机里的记录。</p>
      <Trouble problem={problem} />
      <div className="field options">
        <label>
          选备份文件
          <input
            className="visually-hidden"
            type="file"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void bring(readFile(file));
              // The same file chosen again is a new try.
              target.value = '';
            }}
          />
        </label>
      </div>
      <details>
        <summary>发来的是文字？粘贴在这里</summary>
        <form onSubmit={paste} noValidate>
          <div className="field">
            <label htmlFor="pasted">备份的文字</label>
            <textarea
              id="pasted"
              rows={4}
              value={text}
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => setText(target.value)}
            />
          </div>
          <div className="ways">
            <button type="submit" className="button">
              看看里面有什么
            </button>
          </div>
        </form>
      </details>
    </>
  );
}

function Unseal(props: { sealed: Uint8Array; take: Take; onAnother: () => void }) {
  const { sealed, take, onAnother } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<BackupProblem>();
  useEffect(() => heading.current?.focus(), []);
  const open = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setProblem(undefined);
    setBusy(true);
    await painted();
    const brought = await unseal(sealed, passphrase).catch(
      () => ({ problem: 'unreadable file' }) as const,
    );
    setBusy(false);
    setProblem(take(brought));
  };
  return (
    <form onSubmit={open} noValidate>
      <h3 tabIndex={-1} ref={heading}>
        这份备份锁着
      </h3>
      <p>请输做备份时定的口令。</p>
      <Trouble problem={problem} />
      <PassphraseField
        {...{ id: 'opening', label: '口令', value: passphrase, onChange: setPassphrase }}
        {...{ isShown, isNew: false }}
      />
      <Switch label="显示口令" isOn={isShown} onChange={setShown} />
      <div role="status">{isBusy && <p>正在打开，旧手机要十几秒。请不要关这一页。</p>}</div>
      <div className="ways">
        <button type="submit" className="button button-main" aria-disabled={isBusy}>
          打开
        </button>
        <button type="button" className="button" onClick={onAnother}>
          换一份备份
        </button>
      </div>
    </form>
  );
}

function Trouble({ problem }: { problem: BackupProblem | undefined }) {
  return (
    <div role="alert">
      {problem && (
        <div className="warning">
          <p>
            <strong>没有恢复，手机里的记录没有动。</strong>
          </p>
          <p>{problemInWords(problem)}</p>
        </div>
      )}
    </div>
  );
}
