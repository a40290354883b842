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

/**
 * Whether the teams' desk of a live site has a place of its own: what runs on the residents' host could read the teams' keys.
 * A demo site shows its desk itself.
 */
export function checkDesk(
  { mode, desk }: Pick<Site, 'mode' | 'desk'>,
  { hasKeys, isOnResidentsHost }: { hasKeys: boolean; isOnResidentsHost: boolean },
): Finding[] {
  if (mode !== 'live') return [];
  if (desk === undefined) {
    if (!hasKeys) return [];
    return [
      {
        code: 'site/live-without-desk',
        path: ['mode'],
        found: 'live',
        say: '团队有公钥，正式站却没有写团队台的网址（desk）。',
        fix: '加一行 desk: https://另一个域名/。没有团队台，登记送到了也没人打得开。',
      },
    ];
  }
  if (!isOnResidentsHost) return [];
  return [
    {
      code: 'site/desk-on-residents-host',
      path: ['desk'],
      found: desk,
      say: '团队台和居民看的网站在同一个域名上。',
      fix: '换一个域名，例如 desk. 开头的。同一个域名上，居民网站出一个漏洞，团队的密钥就保不住。',
    },
  ];
}
