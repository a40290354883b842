import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Cases that failed once, kept beside the tests: they are done first from then on. */
export const FAILURES = 'tests/fixtures/campaign-failures';

interface Failure<Case> {
  campaign: string;
  /** What was wrong when it was written down. */
  found: readonly string[];
  case: Case;
}

function fileOf(campaign: string, name: string): string {
  return join(FAILURES, `${campaign}-${name}.json`);
}

/** Writes a failing case down; returns the file. */
export function keepFailure<Case>(
  campaign: string,
  name: string,
  found: readonly string[],
  one: Case,
): string {
  mkdirSync(FAILURES, { recursive: true });
  const failure: Failure<Case> = { campaign, found, case: one };
  const file = fileOf(campaign, name);
  writeFileSync(file, `${JSON.stringify(failure, undefined, 2)}\n`);
  return file;
}

/** The cases of a campaign that failed once, by name. */
export function failuresOf<Case>(campaign: string): Map<string, Case> {
  const files = existsSync(FAILURES) ? readdirSync(FAILURES).sort() : [];
  const failures = files
    .filter((file) => file.startsWith(`${campaign}-`) && file.endsWith('.json'))
    .map((file): [string, Case] => {
      const failure: Failure<Case> = JSON.parse(readFileSync(join(FAILURES, file), 'utf8'));
      return [file.slice(campaign.length + 1, -'.json'.length), failure.case];
    });
  return new Map(failures);
}

/** Forgets a case: only for the tests of this file's own. */
export function forgetFailure(campaign: string, name: string): void {
  rmSync(fileOf(campaign, name), { force: true });
}
