import type { Listed } from '../../../domain/desk/filter.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { DeskContent } from './desk-content.ts';
import { nameOf } from './name-of.ts';
import { StatusBadge } from './StatusBadge.tsx';

interface Props {
  desk: OpenDesk;
  one: Listed;
  form: DeskContent['form'];
  /** Sign-ups with the same number. */
  others: readonly Listed[];
  onOpen: (id: string) => void;
}

/** What is to be known before a form is believed. */
export function Doubts({ desk, one, form, others, onOpen }: Props) {
  const { isClosed, standing } = one;
  const { status, shown, isAfterWithdrawal } = standing;
  const { content } = shown;
  const isWish = content.kind === 'wish';
  const isOtherTeam = isWish && desk.team !== undefined && content.team !== desk.team.id;
  const said = [
    status === 'unverified' && '还没有人问过本人。表上的话谁都能写，打过电话才算数。',
    status === 'changed' && '核实以后，这份表又改过。请再打一次电话。',
    content.kind === 'withdrawal' && '填表的手机撤回了，不用再办。',
    isClosed && `从这一步算起，存满 ${desk.retention.closed} 天自动删。撤回的，也可以现在删。`,
    isAfterWithdrawal && '撤回以后，又收到一份。本人还想办，请他重新填。',
    isOtherTeam && '表上选的是别的团队，问清楚再办。',
    content.form > form.version && '表是新一版的网站填的，这里的团队台旧了，请更新。',
  ].filter((words) => words !== false);
  if (said.length === 0 && others.length === 0) return null;
  return (
    <div className={status === 'unverified' || status === 'changed' ? 'warning' : 'callout'}>
      {said.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {others.length > 0 && (
        <>
          <p>同一个电话还有 {others.length} 份登记，看看是一家人，还是填重了：</p>
          <ul className="desk-others">
            {others.map(({ record, standing }) => (
              <li key={record.id}>
                <button type="button" className="desk-link" onClick={() => onOpen(record.id)}>
                  {nameOf(record)}
                </button>{' '}
                <StatusBadge status={standing.status} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
