import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { EVERYTHING, listOf, type Wanted } from '../../../domain/desk/filter.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { DeskContent } from './desk-content.ts';
import { namesOf } from './names.ts';
import { RecordList } from './RecordList.tsx';
import { RecordView } from './RecordView.tsx';
import { TakeIn } from './TakeIn.tsx';
import type { CarriedHere } from './use-carried-here.ts';
import { useRecordView } from './use-record-view.ts';
import { Warnings } from './Warnings.tsx';

interface Props {
  desk: OpenDesk;
  content: DeskContent;
  /** What links have brought here. */
  here: CarriedHere;
}

/** The sign-ups of an open desk: what comes in, the list, one of them. */
export default function Records({ desk, content, here }: Props) {
  const subscribe = useCallback(
    (listener: () => void) => desk.records.subscribe(listener),
    [desk.records],
  );
  const records = useSyncExternalStore(subscribe, () => desk.records.all());
  const names = useMemo(() => namesOf(content), [content]);
  const list = useMemo(() => listOf(records, names.village), [records, names]);
  const [wanted, setWanted] = useState<Wanted>(EVERYTHING);
  const { shown, open, close } = useRecordView();
  const hasLink = here.carried.length > 0;
  useEffect(() => {
    if (hasLink && shown !== undefined) close();
  }, [hasLink]);
  const one = list.find(({ record }) => record.id === shown);
  const common = { desk, names, list, onOpen: open };
  if (one)
    return (
      <RecordView key={one.record.id} {...common} form={content.form} one={one} onBack={close} />
    );
  return (
    <div className="desk-two">
      <div>
        <TakeIn desk={desk} here={here} onOpen={open} />
      </div>
      <div>
        <Warnings desk={desk} records={records} />
        <RecordList {...common} form={content.form} wanted={wanted} onWant={setWanted} />
      </div>
    </div>
  );
}
