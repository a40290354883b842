import { eraseAll } from '../../../storage/erase-all.ts';
import type { Store } from '../../../storage/store.ts';
import { EraseForm } from '../../parts/EraseForm.tsx';

/** Everything off this phone. */
export function EraseAll({ store, onErased }: { store: Store; onErased: () => void }) {
  return (
    <EraseForm windowsOf="本站" erase={() => eraseAll(store).then(onErased)}>
      <p>家里人的资料和记录、家庭医生的登记、这部手机的设置、存下来离线看的页面，都会删掉。</p>
      <p>
        删了找不回来。还想要的，请先<a href="#save">备份一份</a>。
      </p>
    </EraseForm>
  );
}
