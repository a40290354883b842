import { useEffect, useRef, useState } from 'react';
import type { DeskSettings } from './desk-settings.ts';
import { ImportKey } from './ImportKey.tsx';
import { refusalOf, shownKey } from './shown-key.ts';
import { useBusy } from './use-busy.ts';

/** A key that somebody wants to use here. */
export interface TakenKey {
  identity: string;
  recipient: string;
  phrase: string;
  /** Whether a recovery copy must still be saved. */
  needsCopy: boolean;
  /** Whether the team has just made it here. */
  isNew: boolean;
}

const REFUSALS = {
  published: '这是示例钥匙，谁都有，锁不住东西。正式使用，请另做一把。',
  known: '这把钥匙，这里已经有了。',
};

interface Props {
  settings: DeskSettings;
  /** The recipients that the desk has already. */
  known?: readonly string[];
  onTaken: (key: TakenKey) => void;
  onCancel?: () => void;
}

/** The ways to a key: a new one, one that the team has, and on a demo site one that everybody may try. */
export function TakeKey({ settings, known = [], onTaken, onCancel }: Props) {
  const [isImporting, setImporting] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { isBusy, whileBusy } = useBusy();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isImporting) heading.current?.focus();
  }, [isImporting]);
  const take = async (
    identity: string,
    how: Pick<TakenKey, 'needsCopy' | 'isNew'>,
  ): Promise<string | undefined> => {
    const key = await shownKey(identity);
    if (!key) return '这把钥匙不完整，或者写错了字。请再看一遍。';
    const refusal = refusalOf(key, settings.mode, known);
    if (refusal) return REFUSALS[refusal];
    const needsCopy = how.needsCopy && !key.isPublished;
    const { recipient, phrase } = key;
    onTaken({ identity, recipient, phrase, needsCopy, isNew: how.isNew });
    return undefined;
  };
  if (isImporting) {
    return (
      <section aria-labelledby="bring-key">
        <h3 id="bring-key" tabIndex={-1} ref={heading}>
          导入已有的钥匙
        </h3>
        <ImportKey
          onKey={(identity, isCopied) => take(identity, { needsCopy: !isCopied, isNew: false })}
          onCancel={() => setImporting(false)}
        />
      </section>
    );
  }
  const make = () =>
    whileBusy(async () => {
      const { makeIdentity } = await import('../../envelope/identity.ts');
      setProblem(await take(await makeIdentity(), { needsCopy: true, isNew: true }));
    }).catch(() => setProblem('没有做成。请连上网，重新打开这一页，再试一次。'));
  return (
    <>
      <div className="ways">
        <button type="button" className="button button-main" onClick={make} aria-disabled={isBusy}>
          做一把新钥匙
        </button>
        <button type="button" className="button" onClick={() => setImporting(true)}>
          导入已有的钥匙
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            返回
          </button>
        )}
      </div>
      <p className="error" role="alert" hidden={!problem}>
        {problem}
      </p>
      <DemoKeys
        settings={settings}
        onChosen={async (identity) =>
          setProblem(await take(identity, { needsCopy: false, isNew: false }))
        }
      />
    </>
  );
}

function DemoKeys(props: { settings: DeskSettings; onChosen: (identity: string) => void }) {
  const { settings, onChosen } = props;
  const [team, setTeam] = useState('');
  const keys = settings.demoIdentities.flatMap(({ team, identity }) => {
    const name = settings.teams.find(({ id }) => id === team)?.name;
    return name ? [{ team, identity, name }] : [];
  });
  const chosen = keys.find((key) => key.team === team) ?? keys[0];
  if (settings.mode !== 'demo' || !chosen) return null;
  return (
    <section className="callout" aria-labelledby="demo">
      <h3 id="demo">先用示例钥匙试一试</h3>
      <p>示例钥匙是公开的：封给它的，谁都能打开。请不要填真人的姓名和电话。</p>
      <div className="field">
        <label htmlFor="demo-team">哪个团队</label>
        <select id="demo-team" value={chosen.team} onChange={({ target }) => setTeam(target.value)}>
          {keys.map(({ team, name }) => (
            <option key={team} value={team}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="ways">
        <button type="button" className="button" onClick={() => onChosen(chosen.identity)}>
          用示例钥匙试一试
        </button>
      </div>
    </section>
  );
}
