import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { Repository } from '../../../storage/repository.ts';
import { TOWNSHIP_KEY, writeChoice } from '../../../storage/settings.ts';
import { SelectField } from '../../parts/SelectField.tsx';

interface Props {
  isAsked: boolean;
  townships: readonly { id: string; name: string }[];
  settings: Repository<string>;
}

/** Asks for the township by which places are found, and says which one was chosen. It can be changed among the settings of the phone. */
export function ChooseTownship({ isAsked, townships, settings }: Props) {
  const [chosen, choose] = useState('');
  const [error, setError] = useState<string>();
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The key that was pressed is gone.
    if (said) status.current?.focus();
  }, [said]);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const township = townships.find(({ id }) => id === chosen);
    if (!township) {
      setError('请选一个乡镇。');
      return document.getElementById(FIELD)?.focus();
    }
    writeChoice(TOWNSHIP_KEY, township.id);
    void settings.put(TOWNSHIP_KEY, '', township.id);
    setSaid(`选好了：${township.name}。`);
  };
  return (
    <>
      <p className="said no-print" role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
      {isAsked && townships.length > 0 && (
        <form className="callout no-print" noValidate onSubmit={save}>
          <p>选好乡镇，就知道去哪做、打哪个电话。</p>
          <SelectField
            id={FIELD}
            label="您在哪个乡镇"
            options={townships.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            onChange={(id) => {
              setError(undefined);
              choose(id);
            }}
            error={error}
          />
          <button type="submit" className="button">
            选好了
          </button>
        </form>
      )}
    </>
  );
}

const FIELD = 'owed-township';
