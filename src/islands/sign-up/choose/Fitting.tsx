import { type Answer, type Fit, groupsOf } from '../../../domain/service-package/choose.ts';
import type { ChoiceProps, OfferedPackage } from './choice.ts';
import { toForm } from './to-form.ts';
import { becauseInWords } from './words.ts';

interface Props extends ChoiceProps {
  answers: readonly Answer[];
  found: { free: readonly Fit[]; paid: readonly Fit[] };
  onCompare: (id: string, others: readonly string[]) => void;
}

/** The packages that fit: why, by which rule, and what to do next. What costs money stands apart. */
export function Fitting(props: Props) {
  const { list, hasTeams, found } = props;
  const { free, paid } = found;
  return (
    <>
      {free.length > 1 && (
        <div className="callout">
          <p>
            <strong>几样都占，签一个就行。</strong>
          </p>
          <p>
            {list && `《${list}》正文说：`}
            选最合适的一种签，别的服务适当补上。签哪一个，和团队商量。
          </p>
        </div>
      )}
      <h3>不要钱的</h3>
      <Cards {...props} fits={free} />
      {paid.length > 0 && (
        <>
          <h3>县里另加的，先问价钱</h3>
          <Cards {...props} fits={paid} />
        </>
      )}
      {hasTeams && (
        <p>
          有别的病、别的难处，<a href="/teams/">给团队打电话</a>，当面说也行。
        </p>
      )}
    </>
  );
}

function Cards({ fits, ...props }: Props & { fits: readonly Fit[] }) {
  return (
    <ul className="cards">
      {fits.map((fit) => {
        const one = props.packages.find(({ id }) => id === fit.id);
        return one && <Card key={one.id} {...props} one={one} fit={fit} />;
      })}
    </ul>
  );
}

function Card({ one, fit, answers, found, form, hasTeams, onCompare }: CardProps) {
  const all = [...found.free, ...found.paid].map(({ id }) => id);
  const signUp = (version: number) =>
    toForm({ groups: groupsOf(answers), packages: [one.id] }, version);
  const canSignUp = form !== undefined && (one.kind === 'basic' || one.isPriced);
  // Where several fit, none of them is the main one.
  const signUpLook = found.free.length > 1 ? 'button' : 'button button-main';
  return (
    <li className="card">
      <h4>
        <a href={`/family-doctor/packages/${one.id}/`}>{one.title}</a>
      </h4>
      <p>合适，因为：{becauseInWords(fit.because)}。</p>
      {one.kind === 'county' && <p>{one.money.join('；')}。</p>}
      <p className="hint">谁可以签：{one.who}。</p>
      <p className="hint">依据：{one.basis[0]}。</p>
      <div className="ways">
        {canSignUp && (
          <button type="button" className={signUpLook} onClick={() => void signUp(form)}>
            登记
          </button>
        )}
        {!canSignUp && hasTeams && (
          <a className="button" href="/teams/">
            给团队打电话
          </a>
        )}
        <button
          type="button"
          className="button"
          onClick={() =>
            onCompare(
              one.id,
              all.filter((id) => id !== one.id),
            )
          }
        >
          跟别的比一比
        </button>
      </div>
    </li>
  );
}

interface CardProps extends Props {
  one: OfferedPackage;
  fit: Fit;
}
