import { type SyntheticEvent, useState } from 'react';
import { FieldError } from '../parts/Fields.tsx';
import { AskPassphrase } from './AskPassphrase.tsx';
import { keyProblemInWords } from './desk-words.ts';
import type { BroughtKey } from './read-key.ts';

interface Props {
  /** `isCopied`: it came out of a sealed file, so there is a recovery copy. */
  onKey: (identity: string, isCopied: boolean) => Promise<string | undefined>;
  onCancel: () => void;
}

/** A key that the team has already, as text or as a file. */
export function ImportKey({ onKey, onCancel }: Props) {
  const [sealed, setSealed] = useState<Uint8Array>();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const take = async (brought: BroughtKey, isCopied: boolean): Promise<string | undefined> => {
    if ('problem' in brought) return keyProblemInWords(brought.problem);
    if ('identity' in brought) return onKey(brought.identity, isCopied);
    setSealed(brought.sealed);
    return undefined;
  };
  const bring = async (read: (code: typeof import('./read-key.ts')) => Promise<BroughtKey>) => {
    setProblem(undefined);
    const failed: BroughtKey = { problem: 'unreadable file' };
    const brought = await import('./read-key.ts').then(read).catch(() => failed);
    setProblem(await take(brought, false));
  };
  if (sealed) {
    const open = async (passphrase: string) => {
      const { unsealKey } = await import('./read-key.ts');
      return take(await unsealKey(sealed, passphrase), true);
    };
    return (
      <>
        <p>这份钥匙锁着。请输存它的时候定的口令。</p>
        <AskPassphrase
          {...{ label: '钥匙文件的口令', action: '打开', onTyped: open, takesFocus: true }}
          onCancel={() => setSealed(undefined)}
        />
      </>
    );
  }
  const paste = (event: SyntheticEvent) => {
    event.preventDefault();
    void bring((code) => code.readPastedKey(text));
  };
  return (
    <form onSubmit={paste} noValidate autoComplete="off">
      <div role="alert">
        <FieldError id="key-problem" words={problem} />
      </div>
      <div className="field options">
        <label>
          选钥匙文件
          <input
            className="visually-hidden"
            type="file"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void bring((code) => code.readKeyFile(file));
              // The same file chosen again is a new try.
              target.value = '';
            }}
          />
        </label>
      </div>
      <div className="field">
        <label htmlFor="key-text">或者粘贴钥匙的文字</label>
        <textarea
          id="key-text"
          rows={3}
          value={text}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={problem && 'key-problem'}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <div className="ways">
        <button type="submit" className="button button-main">
          用这些文字
        </button>
        <button type="button" className="button" onClick={onCancel}>
          返回
        </button>
      </div>
    </form>
  );
}
