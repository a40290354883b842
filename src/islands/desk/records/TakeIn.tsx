import { type ClipboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { deskRefusalInWords, type Said } from '../desk-words.ts';
import type { OpenDesk } from '../open-desk.ts';
import { Trouble } from '../Trouble.tsx';
import { useBusy } from '../use-busy.ts';
import { type Brought, fromFile, fromText } from './brought.ts';
import { newId } from './new-id.ts';
import { Results } from './Results.tsx';
import { type Result, takeInAll } from './take-in.ts';
import type { CarriedHere } from './use-carried-here.ts';

interface Props {
  desk: OpenDesk;
  here: CarriedHere;
  onOpen: (id: string) => void;
}

/** Where envelopes come in: a link that led here, a pasted text, files, pictures. */
export function TakeIn({ desk, here, onOpen }: Props) {
  const [text, setText] = useState('');
  const [results, setResults] = useState<readonly Result[]>();
  const [trouble, setTrouble] = useState<Said>();
  const { isBusy, whileBusy } = useBusy();
  /** Says whether nothing is lost: it was looked at, and what belongs here is kept. */
  const bring = async (brought: readonly Brought[]): Promise<boolean> => {
    const answer = await takeInAll(desk, brought, newId);
    if ('refused' in answer) {
      setTrouble(deskRefusalInWords(answer.refused));
      return false;
    }
    setTrouble(undefined);
    setResults(answer.results);
    return true;
  };
  const bringFiles = (files: readonly File[]) =>
    whileBusy(async () => {
      const read = [];
      for (const file of files) read.push(...(await fromFile(file)));
      await bring(read);
    });
  const paste = (event: SyntheticEvent) => {
    event.preventDefault();
    void whileBusy(async () => {
      if (await bring(fromText(text, 'paste', '贴的文字'))) setText('');
    });
  };
  const { carried, taken } = here;
  const tried = useRef<readonly string[]>(undefined);
  useEffect(() => {
    // What the store has refused is not tried again and again; it waits with the page.
    if (carried.length === 0 || isBusy || tried.current === carried) return;
    tried.current = carried;
    const brought = carried.flatMap((hash) => fromText(hash, 'link', '点开的链接'));
    void whileBusy(async () => {
      if (await bring(brought)) taken();
    });
  }, [carried, isBusy]);
  return (
    <section className="desk-take-in" aria-labelledby="take-in">
      <h2 id="take-in">收登记</h2>
      <form
        onSubmit={paste}
        noValidate
        autoComplete="off"
        onPaste={(event: ClipboardEvent) => {
          const files = [...event.clipboardData.files];
          if (files.length === 0) return;
          event.preventDefault();
          void bringFiles(files);
        }}
      >
        <div className="field">
          <label htmlFor="pasted">贴上收到的文字或截图</label>
          <p className="hint" id="pasted-hint">
            从微信复制，到这里按 Ctrl+V。一次可以贴好几份。
          </p>
          <textarea
            id="pasted"
            rows={2}
            value={text}
            autoComplete="off"
            spellCheck={false}
            aria-describedby="pasted-hint"
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <div className="desk-ways">
          <button type="submit" className="button button-main" aria-disabled={isBusy}>
            收进来
          </button>
          <label className="button">
            选文件或图片
            <input
              className="visually-hidden"
              type="file"
              multiple
              accept=".age,.txt,image/png,image/jpeg"
              onChange={({ target }) => {
                void bringFiles([...(target.files ?? [])]);
                // The same file chosen again is a new try.
                target.value = '';
              }}
            />
          </label>
        </div>
      </form>
      <Trouble said={trouble} />
      <div role="status">{isBusy && <p>正在打开……</p>}</div>
      <Results results={isBusy ? undefined : results} records={desk.records} onOpen={onOpen} />
    </section>
  );
}
