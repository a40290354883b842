import { type ComponentProps, type ComponentType, useEffect, useState } from 'react';

const fetchView = () => import('./hand-over/SealedPage.tsx');

type View = Awaited<ReturnType<typeof fetchView>>['default'];

/** Fetches the code that seals, so that it is there when it is needed. */
export function fetchSealed(): void {
  // Without a network it is fetched again, and said, when it is needed.
  fetchView().catch(() => undefined);
}

/** The page where a form is sealed and handed over; its code comes when it is needed. */
export function LaterSealed(props: ComponentProps<View>) {
  const [Sealed, setSealed] = useState<ComponentType<ComponentProps<View>> | 'failed'>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    fetchView().then(
      (code) => setSealed(() => code.default),
      () => setSealed('failed'),
    );
  }, [tries]);
  if (Sealed === 'failed') {
    return (
      <div className="warning" role="alert">
        <p>
          <strong>这一页没有取全。</strong>填的都还在。请连上网，再试一次。
        </p>
        <button
          type="button"
          className="button button-main"
          onClick={() => {
            setSealed(undefined);
            setTries(tries + 1);
          }}
        >
          再试一次
        </button>
      </div>
    );
  }
  return Sealed ? <Sealed {...props} /> : <p role="status">正在准备封好，请等一下……</p>;
}
