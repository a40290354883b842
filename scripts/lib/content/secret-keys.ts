import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ContentIssue } from '../../../src/domain/shared/issue.ts';
import { issueAt } from './issues.ts';
import { MAX_BYTES } from './list-files.ts';

/** How secret keys look: those of teams, those of the county, and those that other programs write. */
const SECRET =
  /AGE-SECRET-KEY-(?:[A-Z]+-)?1[a-z\d]{16}|COUNTY-SECRET-KEY-1[\w-]{16}|-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/i;

/** The one file that may hold secret keys: everybody's, for trying (`rules/published-keys.ts` looks at them). */
const FOR_TRYING = 'content/demo-identity.yaml';

/** Every line with a secret key in it in any kind of file of a folder, which authors call `name`. What is too large for a text is not read. */
export async function secretKeysIn(directory: string, name: string): Promise<ContentIssue[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const found = entries
    // Links are never followed.
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = `${name}/${relative(directory, path).split(sep).join('/')}`;
      if (file === FOR_TRYING || (await lstat(path)).size > MAX_BYTES) return [];
      const lines = (await readFile(path, 'latin1')).split('\n');
      return lines.flatMap((line, index) => {
        const [found] = SECRET.exec(line) ?? [];
        return found === undefined ? [] : [secret(file, index + 1, found)];
      });
    });
  return (await Promise.all(found)).flat();
}

function secret(file: string, line: number, found: string): ContentIssue {
  const isCounty = /^COUNTY/i.test(found);
  return issueAt(file, line, 'key/secret', {
    say: isCounty
      ? '这里有县里签名用的密钥。谁拿到它，就能冒充县里换掉团队的钥匙。它不能进网站的文件夹。'
      : '这里有一把密钥。谁拿到它，就能打开居民的登记。它只放在团队自己手里，不能进网站的文件夹。',
    fix: isCounty
      ? '它交上来就算泄露了，删掉也不算完：用 npm run team:key -- county 另做一把，重新签，再告诉主办单位。'
      : '它交上来就算泄露了，删掉也不算完：请团队用 npm run team:key -- rotate 团队编号 换一把，再告诉主办单位。',
  });
}
