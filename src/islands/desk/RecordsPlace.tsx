import type { OpenedProps } from './opened-props.ts';
import Records from './records/Records.tsx';

/** The place of the sign-ups. */
export default function RecordsPlace({ place, session, carriedHere }: OpenedProps) {
  return <Records desk={session.desk} content={place.settings.content} here={carriedHere} />;
}
