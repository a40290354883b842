/** Names for the ids in a form, and the text that was agreed to, as the page hands them over. */
export interface DeskContent {
  villages: readonly { id: string; name: string }[];
  teams: readonly { id: string; name: string }[];
  /** `isHealth`: choosing it tells something of somebody's health. */
  packages: readonly { id: string; title: string; isHealth: boolean }[];
  /** The version of the form in force, its consents in words, and after how many days without a call residents are asked to ring the team. */
  form: {
    version: number;
    consent: { basic: string; health: string; guardian: string };
    noCallAfter: number;
  };
}
