import { type SyntheticEvent, useState } from 'react';
import {
  checkPassphrase,
  type PassphraseProblem,
  tidyPassphrase,
} from '../../domain/backup/passphrase.ts';
import { passphraseProblemInWords } from '../../domain/backup/words.ts';
import { PassphraseField, Switch } from '../parts/PassphraseField.tsx';
import { useBusy } from './use-busy.ts';

interface Props {
  /** What the button does, in words. */
  action: string;
  /** Gets a passphrase that will do. */
  onChosen: (passphrase: string) => Promise<void>;
  onCancel: () => void;
}

/** A new passphrase for the desk, typed twice. */
export function NewPassphrase({ action, onChosen, onCancel }: Props) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isShown, setShown] = useState(false);
  const [problem, setProblem] = useState<PassphraseProblem>();
  const { isBusy, whileBusy } = useBusy();
  const choose = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found = checkPassphrase(first, second);
    setProblem(found);
    if (found) {
      document.getElementById(found === 'not the same' ? 'again' : 'passphrase')?.focus();
      return;
    }
    await whileBusy(() => onChosen(tidyPassphrase(first)));
  };
  const words = problem && passphraseProblemInWords(problem);
  const isSecond = problem === 'not the same';
  return (
    <form onSubmit={choose} noValidate autoComplete="off">
      <PassphraseField
        {...{ id: 'passphrase', label: '口令', value: first, onChange: setFirst }}
        {...{ isShown, isNew: true, error: isSecond ? undefined : words }}
      />
      <PassphraseField
        {...{ id: 'again', label: '再输一遍', value: second, onChange: setSecond }}
        {...{ isShown, isNew: true, error: isSecond ? words : undefined }}
      />
      <Switch label="显示口令" isOn={isShown} onChange={setShown} />
      <p className="hint">
        至少 8 个字。用一句团队记得住、别人猜不到的话。浏览器问要不要记住，请点“不”。
      </p>
      <div role="status">{isBusy && <p>正在上锁，要几秒钟。请不要关这一页。</p>}</div>
      <div className="ways">
        <button type="submit" className="button button-main" aria-disabled={isBusy}>
          {action}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          返回
        </button>
      </div>
    </form>
  );
}
