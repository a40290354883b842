import type { SignUpRecord } from '../../../domain/desk/record.ts';
import { standingOf } from '../../../domain/desk/standing.ts';

/** By what name a sign-up is called here: that of the form that counts, else of the newest that says one. */
export function nameOf(record: SignUpRecord): string {
  const { shown, earlier } = standingOf(record);
  const [wish] = [shown, ...earlier].map(({ content }) => content).filter(isWish);
  return wish?.name ?? '没有留称呼的登记';
}

function isWish<T extends { kind: string }>(content: T): content is Extract<T, { kind: 'wish' }> {
  return content.kind === 'wish';
}
