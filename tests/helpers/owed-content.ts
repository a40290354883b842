import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { NamedRule, Rules } from '../../src/domain/checkup/duty.ts';
import { checkupRuleSchema } from '../../src/domain/checkup/schema.ts';
import { immunisationSchema } from '../../src/domain/immunisation/schema.ts';

function filesIn(folder: string): { id: string; value: unknown }[] {
  return readdirSync(join('content', folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      id: basename(name, '.yaml'),
      value: parse(readFileSync(join('content', folder, name), 'utf8')),
    }));
}

function rulesIn(folder: string): NamedRule[] {
  return filesIn(folder).map(({ id, value }) => ({ ...checkupRuleSchema.parse(value), id }));
}

/** The county's own rules, read from `content/` without the site's library. */
export function countyRules(): Rules {
  return {
    rules: [...rulesIn('checkup-rules'), ...rulesIn('pregnancy')],
    immunisation: filesIn('immunisation')
      .map(({ id, value }) => ({ ...immunisationSchema.parse(value), id }))
      .sort((one, other) => (one.from < other.from ? -1 : 1)),
  };
}
