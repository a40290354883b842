import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { filtered, type Listed, type Wanted, waitedDays } from '../../../domain/desk/filter.ts';
import { minuteOf, type TableNames } from '../../../domain/desk/table-rows.ts';
import type { OpenDesk } from '../open-desk.ts';
import { CsvOut } from './CsvOut.tsx';
import type { DeskContent } from './desk-content.ts';
import { Filters } from './Filters.tsx';
import { nameOf } from './name-of.ts';
import { StatusBadge } from './StatusBadge.tsx';

/** As many rows as a slow computer draws at once without being noticed. */
const AT_ONCE = 20;

interface Props {
  desk: OpenDesk;
  names: TableNames;
  form: DeskContent['form'];
  list: readonly Listed[];
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
  onOpen: (id: string) => void;
}

/** All sign-ups, or those that are wanted, the newest first. */
export function RecordList({ desk, names, form, list, wanted, onWant, onOpen }: Props) {
  const [most, setMost] = useState(AT_ONCE);
  // To the minute: what has not changed is not drawn again.
  const now = Math.floor(desk.now() / 60_000) * 60_000;
  const { found, counts } = useMemo(() => filtered(list, wanted, now), [list, wanted]);
  useEffect(() => setMost(AT_ONCE), [wanted]);
  const rows = useRef<HTMLUListElement>(null);
  const more = () => {
    setMost(most + AT_ONCE);
    // The button may go; the first new row takes the focus in its place.
    setTimeout(() => rows.current?.querySelectorAll('button')[most]?.focus());
  };
  return (
    <section aria-labelledby="records">
      <h2 id="records">登记</h2>
      {list.length === 0 ? (
        <p>还没有收到登记。收到以后，都列在这里。</p>
      ) : (
        <>
          <Filters {...{ list, names, counts, wanted, onWant, noCallAfter: form.noCallAfter }} />
          <p role="status" className="desk-found">
            {found.length === 0 ? '没有这样的登记。' : `找到 ${found.length} 份，新的在前。`}
          </p>
          <ul className="desk-rows" ref={rows}>
            {found.slice(0, most).map((one) => (
              <Row key={one.record.id} {...{ one, names, now, onOpen }} />
            ))}
          </ul>
          {found.length > most && (
            <button type="button" className="button" onClick={more}>
              再看 {Math.min(AT_ONCE, found.length - most)} 份
            </button>
          )}
          {found.length > 0 && <CsvOut found={found} names={names} now={now} />}
        </>
      )}
    </section>
  );
}

const Row = memo(function Row({
  one,
  names,
  now,
  onOpen,
}: Pick<Props, 'names' | 'onOpen'> & { one: Listed; now: number }) {
  const { record, standing, isClosed, since, village } = one;
  const { content } = standing.shown;
  const days = waitedDays(one, now);
  return (
    <li className="desk-row" data-status={standing.status}>
      <h3>
        <button type="button" onClick={() => onOpen(record.id)}>
          {nameOf(record)}
        </button>
      </h3>
      <StatusBadge status={standing.status} />
      <p className="desk-row-said">
        {content.kind === 'wish' && <span>{content.phone}</span>}
        {village !== undefined && <span>{names.village(village)}</span>}
        <span>核对码 {record.code}</span>
      </p>
      <p className="desk-row-when">
        {minuteOf(since)}
        {!isClosed && days > 0 && `，等了 ${days} 天`}
        {record.assignee && `，${record.assignee}负责`}
      </p>
    </li>
  );
});
