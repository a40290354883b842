import type { OpenedProps } from './Opened.tsx';
import Records from './records/Records.tsx';

/** The place of the sign-ups. */
export default function RecordsPlace({ place, session, carriedHere }: OpenedProps) {
  return <Records desk={session.desk} content={place.settings.content} here={carriedHere} />;
}
