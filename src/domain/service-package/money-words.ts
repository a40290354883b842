import type { ServicePackage } from './schema.ts';

/** What stands where the county has set no price. */
const ASK = '向团队询问';

/**
 * Who pays what for a package, a line each. What the county has not set is to be asked for; where it has set nothing that is
 * all there is to say, and a basic package without money costs nothing.
 */
export function moneyInWords({ kind, money }: Pick<ServicePackage, 'kind' | 'money'>): string[] {
  const parts = [
    ['包价', money?.package],
    ['医保付', money?.medicare],
    ['公卫经费付', money?.public],
    ['自己付', money?.self],
  ] as const;
  if (parts.every(([, yuan]) => yuan === undefined)) {
    return [kind === 'basic' ? '不要钱' : ASK];
  }
  return parts.map(([name, yuan]) => `${name}：${yuan === undefined ? ASK : `${yuan} 元一年`}`);
}
