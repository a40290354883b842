import { checkRule } from '../../../../src/domain/checkup/check.ts';
import { checkImmunisation, checkProgrammes } from '../../../../src/domain/immunisation/check.ts';
import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import { type Content, entriesOf } from '../entries.ts';
import { placed } from '../issues.ts';

/** What somebody is owed and when: rules and doses by themselves, and the editions of the immunisation programme with each other. */
export function checkCheckupRules(content: Content): ContentIssue[] {
  const programmes = entriesOf(content, 'immunisation').filter((entry) => entry.readable);
  const byId = new Map(programmes.map((entry) => [entry.id, entry]));
  const together = checkProgrammes(programmes.map(({ id, data }) => ({ id, programme: data })));
  return [
    ...entriesOf(content, 'checkup-rule', 'pregnancy').flatMap((entry) =>
      checkRule(entry.data).map((finding) => placed(entry, finding)),
    ),
    ...programmes.flatMap((entry) =>
      checkImmunisation(entry.data).map((finding) => placed(entry, finding)),
    ),
    ...together.flatMap(({ id, finding }) => {
      const entry = byId.get(id);
      return entry ? [placed(entry, finding)] : [];
    }),
  ];
}
