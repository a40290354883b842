import type { FormContent } from '../form-content.ts';
import type { SignUpProps } from '../page-props.ts';
import { daysWithoutCall, standingInWords } from './standing.ts';
import { type Callee, TeamPhone } from './TeamPhone.tsx';

interface Props {
  content: FormContent;
  callee: Callee;
  now: () => number;
  form: Pick<SignUpProps['form'], 'noCallAfter' | 'retention'>;
}

/** What comes after a form was handed over, and what to do when it does not come. That the team has it, nobody here knows. */
export function Handed({ content, callee, now, form }: Props) {
  const days = daysWithoutCall(content, now(), form.noCallAfter);
  return (
    <div className={`no-print ${days === undefined ? 'callout' : 'warning'}`}>
      <p>
        <strong>
          {days === undefined ? `${standingInWords(content)}。` : `转交 ${days} 天了。`}
        </strong>
      </p>
      <p>{wordsOf(content, days, form)}</p>
      <TeamPhone callee={callee} />
    </div>
  );
}

function wordsOf(
  { withdrawn }: FormContent,
  days: number | undefined,
  { noCallAfter, retention }: Props['form'],
): string {
  if (withdrawn) {
    return `团队收到撤回单，${retention.closed} 天内删掉登记。想问删了没有，打给团队，对核对码。`;
  }
  return days === undefined
    ? `团队会打电话核实。${noCallAfter} 天没接到，打给团队。`
    : '还没接到团队的电话，请您打过去，对核对码。';
}
