import type { Finding } from '../shared/issue.ts';
import type { SignUpForm } from './form-schema.ts';
import { FORM_FIELDS } from './terms.ts';

/** What of the form people agree to. */
export type AgreedWords = Pick<SignUpForm, 'fields' | 'consent' | 'retention'>;

/** The words that somebody agrees to, as one text whatever the order of the file: what is asked, why, the consents, how long it is kept. */
export function agreedText({ fields, consent, retention }: AgreedWords): string {
  const asked = FORM_FIELDS.map((field) => [field, fields[field].label, fields[field].purpose]);
  const { basic, health, healthWhy, guardian } = consent;
  const { open, closed } = retention;
  return JSON.stringify([asked, basic, health, healthWhy, guardian, open, closed]);
}

/** A version as the register has it, or as the form is now. */
export interface FormVersion {
  version: number;
  since: string;
  /** Of its agreed text. */
  fingerprint: string;
}

/** Whether the form stands in the register of versions with these very words: whoever agreed under a number agreed to what stood there. */
export function checkVersion(form: FormVersion, register: readonly FormVersion[]): Finding[] {
  const listed = register.find(({ version }) => version === form.version);
  if (listed?.fingerprint === form.fingerprint && listed.since === form.since) return [];
  const last = Math.max(0, ...register.map(({ version }) => version));
  const next = listed ? last + 1 : form.version;
  const since = listed ? '起用的日子' : form.since;
  // Each in a line of its own: what is copied as it stands here must be YAML.
  const entry = `照旧的一条写三行，“- version: ${next}”“  since: ${since}”“  fingerprint: "${form.fingerprint}"”`;
  return [
    listed
      ? {
          code: 'sign-up/words-changed',
          path: ['version'],
          found: `${form.version}`,
          say: `第 ${form.version} 版已经有人同意过，它的话、问的东西、存的天数或起用日子却改了。`,
          fix: `只改一个错字也一样：把 version 写成 ${next}，since 写起用的日子，例如 2027-01-01。再在 content/sign-up-versions.yaml 最后加一条：${entry}。旧的那条不要动。`,
        }
      : {
          code: 'sign-up/version-not-listed',
          path: ['version'],
          found: `${form.version}`,
          say: `第 ${form.version} 版还没有登记在 content/sign-up-versions.yaml 里。`,
          fix: `登记了，以后才说得清谁同意的是哪些话。在它最后加一条：${entry}。`,
        },
  ];
}

/** Whether the consent names the days that the team's page keeps to: nobody agrees to a time that they have not heard. */
export function checkRetentionSaid({ consent, retention }: AgreedWords): Finding[] {
  return [retention.open, retention.closed]
    .filter((days) => !new RegExp(`(?<!\\d)${days} 天`).test(consent.basic))
    .map((days) => ({
      code: 'sign-up/retention-not-said',
      path: ['consent', 'basic'],
      found: `${days} 天`,
      say: `retention 里写着 ${days} 天，同意的话里却没有“${days} 天”。`,
      fix: '居民同意的天数，要和团队电脑真正删掉的天数一样。两处改成一样的。',
    }));
}
