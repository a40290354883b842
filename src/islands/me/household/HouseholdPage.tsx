import { useState } from 'react';
import { LaterPage, type OpenedProps } from '../later-page.tsx';

/** The phone's clock is read here and nowhere else on this page. */
const now = () => Date.now();

interface Props {
  townships: readonly { id: string; name: string }[];
}

/** The household on this phone: who belongs to it, what they are owed, and how this phone is set. */
export default function HouseholdPage({ townships }: Props) {
  const [fetch] = useState(() => async () => {
    const { OpenedHousehold } = await import('./OpenedHousehold.tsx');
    return {
      default: (props: OpenedProps) => <OpenedHousehold {...props} townships={townships} />,
    };
  });
  return <LaterPage fetch={fetch} now={now} />;
}
