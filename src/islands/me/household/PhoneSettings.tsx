import { useCallback } from 'react';
import type { Repository } from '../../../storage/repository.ts';
import { readChoice, TEXT_KEY, TOWNSHIP_KEY, writeChoice } from '../../../storage/settings.ts';
import { chooseTextSize, TEXT_SIZES } from './kept-size.ts';
import { useTextSize } from './phone-choices.ts';

/** Smallest first, as the sizes. */
const SIZE_WORDS = ['标准', '大', '更大', '最大'];

interface Props {
  settings: Repository<string>;
  townships: readonly { id: string; name: string }[];
}

/** The choices of this phone, as the reading pages know them. Each holds at once, here and there. */
export function PhoneSettings({ settings, townships }: Props) {
  const township = readChoice(TOWNSHIP_KEY) ?? settings.get(TOWNSHIP_KEY)?.value ?? '';
  const keepSize = useCallback(
    (now: string) => {
      if (settings.get(TEXT_KEY)?.value !== now) void settings.put(TEXT_KEY, '', now);
    },
    [settings],
  );
  const size = useTextSize(keepSize);
  const chooseTownship = (id: string) => {
    writeChoice(TOWNSHIP_KEY, id);
    void settings.put(TOWNSHIP_KEY, '', id);
  };
  return (
    <section className="no-print" aria-labelledby="phone-settings">
      <h2 id="phone-settings">这部手机的设置</h2>
      <fieldset className="field">
        <legend>字号</legend>
        <div className="sizes">
          {TEXT_SIZES.map((one, step) => (
            <button
              key={one}
              type="button"
              className="pill"
              aria-pressed={one === size}
              onClick={() => chooseTextSize(one)}
            >
              {SIZE_WORDS[step]}
            </button>
          ))}
        </div>
      </fieldset>
      {townships.length > 1 && (
        <div className="field">
          <label htmlFor="my-township">我在哪个乡镇</label>
          <p className="hint" id="my-township-hint">
            健康提醒里，别的乡镇的会折起来，不会丢。
          </p>
          <select
            id="my-township"
            data-township=""
            aria-describedby="my-township-hint"
            value={township}
            onChange={({ target }) => chooseTownship(target.value)}
          >
            <option value="">全县都看</option>
            {townships.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </section>
  );
}
