import { type ComponentType, useEffect, useState } from 'react';
import type { PersonViewsProps } from './PersonViews.tsx';

/** Fetched once the list stands: the list is what most visits are for. */
const fetchForms = () => import('./PersonViews.tsx');

/** The forms as soon as they are there. Where the network fails, it can be tried again. */
export function LaterForms(props: PersonViewsProps) {
  const [found, setFound] = useState<{ Forms?: ComponentType<PersonViewsProps> }>();
  const load = () => {
    setFound(undefined);
    fetchForms().then(
      (code) => setFound({ Forms: code.default }),
      () => setFound({}),
    );
  };
  useEffect(load, []);
  if (props.view.name === 'list' || !found) return null;
  if (found.Forms) return <found.Forms {...props} />;
  return (
    <div className="warning" role="alert">
      <p>
        <strong>填写的地方没有取到。</strong>请连上网，再试一次。
      </p>
      <div className="ways">
        <button type="button" className="button button-main" onClick={load}>
          再试一次
        </button>
        <button type="button" className="button" onClick={props.onCancel}>
          返回
        </button>
      </div>
    </div>
  );
}
