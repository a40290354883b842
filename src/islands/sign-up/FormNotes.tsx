import { groupInWords } from '../../domain/sign-up/words.ts';
import type { SignUpProps } from './page-props.ts';
import type { OpenForm } from './use-form.ts';

interface Props {
  form: OpenForm;
  isKept: boolean;
  page: SignUpProps;
}

/** What somebody has to know above the fields: an older form, what went out of it, a phone that keeps nothing. */
export function FormNotes({ form: { isOlder, dropped }, isKept, page }: Props) {
  const titles = dropped?.packages.map(
    (one) => page.packages.find(({ id }) => id === one)?.title ?? one,
  );
  const gone = [...(dropped?.groups.map(groupInWords) ?? []), ...(titles ?? [])];
  return (
    <>
      {isOlder && (
        <p className="callout">表改过了。您以前填的还在，请看一遍；同意的话要再勾一次。</p>
      )}
      {!isKept && (
        <div className="warning" role="status">
          <p>
            <strong>这部手机存不下您填的。</strong>
          </p>
          <p>可以接着填，填完就封好。这一页先别关，关了要重填。</p>
        </div>
      )}
      <p className="said" role="status">
        {gone.length > 0 && `已经去掉：${gone.join('、')}。`}
      </p>
    </>
  );
}
