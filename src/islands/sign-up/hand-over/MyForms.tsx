import { useState } from 'react';
import { forWhomInWords } from '../../../domain/sign-up/words.ts';
import type { KeptSignUp } from '../../../storage/sign-ups.ts';
import type { FormContent } from '../form-content.ts';
import { daysWithoutCall, standingInWords } from './standing.ts';

interface Props {
  forms: readonly KeptSignUp<FormContent>[];
  noCallAfter: number;
  now: () => number;
  /** To go on filling in what is not sealed. */
  onFill: (kept: KeptSignUp<FormContent>) => void;
  /** To look at an envelope: hand it over again, change or withdraw it. */
  onOpen: (kept: KeptSignUp<FormContent>) => void;
  /** The reader has been asked, and wants the form ended. */
  onDelete: (kept: KeptSignUp<FormContent>) => void;
}

/** The forms of this phone, and how far each has come. */
export function MyForms({ forms, noCallAfter, now, onFill, onOpen, onDelete }: Props) {
  const [asked, setAsked] = useState<string>();
  return (
    <ul className="people">
      {forms.map((kept) => {
        const { id, content } = kept;
        const isSealed = content.sealed !== undefined;
        const days = daysWithoutCall(content, now(), noCallAfter);
        return (
          <li key={id}>
            <div className="card person">
              <div>
                <h3 id={`form-${id}`}>{nameOf(kept)}</h3>
                <p>{standingInWords(content)}</p>
                {days !== undefined && <p>转交 {days} 天了。没接到电话，就打给团队。</p>}
              </div>
              <button
                type="button"
                className="pill"
                aria-describedby={`form-${id}`}
                onClick={() => (isSealed ? onOpen(kept) : onFill(kept))}
              >
                {isSealed ? '打开' : '接着填'}
              </button>
              {!isSealed && (
                <button
                  type="button"
                  className="pill"
                  aria-describedby={`form-${id}`}
                  onClick={() => setAsked(id)}
                >
                  删掉
                </button>
              )}
            </div>
            {asked === id && (
              <div className="warning" role="alert">
                <p>
                  <strong>删掉这份没填完的？</strong>删了找不回来。
                </p>
                <div className="ways">
                  <button
                    type="button"
                    className="button button-danger"
                    onClick={() => onDelete(kept)}
                  >
                    删掉
                  </button>
                  <button type="button" className="button" onClick={() => setAsked(undefined)}>
                    不删
                  </button>
                </div>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A helped form stands in the list without a name: the phone belongs to somebody else. */
function nameOf({ isHelped, content: { draft } }: KeptSignUp<FormContent>): string {
  if (isHelped) return '帮别人填的一份';
  const name = draft.name.trim() || '还没写名字';
  return draft.forWhom === 'child' ? `${name}（${forWhomInWords('child')}）` : name;
}
