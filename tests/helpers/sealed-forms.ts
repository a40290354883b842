import { newDraft } from '../../src/domain/sign-up/draft.ts';
import type { KeyFile } from '../../src/domain/team-keys/key-list.ts';
import { makeSubmissionKey } from '../../src/envelope/submission-key.ts';
import type { FormContent } from '../../src/islands/sign-up/form-content.ts';
import type { SignUpProps } from '../../src/islands/sign-up/page-props.ts';
import type { KeptSignUp, SignUpStore } from '../../src/storage/sign-ups.ts';
import { signUpsInMemory } from '../../src/storage/sign-ups-in-memory.ts';
import { listed, type MadeKey, makeCounty, makeKey } from './key-lists.ts';

/** Seconds since 1970: noon in the county on the 20th of November 2026. */
export const NOON = Date.UTC(2026, 10, 20, 4) / 1000;

export const now = () => NOON * 1000;

const TEAM = { township: 'x', phone: '000-00000001', hours: '', address: '' };

/** A county with two teams of one village each, and with one list of keys. */
export async function smallCounty(): Promise<{
  page: SignUpProps;
  keys: Record<'east' | 'west' | 'recovery', MadeKey>;
  signed: (change: { version?: number; issued?: string; expires?: string }) => Promise<KeyFile>;
}> {
  const county = await makeCounty();
  const [east, west, recovery] = await Promise.all([makeKey(), makeKey(), makeKey()]);
  const signed = (change: { version?: number; issued?: string; expires?: string }) =>
    county.signed({
      ...{ version: 3, issued: '2026-01-01', expires: '2027-01-01', ...change },
      recovery: { recipient: recovery.recipient, phrase: recovery.phrase },
      teams: {
        east: [listed(east, '2026-01-01', '2027-01-01')],
        // A list may call a key what it likes.
        west: [{ ...listed(west, '2026-01-01', '2027-01-01'), phrase: '甲乙丙丁戊己' }],
      },
    });
  const page: SignUpProps = {
    organiser: { name: '县', phone: '000-00000000', address: '' },
    townships: [{ id: 'x', name: '乡' }],
    teams: [
      { ...TEAM, id: 'east', name: '东队', villages: [{ id: 'a', name: '东村' }] },
      { ...TEAM, id: 'west', name: '西队', villages: [{ id: 'b', name: '西村' }] },
    ],
    packages: [],
    form: {
      version: 7,
      since: '2026-01-01',
      fields: {} as SignUpProps['form']['fields'],
      consent: { basic: '', health: '', healthWhy: '', guardian: '' },
      retention: { open: 90, closed: 15 },
      noCallAfter: 3,
      relay: [],
    },
    keyFile: await signed({}),
    deskUrl: 'https://example.com/desk/',
    demo: true,
  };
  return { page, keys: { east, west, recovery }, signed };
}

/** What a form holds that its person has agreed to. */
export function filledIn(change: Partial<FormContent['draft']> = {}): FormContent {
  const draft: FormContent['draft'] = {
    ...newDraft(),
    forWhom: 'self',
    name: '王桂芬',
    phone: '13812345678',
    township: 'x',
    village: 'a',
    team: 'east',
    basic: NOON - 60,
    ...change,
  };
  return { v: 1, form: 7, state: 'draft', draft, change: 0 };
}

/** A form on a phone. */
export async function begun(
  content = filledIn(),
): Promise<{ forms: SignUpStore<FormContent>; kept: KeptSignUp<FormContent> }> {
  const forms = signUpsInMemory<FormContent>(now);
  return { forms, kept: await forms.begin(content, false, await makeSubmissionKey()) };
}
