import { useMemo } from 'react';
import { toCsv } from '../../../formats/csv.ts';
import { CopyLetters, LONGEST_LETTERS, useAddress } from '../../parts/hand-over.tsx';

interface Props {
  /** The name of the file. */
  name: string;
  rows: Parameters<typeof toCsv>[0];
}

/** What is on the sheet, for a spreadsheet: as a file, and as text where no file can be saved. */
export function TableOut({ name, rows }: Props) {
  const text = useMemo(() => toCsv(rows), [rows]);
  const bytes = useMemo(() => new TextEncoder().encode(text), [text]);
  const address = useAddress(bytes);
  return (
    <details className="no-print">
      <summary>存成电脑上能打开的表格</summary>
      <p>一次测量一行，共 {rows.length - 1} 行。用 Excel 或 WPS 打开。</p>
      <div className="ways">
        <a className="button" href={address} download={name}>
          存成表格文件
        </a>
      </div>
      <p className="hint">文件叫 {name}，一般在手机的“下载”里。谁拿到都看得见，别发到群里。</p>
      <h3>点了没有反应？</h3>
      {text.length > LONGEST_LETTERS ? (
        <p>微信不让存文件。记录太多，文字发不出去。请选短一些的日子。</p>
      ) : (
        <CopyLetters
          letters={text.slice(1)}
          why="微信不让存文件。复制文字，发给家人，贴到表格里一样能看。"
        />
      )}
    </details>
  );
}
