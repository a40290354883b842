/** What a command has to say: what it did, or why it did nothing. */
export type Outcome = { done: readonly string[] } | { refused: string };

/** Where and when a command works. */
export interface Setting {
  /** The content folder. */
  content: string;
  /** The site's whole folder, in which no secret key may lie. */
  project: string;
  /** The county's day, `YYYY-MM-DD`. */
  today: string;
}

/** Where a new secret key goes, and what it is sealed with. */
export interface Safe {
  path: string;
  passphrase: string;
  /** Of age's scrypt; the usual one where it is left out. */
  workFactor?: number;
}
