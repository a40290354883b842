import { useEffect, useState } from 'react';
import type { GradingFile } from '../../../domain/grading/grading-file.ts';
import { MEASURES } from '../../../domain/grading/terms.ts';

/** Milliseconds after which the diary opens without what readings mean: a number must be kept even where no answer comes. */
const PATIENCE = 6000;

async function fetchGrading(): Promise<GradingFile> {
  const response = await fetch('/me/grading.json');
  if (!response.ok) throw new Error(`${response.status}`);
  const file: unknown = await response.json();
  if (!isGradingFile(file)) throw new Error('not the tables');
  return file;
}

/** Whether what came is the file as this version of the site reads it, and not another or a piece of one. */
function isGradingFile(value: unknown): value is GradingFile {
  const { v, measures, sources } = (value ?? {}) as Partial<GradingFile>;
  const isTable = (one: (typeof MEASURES)[number]) =>
    Array.isArray(measures?.[one]?.rows) && Array.isArray(measures[one].call120?.any);
  return v === 1 && !!sources && MEASURES.every(isTable);
}

/** What readings mean: nothing while it is on its way, `failed` where it cannot be had; then it can be asked for again. */
export function useGrading(patience = PATIENCE): {
  grading: GradingFile | 'failed' | undefined;
  askAgain: () => void;
} {
  const [grading, setGrading] = useState<GradingFile | 'failed'>();
  const askAgain = () => {
    setGrading(undefined);
    // What comes late is still good; what fails late must not take it away.
    const fail = () => setGrading((known) => known ?? 'failed');
    const late = setTimeout(fail, patience);
    fetchGrading()
      .then(setGrading, fail)
      .finally(() => clearTimeout(late));
  };
  useEffect(askAgain, []);
  return { grading, askAgain };
}
