import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { withReference } from '../../scripts/lib/content/author-reference.ts';
import { checkContent } from '../../scripts/lib/content/check-content.ts';
import { reportOf } from '../../scripts/lib/content/report.ts';
import { ALERT_KINDS } from '../../src/domain/alert/kinds.ts';
import { ISSUE_CODES } from '../../src/domain/shared/issue.ts';
import { TODAY, withContent } from '../helpers/content-folder.ts';

const file = fileURLToPath(new URL('../../content/README.md', import.meta.url));
const readme = await readFile(file, 'utf8');

/** The fenced blocks that say which file they are for. */
const templates = [...readme.matchAll(/^```(?:markdown|yaml) (\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, path = '', text = '']) => ({ path, text }),
);
const [guide] = templates;
const shared = /^audience:[\s\S]*^aliases:.*\n/m.exec(guide?.text ?? '')?.[0] ?? '';

/** A template as its author completes it: the part that all health pages share is pasted in where it belongs. */
function completed(text: string): string {
  return text.replace(/^# 这里贴上.*从 audience 到 aliases 的那一段.*\n/m, shared);
}

describe("the authors' README", () => {
  test('its field tables are what the schemas say now (npm run author:reference)', () => {
    expect(withReference(readme)).toBe(readme);
  });

  test('it has a template for every kind of content that authors add', () => {
    expect(templates.map(({ path }) => path.replace(/\/.*\//, '/').split('/')[0])).toEqual([
      'guides',
      'alerts',
      'alerts',
      'alerts',
      'alerts',
      'alerts',
      'emergency',
      'courses',
      'courses',
      'service-packages',
      'teams',
      'facilities',
      'checkup-rules',
      'immunisation',
      'pregnancy',
      'grading',
      'glossary.yaml',
      'sources.yaml',
      'phones.yaml',
    ]);
  });

  test.each(templates)('the template for $path passes the check', async ({ path, text }) => {
    await withContent([], async (content) => {
      const target = join(content, path);
      await mkdir(dirname(target), { recursive: true });
      if (/^[a-z]+\.yaml$/.test(path)) await appendFile(target, text);
      else await writeFile(target, completed(text));
      if (path.startsWith('courses/') && path.endsWith('.md')) {
        const course = templates.find((one) => one.path.endsWith('course.yaml'));
        await writeFile(join(dirname(target), 'course.yaml'), course?.text ?? '');
      }
      // An Update and a Cancel need what they refer to.
      for (const one of templates) {
        if (/^alerts\/.*\.md$/.test(path) && /^alerts\/.*\.md$/.test(one.path)) {
          await writeFile(join(content, one.path), completed(one.text));
        }
      }
      const { issues, files } = await checkContent(content, { today: TODAY });
      expect(reportOf(issues, files)).toContain('0 处要改，0 处提醒');
    });
  });

  test('the warning in the template of an alert is right once its lines are in force', async () => {
    const alert = templates.find(({ path }) => path === 'alerts/my-alert.md');
    const text = alert?.text
      .replace(/^#(warning:| {2}\w+:)/gm, '$1')
      .replace('kind: health', 'kind: weather')
      .replace('category: [Health]', 'category: [Met, Health]')
      .replace('expires: 2026-11-27T20', 'expires: 2026-11-27T08');
    await withContent([], async (content) => {
      await writeFile(join(content, 'alerts/my-alert.md'), text ?? '');
      const { issues, files } = await checkContent(content, { today: TODAY });
      expect(reportOf(issues, files)).toContain('0 处要改，0 处提醒');
    });
  });

  test('it tells of every kind of alert how long it may hold and whether it needs a warning', () => {
    const rows = [...readme.matchAll(/^\| `(\w+)` \| [^|]+ \| (\d+) \| (要|不用) \|$/gm)];
    expect(rows.map(([, kind, days, warning]) => [kind, Number(days), warning === '要'])).toEqual(
      Object.entries(ALERT_KINDS).map(([kind, { longestDays, needsWarning }]) => [
        kind,
        longestDays,
        needsWarning,
      ]),
    );
  });

  test('it explains every family of codes', () => {
    const families = new Set(ISSUE_CODES.map((code) => `\`${code.split('/')[0]}/\``));
    for (const family of families) expect(readme).toContain(family);
  });

  test('every link inside it leads to one of its titles', () => {
    const titles = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title.replaceAll(' ', '-').toLowerCase(),
    );
    for (const [, target = ''] of readme.matchAll(/\]\(#([^)]*)\)/g)) {
      expect(titles).toContain(target);
    }
  });
});
