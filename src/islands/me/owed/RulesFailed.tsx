import { askForRules } from './rules.ts';

/** Where the rules could not be fetched: what is missing, and the way to try again. What was written down is not touched. */
export function RulesFailed() {
  return (
    <div className="warning no-print" role="alert">
      <p>
        <strong>“该做什么”没有取到。</strong>您记的都在。请连上网，再试一次。
      </p>
      <button type="button" className="button button-main" onClick={askForRules}>
        再试一次
      </button>
    </div>
  );
}
