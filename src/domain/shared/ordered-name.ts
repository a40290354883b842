const ORDERED = /^(\d{2})-(.+)$/;

/**
 * Splits a file name such as `02-four-signs` into its place (2) and its id (`four-signs`).
 * The number is only an order: it can change without the address changing. Returns `undefined` for any other name.
 */
export function orderedName(name: string): { order: number; id: string } | undefined {
  const match = ORDERED.exec(name);
  return match ? { order: Number(match[1]), id: match[2] as string } : undefined;
}
