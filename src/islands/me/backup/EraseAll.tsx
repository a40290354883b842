import { type SyntheticEvent, useState } from 'react';
import { eraseAll } from '../../../storage/erase-all.ts';
import type { Store } from '../../../storage/store.ts';
import { Switch } from '../../parts/PassphraseField.tsx';

/** Everything off this phone, in two steps: a switch, then the button. Needs no network. */
export function EraseAll({ store, onErased }: { store: Store; onErased: () => void }) {
  const [isSure, setSure] = useState(false);
  const [problem, setProblem] = useState<'not sure' | 'refused'>();
  const [isBusy, setBusy] = useState(false);
  const erase = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setProblem(isSure ? undefined : 'not sure');
    if (!isSure) return;
    setBusy(true);
    try {
      await eraseAll(store);
      onErased();
    } catch {
      setProblem('refused');
      setBusy(false);
    }
  };
  return (
    <form onSubmit={erase} noValidate>
      <p>家里人的资料和记录、家庭医生的登记、这部手机的设置、存下来离线看的页面，都会删掉。</p>
      <p>
        删了找不回来。还想要的，请先<a href="#save">备份一份</a>。
      </p>
      <Switch label="我想好了，全部删除" isOn={isSure} onChange={setSure} />
      <div role="alert">
        {problem === 'not sure' && !isSure && <p className="error">请先打上勾，再点“全部删除”。</p>}
        {problem === 'refused' && (
          <p className="error">
            没有删完：浏览器不让删。请关掉本站别的窗口，再点一次；还不行，在浏览器的设置里清除本站数据。
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
