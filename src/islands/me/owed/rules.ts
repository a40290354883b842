import { useEffect, useReducer } from 'react';
import { isRulesFile, type RulesFile } from '../../../domain/checkup/rules-file.ts';

const RULES = '/me/rules.json';

/** The rules of who is owed what: on their way, not to be had, or what the county has published. */
type RulesState = 'loading' | 'failed' | RulesFile;

/** One answer for every view of a page: the rules are fetched once in a visit. */
let known: RulesState | undefined;
const views = new Set<() => void>();

/** The rules as far as they are there. */
export function useRules(): RulesState {
  const [, show] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    views.add(show);
    if (!known) askForRules();
    else show();
    return () => void views.delete(show);
  }, []);
  return known ?? 'loading';
}

/** Fetches the rules, again where it failed before. */
export function askForRules(): void {
  tell('loading');
  fetchRules().then(tell, () => tell('failed'));
}

function tell(state: RulesState): void {
  known = state;
  for (const show of views) show();
}

async function fetchRules(): Promise<RulesFile> {
  const response = await fetch(RULES);
  if (!response.ok) throw new Error(`${RULES}: ${response.status}`);
  // What a network puts in its place is no JSON, and fails here.
  const file: unknown = await response.json();
  if (!isRulesFile(file)) throw new Error(`${RULES}: not the rules`);
  return file;
}
