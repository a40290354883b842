import { useState } from 'react';
import type { SignUpRecord } from '../../../domain/desk/record.ts';
import { deskRefusalInWords, type Said } from '../desk-words.ts';
import type { OpenDesk } from '../open-desk.ts';

/** Changes one record as it stands at that moment, and says what was done or why not. */
export function useSaver({ records }: OpenDesk, id: string) {
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<Said>();
  return {
    said,
    trouble,
    /** `words` say that it is done. Whether it is. */
    async save(change: (record: SignUpRecord) => SignUpRecord, words: string): Promise<boolean> {
      const record = records.get(id);
      if (record?.kind !== 'sign-up') return false;
      const outcome = await records.put([change(record)]);
      setTrouble(outcome.saved ? undefined : deskRefusalInWords(outcome.why));
      setSaid(outcome.saved ? words : '');
      return outcome.saved;
    },
  };
}

/** What a part of a record needs to change it. */
export type Save = ReturnType<typeof useSaver>['save'];
