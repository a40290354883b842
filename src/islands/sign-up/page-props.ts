import type { SignUpForm } from '../../domain/sign-up/form-schema.ts';
import type { Group } from '../../domain/sign-up/terms.ts';
import type { KeyFile } from '../../domain/team-keys/key-list.ts';
import type { SignUpStore } from '../../storage/sign-ups.ts';
import type { FormContent } from './form-content.ts';

/** The forms of this phone, as this page keeps them. */
export type Forms = SignUpStore<FormContent>;

/** What the page gets from the county's content (`library/sign-up.ts`). */
export interface SignUpProps {
  organiser: { name: string; phone: string; address: string };
  townships: readonly { id: string; name: string }[];
  teams: readonly {
    id: string;
    name: string;
    township: string;
    villages: readonly { id: string; name: string }[];
    phone: string;
    hours: string;
    address: string;
  }[];
  packages: readonly {
    id: string;
    title: string;
    summary: string;
    groups: readonly Group[];
    kind: 'basic' | 'county';
    /** What it costs, or 向团队询问. */
    price: string;
  }[];
  form: Pick<
    SignUpForm,
    'version' | 'since' | 'fields' | 'consent' | 'retention' | 'noCallAfter' | 'relay'
  >;
  keyFile: KeyFile | undefined;
  deskUrl: string | undefined;
  demo: boolean;
}
