import { useMemo, useState } from 'react';
import type { Listed } from '../../../domain/desk/filter.ts';
import { type TableNames, tableRows } from '../../../domain/desk/table-rows.ts';
import { countyDay } from '../../../domain/shared/moment.ts';
import { toCsv } from '../../../formats/csv.ts';
import { useAddress } from '../../parts/hand-over.tsx';
import { Switch } from '../../parts/PassphraseField.tsx';

interface Props {
  found: readonly Listed[];
  names: TableNames;
  now: number;
}

/** What is listed, for a spreadsheet; what that file holds, and that nothing locks it any more, is said first. */
export function CsvOut(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="aside" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>存成电脑表格</summary>
      {isOpen && <CsvFile {...props} />}
    </details>
  );
}

function CsvFile({ found, names, now }: Props) {
  const [withHealth, setWithHealth] = useState(false);
  const [isClear, setClear] = useState(false);
  const rows = useMemo(() => tableRows(found, names, withHealth), [found, names, withHealth]);
  const bytes = useMemo(() => new TextEncoder().encode(toCsv(rows)), [rows]);
  return (
    <>
      <p>
        现在列出来的 {rows.length - 1}{' '}
        份：称呼、电话、村、核对码、办到哪一步、备注。撤回的不在里面。
      </p>
      <p>
        <strong>表格没有锁，谁拿到都看得见。</strong>
        只存在团队的电脑上，不发微信，不放网盘，用完就删。团队台到期会删登记，删不到这个文件。
      </p>
      <Switch
        label="也要人群和服务包（健康情况，只有本人同意说的）"
        isOn={withHealth}
        onChange={setWithHealth}
      />
      <Switch label="我明白，文件由我管好" isOn={isClear} onChange={setClear} />
      {isClear && <Download bytes={bytes} name={`mingbairen-${countyDay(now)}.csv`} />}
    </>
  );
}

function Download({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const address = useAddress(bytes, 'text/csv;charset=utf-8');
  return (
    <>
      <div className="desk-ways">
        <a className="button" href={address} download={name}>
          存成表格文件
        </a>
      </div>
      <p className="hint">文件叫 {name}，用 Excel 或 WPS 打开。</p>
    </>
  );
}
