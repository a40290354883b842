import { useEffect, useRef } from 'react';
import { type Listed, samePhone } from '../../../domain/desk/filter.ts';
import type { TableNames } from '../../../domain/desk/table-rows.ts';
import { minuteOf } from '../../../domain/desk/table-rows.ts';
import { callInWords } from '../../../domain/desk/words.ts';
import type { OpenDesk } from '../open-desk.ts';
import { Trouble } from '../Trouble.tsx';
import { CallBack } from './CallBack.tsx';
import { ConflictScreen } from './ConflictScreen.tsx';
import { ConsentWords } from './ConsentWords.tsx';
import { DeleteRecord } from './DeleteRecord.tsx';
import { Doubts } from './Doubts.tsx';
import type { DeskContent } from './desk-content.ts';
import { FormFacts } from './FormFacts.tsx';
import { nameOf } from './name-of.ts';
import { OtherForms } from './OtherForms.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { useSaver } from './use-saver.ts';
import { Work } from './Work.tsx';

interface Props {
  desk: OpenDesk;
  names: TableNames;
  form: DeskContent['form'];
  list: readonly Listed[];
  one: Listed;
  onOpen: (id: string) => void;
  onBack: () => void;
}

/** One sign-up: what it says, how it stands, and what the team does with it. */
export function RecordView({ desk, names, form, list, one, onOpen, onBack }: Props) {
  const { record, standing } = one;
  const { status, shown, conflict } = standing;
  const { said, trouble, save } = useSaver(desk, record.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    // What was pressed may be gone, and the focus with it.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [record]);
  const { content } = shown;
  const isToAsk = status === 'unverified' || status === 'changed';
  const { now } = desk;
  return (
    <article className="desk-record">
      <button type="button" className="desk-link" onClick={onBack}>
        ‹ 回列表
      </button>
      <h2 tabIndex={-1} ref={heading}>
        {nameOf(record)} <StatusBadge status={status} />
      </h2>
      <p>
        核对码 <span className="desk-code">{record.code}</span>
      </p>
      <p className="said" role="status">
        {said}
      </p>
      <Trouble said={trouble} />
      <Doubts {...{ desk, one, form, others: samePhone(list, one), onOpen }} />
      <div className="desk-two">
        <div>
          {conflict ? (
            <ConflictScreen {...{ record, conflict, names, now, save }} />
          ) : (
            <FormFacts form={shown} names={names} />
          )}
          <ConsentWords content={content} form={form} />
          {record.call && (
            <p className="desk-called">
              {record.call.by}，{minuteOf(record.call.at)}，{callInWords(record.call)}。
              {record.call.digest !== shown.digest && '问的是以前的一份。'}
            </p>
          )}
          <OtherForms {...{ record, standing, names }} />
        </div>
        <div>
          {isToAsk && content.kind === 'wish' && (
            <CallBack {...{ record, form: { ...shown, content }, now, save }} />
          )}
          <Work {...{ record, status, digest: shown.digest, now, save }} />
          <DeleteRecord desk={desk} record={record} onDeleted={onBack} />
        </div>
      </div>
    </article>
  );
}
