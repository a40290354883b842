/** One public key of a team: what is sealed to it, the team opens. Days are `YYYY-MM-DD` in the county; `until` is the first day on which nothing is sealed to it any more. */
export interface TeamKey {
  /** `age1…` */
  recipient: string;
  from: string;
  until: string;
  /** The key's fingerprint in Chinese characters of a published list (`formats/key-phrase.ts`): it stands on the team's poster. */
  phrase: string;
}

/** All public keys of the county, as the county has signed them. */
export interface KeyList {
  /** Each list has a higher number than the one before. */
  version: number;
  issued: string;
  /** The first day on which the list is not believed any more. */
  expires: string;
  recovery: Pick<TeamKey, 'recipient' | 'phrase'>;
  /** By the id of the team. */
  teams: Readonly<Record<string, readonly TeamKey[]>>;
}

/** The list as it travels to phones: its text to the letter, the signature over it, and the county's public key that must have signed (both base64url). */
export interface KeyFile {
  text: string;
  signature: string;
  root: string;
}

/** Why nothing is sealed. */
export type KeyProblem =
  | 'not a list'
  | 'not signed by the county'
  | 'not valid yet'
  | 'expired'
  /** This phone has seen a newer list. */
  | 'older than seen'
  | 'no key for the team';
