import { NothingKept, Opening } from '../store-notice.tsx';
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
    return <NothingKept />;
  }
  return <OpenedHousehold household={household} townships={townships} now={now} />;
}
