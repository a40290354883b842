import type { Store } from '../../storage/store.ts';
import { EraseForm } from '../parts/EraseForm.tsx';

interface Props {
  store: Store;
  /** What has to be saved before, in words. */
  before: string;
}

/** Everything of the desk off this computer. Where it succeeds, the store says so to the whole page. */
export function EraseDesk({ store, before }: Props) {
  return (
    <EraseForm windowsOf="团队台" erase={() => store.erase()}>
      <p>钥匙和登记都会从这台电脑上删掉，找不回来。{before}</p>
    </EraseForm>
  );
}
