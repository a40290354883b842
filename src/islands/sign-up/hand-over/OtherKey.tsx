import { useEffect, useState } from 'react';
import { countyDay } from '../../../domain/shared/moment.ts';
import type { SignUpProps } from '../page-props.ts';
import { keysSeen } from './keys-seen.ts';

interface Props {
  page: SignUpProps;
  team: string | undefined;
  /** Of the key that the envelope was sealed to. */
  phrase: string | undefined;
  now: () => number;
  onSealAgain: () => void;
}

/** Where the team has another key by now: an old envelope is opened for some weeks only. */
export function OtherKey({ page: { keyFile }, team, phrase, now, onSealAgain }: Props) {
  const [isOther, setOther] = useState(false);
  useEffect(() => {
    if (!keyFile || team === undefined) return;
    const look = async () => {
      const { keyNow } = await import('./key-now.ts');
      const addressee = { keyFile, team, today: countyDay(now()), seen: keysSeen(keyFile.root) };
      const key = await keyNow(addressee);
      setOther('phrase' in key && key.phrase !== phrase);
    };
    // Without a network the envelope is shown as it is.
    look().catch(() => {});
  }, [keyFile, team, phrase, now]);
  if (!isOther) return null;
  return (
    <div className="warning">
      <p>
        <strong>团队换了锁，这一份是用旧锁封的。</strong>
      </p>
      <p>旧锁封的，过些天就打不开了。请再封一次，再转交。</p>
      <div className="ways">
        <button type="button" className="button" onClick={onSealAgain}>
          再封一次
        </button>
      </div>
    </div>
  );
}
