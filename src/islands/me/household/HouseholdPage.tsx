import { NoticeBox } from '../store-notice.tsx';
import { foundInWords } from '../store-notice-words.ts';
import { OpenedHousehold } from './OpenedHousehold.tsx';
import { useHousehold } from './use-household.ts';

/** The phone's clock is read here and nowhere else on this page. */
const now = () => Date.now();

interface Props {
  townships: readonly { id: string; name: string }[];
}

/** The household on this phone: who belongs to it, and how this phone is set. */
export default function HouseholdPage({ townships }: Props) {
  const household = useHousehold(now);
  if (household === undefined) return <Opening />;
  if (household === 'failed' || !(household.store.canKeep || household.store.taken)) {
    return (
      <div role="status">
        {foundInWords(['nothing kept']).map((notice) => (
          <NoticeBox key={notice.title} notice={notice} />
        ))}
      </div>
    );
  }
  return <OpenedHousehold household={household} townships={townships} now={now} />;
}

function Opening() {
  return (
    <div role="status">
      <p>正在打开这部手机里的记录……</p>
      <p className="late">等了很久没有出来？请换一个浏览器打开这一页。</p>
    </div>
  );
}
