import type { WishDraft } from '../../domain/sign-up/draft.ts';
import type { SignUpState } from '../../storage/sign-ups.ts';

/** What the sign-up page keeps of one form. Moments are seconds since 1970. */
export interface FormContent {
  v: 1;
  /** The version of the form (`content/sign-up.yaml`) in which `draft` was filled in, and whose words were agreed to. */
  form: number;
  state: SignUpState;
  /** What `sealed` says; as long as nothing is sealed, what is being filled in. */
  draft: WishDraft;
  /** What is being typed into a form that was sealed already. */
  editing?: WishDraft;
  /** The version of the form in which that is typed: nobody has agreed to its words yet. */
  editingForm?: number;
  /** The number of the form in `sealed`: 0 for the first one of the submission, which also stands here before it is sealed. */
  change: number;
  /** The team that `sealed` is for. */
  team?: string;
  /** Another team, to which an earlier envelope was sealed: its people are told by telephone. */
  leftTeam?: string;
  /** The phrase of the team's key that it is sealed to. */
  phrase?: string;
  /** The envelope to hand over (base64url). */
  sealed?: string;
  madeAt?: number;
  handedAt?: number;
  /** `sealed` takes the sign-up back. */
  withdrawn?: true;
}
