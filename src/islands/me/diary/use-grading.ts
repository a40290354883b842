import { useEffect, useState } from 'react';
import type { GradingFile } from '../../../domain/grading/grading-file.ts';

async function fetchGrading(): Promise<GradingFile> {
  const response = await fetch('/me/grading.json');
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/** What readings mean: nothing while it is on its way, `failed` where it cannot be had; then it can be asked for again. */
export function useGrading(): {
  grading: GradingFile | 'failed' | undefined;
  askAgain: () => void;
} {
  const [grading, setGrading] = useState<GradingFile | 'failed'>();
  const askAgain = () => {
    setGrading(undefined);
    fetchGrading().then(setGrading, () => setGrading('failed'));
  };
  useEffect(askAgain, []);
  return { grading, askAgain };
}
