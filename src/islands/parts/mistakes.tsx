import { useEffect, useRef } from 'react';

/** Something that is wrong in a form: the id of its field, and what to do. */
export interface Mistake {
  field: string;
  words: string;
}

/** Everything that is wrong in a form, each a way to its field. It takes the focus whenever there are new mistakes. */
export function Mistakes({
  mistakes,
  not = '还没有存',
}: {
  mistakes: readonly Mistake[];
  /** What has not happened because of them. */
  not?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mistakes.length > 0) box.current?.focus();
  }, [mistakes]);
  if (mistakes.length === 0) return null;
  return (
    <div className="warning" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>
          {not}：有 {mistakes.length} 处要改。
        </strong>
      </p>
      <ul className="mistakes">
        {mistakes.map(({ field, words }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                // The address stays as it is: going back must lead out of the form, not through its mistakes.
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
