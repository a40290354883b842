import { useCallback, useEffect, useState } from 'react';

/** The step in the window's history that a record is; which one it is stays in memory. */
const STEP = { desk: 'record' };

/** Which record is shown, if any. Going back leads from it to the list. */
export function useRecordView() {
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    const back = () => setShown(undefined);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const isOpen = shown !== undefined;
  const open = useCallback(
    (id: string) => {
      if (!isOpen) history.pushState(STEP, '');
      setShown(id);
      scrollTo(0, 0);
    },
    [isOpen],
  );
  return { shown, open, close: () => history.back() };
}
