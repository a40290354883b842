import { type SyntheticEvent, useEffect, useState } from 'react';
import type { SignUpRecord, Stage } from '../../../domain/desk/record.ts';
import type { Status } from '../../../domain/desk/standing.ts';
import { minuteOf } from '../../../domain/desk/table-rows.ts';
import { statusInWords } from '../../../domain/desk/words.ts';
import { TextField } from '../../parts/Fields.tsx';
import type { Save } from './use-saver.ts';

interface Props {
  record: SignUpRecord;
  status: Status;
  /** The form that whatever is set here speaks of. */
  digest: string;
  now: () => number;
  save: Save;
}

/** What the steps may be from where a sign-up stands: nothing is agreed or signed that nobody has verified. */
const NEXT: Readonly<Record<Status, readonly Stage[]>> = {
  conflict: ['withdrawn'],
  unverified: ['declined', 'withdrawn'],
  changed: ['declined', 'withdrawn'],
  verified: ['agreed', 'signed', 'declined', 'withdrawn'],
  agreed: ['signed', 'declined', 'withdrawn'],
  signed: ['withdrawn'],
  declined: ['withdrawn'],
  withdrawn: [],
};

/** What the team does with a sign-up: the next step, who looks after it, notes. */
export function Work(props: Props) {
  return (
    <>
      <Steps {...props} />
      <Assignee {...props} />
      <Notes {...props} />
    </>
  );
}

const STEP_WORDS: Readonly<Record<Stage, string>> = {
  agreed: '约好了签约的日子',
  signed: '已经签了',
  declined: '不签了，或一直打不通',
  withdrawn: '本人打电话来撤回',
};

function Steps({ record, status, digest, now, save }: Props) {
  const next = NEXT[status];
  const set = (is: Stage | undefined) =>
    save(
      ({ stage: _, ...before }) => ({
        ...before,
        ...(is ? { stage: { is, at: now(), digest } } : {}),
      }),
      is ? `记下了：${statusInWords(is)}。` : '退回了上一步。',
    );
  // A step that was set for an older form says nothing any more, and there is nothing to take back.
  const isSet = record.stage?.is === status;
  if (next.length === 0 && !isSet) return null;
  return (
    <section aria-labelledby="step">
      <h3 id="step">办到哪一步</h3>
      <div className="desk-ways">
        {next.map((stage) => (
          <button type="button" className="button" key={stage} onClick={() => set(stage)}>
            {STEP_WORDS[stage]}
          </button>
        ))}
        {isSet && (
          <button type="button" className="button" onClick={() => set(undefined)}>
            点错了，退回
          </button>
        )}
      </div>
      {next.includes('withdrawn') && (
        <p className="hint">
          电话撤回：您先说核对码的前四位，对方说的后四位一样，再点。到期自动删。
        </p>
      )}
    </section>
  );
}

const LONGEST_ASSIGNEE = 20;

function Assignee({ record, save }: Props) {
  const [who, setWho] = useState(record.assignee ?? '');
  // Another window may have said otherwise meanwhile.
  useEffect(() => setWho(record.assignee ?? ''), [record.assignee]);
  const keep = async (event: SyntheticEvent) => {
    event.preventDefault();
    const name = [...who.trim()].slice(0, LONGEST_ASSIGNEE).join('');
    await save(
      ({ assignee: _, ...before }) => ({ ...before, ...(name ? { assignee: name } : {}) }),
      name ? `记下了：${name}负责。` : '记下了：还没有人负责。',
    );
  };
  return (
    <form className="desk-line" onSubmit={keep} noValidate autoComplete="off">
      <TextField id="assignee" label="谁负责" value={who} onChange={setWho} />
      <button type="submit" className="button">
        存下
      </button>
    </form>
  );
}

const LONGEST_NOTE = 500;

function Notes({ record, now, save }: Props) {
  const [text, setText] = useState('');
  const keep = async (event: SyntheticEvent) => {
    event.preventDefault();
    const note = { at: now(), text: text.trim().slice(0, LONGEST_NOTE) };
    if (note.text === '') return;
    const isSaved = await save(
      (before) => ({ ...before, notes: [...before.notes, note] }),
      '备注记下了。',
    );
    if (isSaved) setText('');
  };
  return (
    <section aria-labelledby="notes">
      <h3 id="notes">备注</h3>
      {record.notes.length > 0 && (
        <ul className="desk-notes">
          {record.notes.map(({ at, text: said }) => (
            <li key={`${at} ${said}`}>
              <small>{minuteOf(at)}</small> {said}
            </li>
          ))}
        </ul>
      )}
      <form className="desk-line" onSubmit={keep} noValidate autoComplete="off">
        <TextField
          {...{ id: 'note', label: '加一句', value: text, onChange: setText }}
          hint="只写办事要用的，不写病情"
        />
        <button type="submit" className="button">
          加上
        </button>
      </form>
    </section>
  );
}
