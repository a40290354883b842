/** Why something could not be saved. */
export type Refusal =
  /** The phone, or what the browser gives this site of it, is full. */
  | 'full'
  /** A newer version of the site has the data, in another tab; this one must be loaded again. */
  | 'superseded'
  /** Everything was deleted in another tab. */
  | 'erased'
  /** The browser keeps nothing (private window, site data blocked) or its database has failed. */
  | 'broken'
  /** Another tab has removed the person to whom it should belong. */
  | 'gone'
  /** Another tab has changed what it was meant for. */
  | 'changed';

/** A refusal that this code itself has found, thrown out of a transaction. */
export class Refused extends Error {
  readonly why: Refusal;

  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}

/** Why a database or a file refused: browsers hide a full phone inside an abort. */
export function refusalOf(error: unknown): Refusal {
  for (let cause = error, depth = 0; cause && depth < 4; depth++) {
    if (cause instanceof Refused) return cause.why;
    const { name, inner } = cause as { name?: string; inner?: unknown };
    if (name === 'QuotaExceededError') return 'full';
    cause = inner;
  }
  return 'broken';
}
