import { BringRecords } from './BringRecords.tsx';
import { EraseDesk } from './EraseDesk.tsx';
import type { OpenedProps } from './opened-props.ts';
import { SaveRecords } from './SaveRecords.tsx';

/** The records out of this computer, into it, and everything off it. */
export default function CopiesPlace({ place, session }: OpenedProps) {
  const { store } = place;
  return (
    <div className="tool">
      <section aria-labelledby="save">
        <h2 id="save">备份登记</h2>
        <SaveRecords place={place} session={session} />
      </section>
      <section className="aside" aria-labelledby="bring">
        <h2 id="bring">恢复登记</h2>
        <BringRecords store={store} session={session} />
      </section>
      <section className="aside" aria-labelledby="move">
        <h2 id="move">换一台电脑</h2>
        <ol>
          <li>在这里备份登记，存到 U 盘。</li>
          <li>在新电脑上打开团队台，点“导入已有的钥匙”，选备用钥匙。</li>
          <li>打开以后，到“备份和删除”里恢复登记。</li>
          <li>回到这台电脑，全部删除。</li>
        </ol>
      </section>
      <section className="aside" aria-labelledby="erase">
        <h2 id="erase">从这台电脑全部删除</h2>
        <EraseDesk store={store} before="还要用的，请先备份登记，并且手里有备用钥匙。" />
      </section>
    </div>
  );
}
