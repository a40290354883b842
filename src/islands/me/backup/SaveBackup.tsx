import { type SyntheticEvent, useState } from 'react';
import { rowsIn } from '../../../domain/backup/backup.ts';
import { checkPassphrase, type PassphraseProblem } from '../../../domain/backup/passphrase.ts';
import { passphraseProblemInWords } from '../../../domain/backup/words.ts';
import { tablesOf } from '../../../storage/backup.ts';
import type { Store } from '../../../storage/store.ts';
import { Choice } from '../../parts/Fields.tsx';
import { PassphraseField, Switch } from '../../parts/PassphraseField.tsx';
import { painted } from '../../parts/painted.ts';
import { HandOver } from './HandOver.tsx';
import { type Made, makeBackup } from './make.ts';

type Lock = 'sealed' | 'plain';

const LOCKS = [
  { value: 'sealed', label: '用口令锁上（推荐）' },
  { value: 'plain', label: '不加锁' },
] as const;

/** Everything out of this phone, in one file. */
export function SaveBackup({ store, now }: { store: Store; now: () => number }) {
  const [made, setMade] = useState<Made & { seq: number }>();
  if (made) {
    return (
      <HandOver
        made={made}
        onKept={() => store.noteBackup(made.seq)}
        onAgain={() => setMade(undefined)}
      />
    );
  }
  if (rowsIn(tablesOf(store)) === 0) {
    return (
      <p>
        这部手机里还没有记录，现在不用备份。<a href="/me/">先添加家里人</a>
      </p>
    );
  }
  const make = async (passphrase: string | undefined) => {
    const { seq } = store;
    setMade({ ...(await makeBackup(tablesOf(store), passphrase, now())), seq });
  };
  return <ChooseLock onMake={make} />;
}

function ChooseLock({ onMake }: { onMake: (passphrase: string | undefined) => Promise<void> }) {
  const [lock, setLock] = useState<Lock>('sealed');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isShown, setShown] = useState(false);
  const [problem, setProblem] = useState<PassphraseProblem>();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const isSealed = lock === 'sealed';
  const make = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (state === 'busy') return;
    const found = isSealed ? checkPassphrase(first, second) : undefined;
    setProblem(found);
    if (found) {
      document.getElementById(found === 'not the same' ? 'again' : 'passphrase')?.focus();
      return;
    }
    setState('busy');
    await painted();
    await onMake(isSealed ? first : undefined).catch(() => setState('failed'));
  };
  const words = problem && passphraseProblemInWords(problem);
  return (
    <form onSubmit={make} noValidate>
      <Choice id="lock" legend="锁不锁" options={LOCKS} value={lock} onChange={setLock} />
      {isSealed ? (
        <>
          <PassphraseField
            {...{ id: 'passphrase', label: '口令', value: first, onChange: setFirst }}
            {...{ isShown, isNew: true, error: problem === 'not the same' ? undefined : words }}
          />
          <PassphraseField
            {...{ id: 'again', label: '再输一遍', value: second, onChange: setSecond }}
            {...{ isShown, isNew: true, error: problem === 'not the same' ? words : undefined }}
          />
          <Switch label="显示口令" isOn={isShown} onChange={setShown} />
          <p className="hint">至少 8 个字。用一句自己记得住、别人猜不到的话。</p>
          <div className="warning">
            <p>
              <strong>口令忘了，谁也打不开，也找不回来。</strong>
            </p>
            <p>把口令写在纸上收好，不要和备份发在一起。</p>
          </div>
        </>
      ) : (
        <div className="warning">
          <p>
            <strong>不加锁，拿到备份的人都看得见。</strong>
          </p>
          <p>只放在自己手里，不要发到群里。</p>
        </div>
      )}
      <div role="status">
        {state === 'busy' && <p>正在做备份，旧手机要十几秒。请不要关这一页。</p>}
      </div>
      {state === 'failed' && (
        <p className="error" role="alert">
          没有做成，手机里的记录没有动。请关掉别的程序，再试一次。
        </p>
      )}
      <div className="ways">
        <button type="submit" className="button button-main" aria-disabled={state === 'busy'}>
          备份到文件
        </button>
      </div>
    </form>
  );
}
