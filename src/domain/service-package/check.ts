import type { Finding } from '../shared/issue.ts';
import type { ServicePackage } from './schema.ts';

/** Whether a package's money has been approved, and its parts add up to its price (to the fen). */
export function checkMoney(money: NonNullable<ServicePackage['money']>): Finding[] {
  const findings: Finding[] = [];
  const { medicare, public: publicHealth, self } = money;
  const amounts = [money.list, money.package, medicare, publicHealth, self];
  if (amounts.some((amount) => amount !== undefined) && !money.approved) {
    findings.push({
      code: 'package/money-not-approved',
      path: ['money'],
      say: '写了价钱，却没写是哪个部门、哪一天定的。',
      fix: '加一行 approved: 部门和日期。还没定下来的钱，一个都不要写，页面会自动不显示。',
    });
  }
  const parts = [medicare, publicHealth, self].map((amount) => Math.round((amount ?? 0) * 100));
  const sum = parts.reduce((total, part) => total + part, 0);
  if (
    money.package !== undefined &&
    self !== undefined &&
    sum !== Math.round(money.package * 100)
  ) {
    findings.push({
      code: 'package/money-sum',
      path: ['money', 'package'],
      found: String(money.package),
      say: `包价 ${money.package} 元，几项付的加起来却是 ${sum / 100} 元。`,
      fix: '医保付的（medicare）、公卫付的（public）、自己付的（self），加起来要等于包价（package）。',
    });
  }
  return findings;
}
