import { useTop } from '../../parts/use-top.ts';

interface Props {
  title: string;
  person: string;
  onCancel: () => void;
}

/** In the place of the form while the person's list is empty: ticking needs something to tick. */
export function NoMedicines({ title, person, onCancel }: Props) {
  const heading = useTop();
  return (
    <section className="tool no-print" aria-labelledby="no-medicines">
      <h2 id="no-medicines" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p>药单还是空的。先照着药盒把药写到药单上，以后打个勾就行。</p>
      <div className="ways">
        <a className="button button-main" href={`/me/medicines/#${person}`}>
          去写药单
        </a>
        <button type="button" className="button" onClick={onCancel}>
          返回
        </button>
      </div>
    </section>
  );
}
