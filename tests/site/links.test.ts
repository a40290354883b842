import { expect, test } from 'vitest';
import { builtSite } from '../helpers/built-site.ts';

test('no internal link or fragment leads nowhere', async () => {
  const { report } = await builtSite();
  const targets = report.links.flatMap((page) => page.targets);
  expect(targets.length).toBeGreaterThan(report.links.length);
  expect(report.issues.filter(({ code }) => code === 'site/broken-link')).toEqual([]);
});
