import { type ReactNode, useEffect, useRef, useState } from 'react';
import { AddKey } from './AddKey.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { CopyAgain } from './CopyAgain.tsx';
import { CurrentKey } from './CurrentKey.tsx';
import { OldKeys } from './OldKeys.tsx';
import type { OpenedProps } from './opened-props.ts';

type Task = 'copy' | 'add' | 'passphrase';

const TASKS: readonly { id: Task; name: string; hint: string }[] = [
  { id: 'copy', name: '再存一份备用钥匙', hint: '备用的丢了、坏了，再存一份。' },
  { id: 'add', name: '换一把钥匙', hint: '每半年换一次；疑心别人拿到了，马上换。' },
  { id: 'passphrase', name: '换口令', hint: '有人离开团队，换一次口令。' },
];

/** The team's keys: what is used now, what is put away, what has to go. */
export default function KeysPlace(props: OpenedProps) {
  const { place, session, onVault } = props;
  const [task, setTask] = useState<Task>();
  const [done, setDone] = useState('');
  const tasks = useRef<HTMLHeadingElement>(null);
  const finish = (words: string) => {
    setTask(undefined);
    setDone(words);
    // What was pressed is gone.
    setTimeout(() => tasks.current?.focus({ preventScroll: words !== '' }));
  };
  const cancel = () => finish('');
  if (task === 'copy') {
    return (
      <Task name="再存一份备用钥匙">
        <CopyAgain place={place} session={session} onDone={finish} onCancel={cancel} />
      </Task>
    );
  }
  if (task === 'add') {
    return (
      <Task name="换一把钥匙">
        <AddKey {...{ place, session, onVault }} onDone={finish} onCancel={cancel} />
      </Task>
    );
  }
  if (task === 'passphrase') {
    return (
      <Task name="换口令">
        <ChangePassphrase store={place.store} onDone={finish} onCancel={cancel} />
      </Task>
    );
  }
  return (
    <div className="tool">
      <p className="said" role="status">
        {done}
      </p>
      <CurrentKey place={place} session={session} />
      <OldKeys {...{ place, session, onVault }} onDone={finish} />
      <section className="aside" aria-labelledby="tasks">
        <h2 id="tasks" tabIndex={-1} ref={tasks}>
          能办的事
        </h2>
        <ul className="desk-tasks">
          {TASKS.map(({ id, name, hint }) => (
            <li key={id}>
              <button type="button" className="button" onClick={() => setTask(id)}>
                {name}
              </button>
              <span>{hint}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Task({ name, children }: { name: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="tool" aria-labelledby="task">
      <h2 id="task" tabIndex={-1} ref={heading} className="no-print">
        {name}
      </h2>
      {children}
    </section>
  );
}
