import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { access, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../scripts/lib/content/check-content.ts';
import { reportOf } from '../../scripts/lib/content/report.ts';
import {
  type ContentIssue,
  ISSUE_CODES,
  ISSUE_LEVELS,
  type IssueCode,
} from '../../src/domain/shared/issue.ts';
import { badContent, GOOD_CONTENT, TODAY, withContent } from '../helpers/content-folder.ts';
import { BAD_CONTENT } from './bad-content.ts';

const check = (content: string) => checkContent(content, { today: TODAY });
/** Every message is made of whole Chinese sentences, without a programmer's words. */
function expectPlainWords({ say, fix }: ContentIssue): void {
  expect(`${say}${fix}`).not.toMatch(
    /undefined|null|NaN|\[object|schema|parse|token|regex|invalid/,
  );
  expect(say).toMatch(/\p{Script=Han}.*[。）]$/u);
  expect(fix).toMatch(/\p{Script=Han}.*[。？）]$/u);
}

const codeOf = (name: string) => name.split('--')[0]?.replace('__', '/') ?? '';

describe('good content', () => {
  test('a tiny county passes with no error and no warning', async () => {
    const { issues, files } = await check(GOOD_CONTENT);
    expect(reportOf(issues, files)).toBe(`共 ${files.length} 个文件，0 处要改，0 处提醒。\n`);
  });

  test("the county's own content has no errors", async () => {
    const content = fileURLToPath(new URL('../../content', import.meta.url));
    const { issues } = await check(content);
    const errors = issues.filter((issue) => issue.level === 'error');
    expect(reportOf(errors, [])).toContain('0 处要改');
  });
});

describe('a live site', () => {
  const unsign = async (content: string, file: string) => {
    const path = join(content, file);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('state: reviewed', 'state: draft'));
  };
  const live = async (content: string) => {
    const path = join(content, 'site.yaml');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('mode: demo', 'mode: live\nicp: 测ICP备00000001号'));
  };
  const linksToUnpublished = async (content: string) =>
    (await check(content)).issues
      .filter(({ code }) => code === 'markdown/link-not-published')
      .map(({ file, found }) => `${file} ${found}`);

  test('an author is told of a link to an emergency card that is not signed yet', async () => {
    await withContent([], async (content) => {
      await live(content);
      await unsign(content, 'emergency/01-stroke.md');
      expect(await linksToUnpublished(content)).toContain(
        'content/guides/stroke.md /emergency/#stroke',
      );
    });
  });

  test('a page that is not published may link where it likes', async () => {
    await withContent([], async (content) => {
      await live(content);
      await unsign(content, 'emergency/01-stroke.md');
      await unsign(content, 'guides/stroke.md');
      const links = await linksToUnpublished(content);
      expect(links.filter((link) => link.startsWith('content/guides/stroke.md'))).toEqual([]);
    });
  });
});

describe('bad content', () => {
  test('every folder of bad content is in the table, and the table names no other', () => {
    const folders = readdirSync(badContent('.')).sort();
    expect(BAD_CONTENT.map(([name]) => name).sort()).toEqual(folders);
  });

  test.each(BAD_CONTENT)('%s is reported in %s, line %i', async (name, file, line) => {
    await withContent([badContent(name)], async (content) => {
      const { issues, files } = await check(content);
      const code = codeOf(name);
      expect(
        issues.map((issue) => `${issue.code} ${issue.file} ${issue.line}`),
        reportOf(issues, files),
      ).toContain(`${code} content/${file} ${line}`);
      // Errors stop the build; a code that only warns must come without any.
      const isError = issues.some((issue) => issue.level === 'error');
      expect(isError).toBe(ISSUE_LEVELS[code as IssueCode] === 'error');
      for (const issue of issues) expectPlainWords(issue);
      await expect(reportOf(issues, files)).toMatchFileSnapshot(`reports/${name}.txt`);
    });
  });

  test('every code has at least one piece of bad content', () => {
    const shown = new Set(BAD_CONTENT.map(([name]) => codeOf(name)));
    // Made on the spot by the tests below: these cannot be kept as files in a repository.
    const made = ['file/too-large'];
    expect(ISSUE_CODES.filter((code) => !shown.has(code) && !made.includes(code))).toEqual([]);
  });
});

describe('bad content that is made on the spot', () => {
  const report = async (content: string) => {
    const { issues, files } = await check(content);
    return { issues, text: reportOf(issues, files) };
  };

  test('a link out of the content folder is refused and never read', async () => {
    await withContent([], async (content, root) => {
      await writeFile(join(root, 'secret.md'), '---\ntitle: 机密\n---\n');
      await symlink(join(root, 'secret.md'), join(content, 'guides', 'secret.md'));
      await mkdir(join(root, 'elsewhere'));
      await writeFile(join(root, 'elsewhere', 'a.md'), 'x');
      await symlink(join(root, 'elsewhere'), join(content, 'alerts', 'more'));
      const { issues, text } = await report(content);
      expect(issues.map((issue) => `${issue.code} ${issue.file}`)).toEqual([
        'file/unknown-place content/alerts/more',
        'file/unknown-place content/guides/secret.md',
      ]);
      await expect(text).toMatchFileSnapshot('reports/file__unknown-place--link.txt');
    });
  });

  test('a file larger than 200 KB is refused before it is read', async () => {
    await withContent([], async (content) => {
      await writeFile(join(content, 'guides', 'long.md'), '长'.repeat(100_000));
      const { issues, text } = await report(content);
      expect(issues.map((issue) => issue.code)).toEqual(['file/too-large']);
      await expect(text).toMatchFileSnapshot('reports/file__too-large.txt');
    });
  });

  test('two names that differ only in case are refused', async () => {
    await withContent([], async (content) => {
      await cp(join(content, 'guides/stroke.md'), join(content, 'guides/Stroke.md'));
      const names = readdirSync(join(content, 'guides'));
      // A file system that ignores case cannot hold both.
      if (!names.includes('Stroke.md') || !names.includes('stroke.md')) return;
      const { issues, text } = await report(content);
      expect(issues.map((issue) => issue.code)).toContain('file/name');
      await expect(text).toMatchFileSnapshot('reports/file__name--case.txt');
    });
  });

  test('a missing register is one error, and nothing that refers to it is blamed', async () => {
    await withContent([], async (content) => {
      for (const name of ['sources', 'phones', 'topics', 'townships', 'glossary']) {
        await rm(join(content, `${name}.yaml`));
      }
      const { issues, text } = await report(content);
      expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set(['file/missing']));
      expect(issues).toHaveLength(5);
      await expect(text).toMatchFileSnapshot('reports/file__missing.txt');
    });
  });

  test('an empty folder is told what it lacks', async () => {
    await withContent([], async (content) => {
      await rm(content, { recursive: true });
      await mkdir(content);
      const { issues } = await report(content);
      expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set(['file/missing']));
    });
  });
});

describe('front matter is never executed', () => {
  afterEach(() => {
    delete process.env.MINGBAIREN_CANARY;
  });

  test('a head that would write a file writes none', async () => {
    await withContent([badContent('front-matter__not-yaml--js')], async (content, root) => {
      const canary = join(root, 'canary');
      process.env.MINGBAIREN_CANARY = canary;
      await check(content);
      await expect(access(canary)).rejects.toThrow();
    });
  });

  test('a key called __proto__ reaches no other object', async () => {
    await withContent([badContent('field__unknown--proto')], async (content) => {
      await check(content);
      expect('redFlag' in {}).toBe(false);
    });
  });

  test('a few lines that would grow into gigabytes are refused at once', async () => {
    await withContent([badContent('yaml__anchor--billion-laughs')], async (content) => {
      const started = performance.now();
      await check(content);
      expect(performance.now() - started).toBeLessThan(5000);
    });
  });
});

describe('the command', () => {
  const run = (content: string) =>
    spawnSync(
      process.execPath,
      ['scripts/check-content.ts', '--content', content, '--today', TODAY],
      { encoding: 'utf8', cwd: fileURLToPath(new URL('../..', import.meta.url)) },
    );

  test('it ends with 1 and prints what is wrong when there is an error', async () => {
    await withContent([badContent('markdown__raw-html')], async (content) => {
      const { status, stdout, stderr } = run(content);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout).toContain('  33 行  markdown/raw-html  ');
    });
  });

  test('it ends with 0 when there is only a warning', async () => {
    await withContent([badContent('review__overdue')], async (content) => {
      const { status, stdout } = run(content);
      expect(status).toBe(0);
      expect(stdout).toContain('0 处要改，1 处提醒');
    });
  });

  test('it ends with 0 on good content', () => {
    expect(run(GOOD_CONTENT).status).toBe(0);
  });
});

describe('levels', () => {
  test('only these codes leave the build alone', () => {
    expect(ISSUE_CODES.filter((code) => ISSUE_LEVELS[code] === 'warning')).toEqual([
      'markdown/link-not-published',
      'review/overdue',
      'site/unreviewed',
      'key/over',
      'key/ends',
      'key/list-ends',
      'key/demo-unused',
      'team/village-without-team',
      'words/long-sentence',
      'words/overpromise',
    ]);
  });
});
