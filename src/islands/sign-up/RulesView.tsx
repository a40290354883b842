import { useTop } from '../parts/use-top.ts';

/** What a helper has to keep to: shown before each person. */
export function RulesView({ rules, onBegin }: { rules: readonly string[]; onBegin: () => void }) {
  const heading = useTop();
  return (
    <section className="tool">
      <h2 tabIndex={-1} ref={heading}>
        帮别人登记，守住这几条
      </h2>
      <ol>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <div className="ways">
        <button type="button" className="button button-main" onClick={onBegin}>
          我记住了，开始填
        </button>
      </div>
    </section>
  );
}
