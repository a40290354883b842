import { createHash } from 'node:crypto';
import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import {
  agreedText,
  checkRetentionSaid,
  checkVersion,
  type FormVersion,
} from '../../../../src/domain/sign-up/check.ts';
import { signUpFormSchema } from '../../../../src/domain/sign-up/form-schema.ts';
import { signUpVersionSchema } from '../../../../src/domain/sign-up/version-schema.ts';
import { type Content, entriesOf } from '../entries.ts';
import { placed } from '../issues.ts';

/** Whether the words of the sign-up form are those that its version was published with, and name the days that it is kept. */
export function checkSignUp(content: Content): ContentIssue[] {
  const register = entriesOf(content, 'sign-up-version').flatMap(({ raw }): FormVersion[] => {
    const read = signUpVersionSchema.safeParse(raw);
    return read.success ? [read.data] : [];
  });
  return entriesOf(content, 'sign-up').flatMap((entry) => {
    const read = signUpFormSchema.safeParse(entry.raw);
    // What is wrong with a field by itself has been said; its words are not final yet.
    if (!read.success) return [];
    const { version, since } = read.data;
    const digest = createHash('sha256').update(agreedText(read.data)).digest('hex');
    const fingerprint = digest.slice(0, 32);
    return [
      ...checkVersion({ version, since, fingerprint }, register),
      ...checkRetentionSaid(read.data),
    ].map((finding) => placed(entry, finding));
  });
}
