import type { Submission } from '../../../domain/sign-up/schema.ts';
import type { DeskContent } from './desk-content.ts';

interface Props {
  content: Submission;
  form: DeskContent['form'];
}

/** The words that somebody has agreed to, where they are those in force; older ones stand in the county's list of versions. */
export function ConsentWords({ content, form }: Props) {
  if (content.kind !== 'wish') return null;
  const { basic, health, guardian } = form.consent;
  const words = [
    ...(content.forWhom === 'child' ? [guardian, basic] : [basic]),
    ...(content.consent.health === undefined ? [] : [health]),
  ];
  return (
    <details className="aside">
      <summary>第 {content.form} 版同意书写的话</summary>
      {content.form === form.version ? (
        words.map((one) => <p key={one}>{one}</p>)
      ) : (
        <p>这是另一版，原话在县里的版本记录里。</p>
      )}
    </details>
  );
}
