import { type SyntheticEvent, useState } from 'react';
import type { Store } from '../../storage/store.ts';
import { Switch } from '../parts/PassphraseField.tsx';

interface Props {
  store: Store;
  /** What has to be saved before, in words. */
  before: string;
}

/** Everything of the desk off this computer, in two steps: a switch, then the button. */
export function EraseDesk({ store, before }: Props) {
  const [isSure, setSure] = useState(false);
  const [problem, setProblem] = useState<'not sure' | 'refused'>();
  const [isBusy, setBusy] = useState(false);
  const erase = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setProblem(isSure ? undefined : 'not sure');
    if (!isSure) return;
    setBusy(true);
    // Where it succeeds, the store says so to the whole page.
    await store.erase().catch(() => setProblem('refused'));
    setBusy(false);
  };
  return (
    <form onSubmit={erase} noValidate>
      <p>钥匙和登记都会从这台电脑上删掉，找不回来。{before}</p>
      <Switch label="我想好了，全部删除" isOn={isSure} onChange={setSure} />
      <div role="alert">
        {problem === 'not sure' && !isSure && <p className="error">请先打上勾，再点“全部删除”。</p>}
        {problem === 'refused' && (
          <p className="error">
            没有删完：浏览器不让删。请关掉团队台别的窗口，再点一次；还不行，在浏览器的设置里清除本站数据。
          </p>
        )}
      </div>
      <div className="ways">
        <button type="submit" className="button button-danger" aria-disabled={isBusy}>
          {isBusy ? '正在删……' : '全部删除'}
        </button>
      </div>
    </form>
  );
}
