/** `npm run check:site`: judges every page of the built site; prints what is wrong and the heaviest pages. Exit 1 on any issue. */
import { existsSync } from 'node:fs';
import { largestByBudget } from './lib/site/budgets.ts';
import { checkSite } from './lib/site/check.ts';
import { readContentPages } from './lib/site/content-pages.ts';
import { formatIssues } from './lib/site/issue.ts';
import { readSettings, readSite } from './lib/site/read-site.ts';

const contentDir = process.env.MINGBAIREN_CONTENT ?? 'content';
const outDir = process.env.MINGBAIREN_OUT ?? 'dist';

if (!existsSync(outDir)) {
  console.error(`没有 ${outDir}/，请先运行 npm run build。`);
  process.exit(1);
}

const settings = readSettings(contentDir);
const content = await readContentPages(contentDir, settings);
const { issues, links, weights } = checkSite(readSite(outDir, settings), content);

for (const line of largestByBudget(weights)) console.log(line);
if (issues.length > 0) {
  console.error(
    `\n${formatIssues(issues)}\n\n网页检查：${links.length} 页，${issues.length} 处要改。`,
  );
  process.exit(1);
}
console.log(`网页检查：${links.length} 页，没有问题。`);
