import type { RefObject } from 'react';
import { comparePackages, type Side } from '../../../domain/service-package/compare.ts';
import type { ChoiceProps, OfferedPackage } from './choice.ts';

/** The ids of the two packages that stand beside each other; empty where none is chosen yet. */
export type Pair = readonly [string, string];

interface Props extends ChoiceProps {
  pair: Pair;
  onChange: (pair: Pair) => void;
  heading: RefObject<HTMLHeadingElement | null>;
}

const KINDS = [
  { kind: 'basic', title: '不要钱的' },
  { kind: 'county', title: '县里另加的' },
] as const;

/** Two packages side by side. */
export function Compare(props: Props) {
  const { packages, common, pair, onChange, heading } = props;
  const [left, right] = pair.map((id) => packages.find((one) => one.id === id));
  return (
    <section className="tool" aria-labelledby="compare">
      <h2 id="compare" tabIndex={-1} ref={heading}>
        两个比一比
      </h2>
      <div className="pair no-print">
        <Chooser
          {...props}
          label="第一个"
          value={pair[0]}
          onChange={(id) => onChange([id, pair[1]])}
        />
        <Chooser
          {...props}
          label="第二个"
          value={pair[1]}
          onChange={(id) => onChange([pair[0], id])}
        />
      </div>
      <div aria-live="polite">
        {left && right && left === right && <p>两次选了同一个包，换一个再比。</p>}
      </div>
      {left && right && left !== right && (
        <Comparison left={left} right={right} common={new Set(common)} />
      )}
    </section>
  );
}

function Chooser({ packages, label, value, onChange }: ChooserProps) {
  const id = `compare-${label}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">请选一个包</option>
        {KINDS.map(({ kind, title }) => (
          <optgroup key={kind} label={title}>
            {packages
              .filter((one) => one.kind === kind)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.short}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

interface ChooserProps extends Pick<Props, 'packages'> {
  label: string;
  value: string;
  onChange: (id: string) => void;
}

function Comparison({ left, right, common }: ComparisonProps) {
  const { differing, same } = comparePackages(left, right, common);
  const shorts = [left.short, right.short] as const;
  return (
    <>
      <table className="beside">
        <caption>
          “{shorts[0]}”和“{shorts[1]}”：不一样的在前面
        </caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">{shorts[0]}</th>
            <th scope="col">{shorts[1]}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">谁付钱</th>
            <Money of={left} />
            <Money of={right} />
          </tr>
          {differing.map((pair) => (
            <tr key={pair.name}>
              <th scope="row">{pair.name}</th>
              <Cell side={pair.left} of={shorts[0]} />
              <Cell side={pair.right} of={shorts[1]} />
            </tr>
          ))}
        </tbody>
      </table>
      {same.length > 0 && (
        <p>
          <b>两个都有：</b>
          {same.map(({ name }) => name).join('、')}。
        </p>
      )}
      <p className="hint">没写的，问团队给不给补。没写在哪做的，也问团队。</p>
      <Bases left={left} right={right} />
    </>
  );
}

interface ComparisonProps {
  left: OfferedPackage;
  right: OfferedPackage;
  common: ReadonlySet<string>;
}

function Money({ of }: { of: OfferedPackage }) {
  return (
    <td>
      <small className="of">{of.short}</small>
      {of.money.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </td>
  );
}

/** A service as one package has it: how often, where, what is done. */
function Cell({ side, of }: { side: Side | undefined; of: string }) {
  return (
    <td className={side ? undefined : 'not-said'}>
      <small className="of">{of}</small>
      {side ? (
        <>
          {side.isOptional && <span>可以另选</span>}
          {side.times && <b>{side.times}</b>}
          {side.where && <span>在哪：{side.where}</span>}
          {side.detail && <small>{side.detail}</small>}
        </>
      ) : (
        <span>没写</span>
      )}
    </td>
  );
}

/** Where to read all of each package, and what it rests on. */
function Bases({ left, right }: Omit<ComparisonProps, 'common'>) {
  return (
    <div className="provenance">
      {[left, right].map(({ id, title, basis }) => (
        <div key={id}>
          <h3>
            <a href={`/family-doctor/packages/${id}/`}>{title}</a>
          </h3>
          <p>依据：{basis.join('；')}。</p>
        </div>
      ))}
    </div>
  );
}
