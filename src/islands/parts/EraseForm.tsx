import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { Switch } from './PassphraseField.tsx';

interface Props {
  /** What will be gone, and what should be saved before. */
  children: ReactNode;
  /** What to close before it is tried again: other windows of what. */
  windowsOf: string;
  /** Deletes everything; rejects where the browser refuses. */
  erase: () => Promise<void>;
}

/** Everything kept here is deleted, in two steps: a switch, then the button. Needs no network. */
export function EraseForm({ children, windowsOf, erase }: Props) {
  const [isSure, setSure] = useState(false);
  const [problem, setProblem] = useState<'not sure' | 'refused'>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setProblem(isSure ? undefined : 'not sure');
    if (!isSure) return;
    setBusy(true);
    await erase().catch(() => setProblem('refused'));
    setBusy(false);
  };
  return (
    <form onSubmit={submit} noValidate>
      {children}
      <Switch label="我想好了，全部删除" isOn={isSure} onChange={setSure} />
      <div role="alert">
        {problem === 'not sure' && !isSure && <p className="error">请先打上勾，再点“全部删除”。</p>}
        {problem === 'refused' && (
          <p className="error">
            没有删完：浏览器不让删。请关掉{windowsOf}
            别的窗口，再点一次；还不行，在浏览器的设置里清除本站数据。
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
