import type { Finding } from '../shared/issue.ts';
import type { Site } from './schema.ts';

/** Whether a live site names its registration, as the law asks of every site in the mainland. */
export function checkSite(site: Pick<Site, 'mode' | 'icp'>): Finding[] {
  if (site.mode !== 'live' || site.icp) return [];
  return [
    {
      code: 'site/live-without-icp',
      path: ['mode'],
      found: 'live',
      say: '正式站（mode: live）没有写 ICP 备案号。',
      fix: '备案办好后加一行 icp: 备案号；没办好之前，mode 写 demo。',
    },
  ];
}
