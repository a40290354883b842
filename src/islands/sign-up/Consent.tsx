import { dateInWords } from '../../domain/shared/calendar-date.ts';
import type { ForWhom } from '../../domain/sign-up/terms.ts';
import type { SignUpProps } from './page-props.ts';
import { ReadAloud } from './ReadAloud.tsx';

type Form = SignUpProps['form'];

/** Which version of the words somebody agrees to. */
export function TextVersion({ form }: { form: Form }) {
  return (
    <p className="hint">
      同意书第 {form.version} 版，{dateInWords(form.since)}起用。
    </p>
  );
}

/** What somebody agrees to with the sign-up, to be read or heard. */
export function BasicConsent({ form, forWhom }: { form: Form; forWhom: ForWhom | undefined }) {
  const { basic, guardian } = form.consent;
  const texts = forWhom === 'child' ? [guardian, basic] : [basic];
  return (
    <>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <TextVersion form={form} />
      <ReadAloud text={texts.join('')} />
    </>
  );
}

/** What somebody agrees to who lets the team know something of their health. */
export function HealthConsent({ form }: { form: Form }) {
  const { health, healthWhy } = form.consent;
  return (
    <>
      <p>{healthWhy}</p>
      <p>{health}</p>
      <TextVersion form={form} />
      <ReadAloud text={`${healthWhy}${health}`} />
    </>
  );
}
