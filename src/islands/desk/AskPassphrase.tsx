import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { tidyPassphrase } from '../../domain/backup/passphrase.ts';
import { PassphraseField, Switch } from '../parts/PassphraseField.tsx';
import { useBusy } from './use-busy.ts';

interface Props {
  label: string;
  /** What the button does, in words. */
  action: string;
  /** Tries it; says in words why it will not do, or nothing. */
  onTyped: (passphrase: string) => Promise<string | undefined>;
  onCancel?: () => void;
  /** The field takes the focus at once. */
  takesFocus?: boolean;
}

const NOT_DONE = '没有做成。请重新打开这一页，再试一次。';

/** A passphrase that there is already. */
export function AskPassphrase({ label, action, onTyped, onCancel, takesFocus = false }: Props) {
  const [typed, setTyped] = useState('');
  const [isShown, setShown] = useState(false);
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const { isBusy, whileBusy } = useBusy();
  const focus = () => form.current?.querySelector('input')?.focus();
  useEffect(() => {
    if (takesFocus) focus();
  }, []);
  const ask = async (event: SyntheticEvent) => {
    event.preventDefault();
    setProblem(undefined);
    if (typed === '') {
      setProblem('请先输口令。');
      focus();
      return;
    }
    await whileBusy(async () => {
      const found = await onTyped(tidyPassphrase(typed)).catch(() => NOT_DONE);
      setProblem(found);
      if (found) focus();
    });
  };
  return (
    <form onSubmit={ask} noValidate autoComplete="off" ref={form}>
      <div role="alert">{problem && <p className="visually-hidden">{problem}</p>}</div>
      <PassphraseField
        {...{ id: 'current', label, value: typed, onChange: setTyped }}
        {...{ isShown, isNew: false, error: problem }}
      />
      <Switch label="显示口令" isOn={isShown} onChange={setShown} />
      <div role="status">{isBusy && <p>正在开锁，要几秒钟。</p>}</div>
      <div className="ways">
        <button type="submit" className="button button-main" aria-disabled={isBusy}>
          {action}
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            返回
          </button>
        )}
      </div>
    </form>
  );
}
