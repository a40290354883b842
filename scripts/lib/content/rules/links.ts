import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import { isSafeUrl } from '../../../../src/markdown/features.ts';
import type { Content } from '../entries.ts';
import { issueAt } from '../issues.ts';
import { lineOf } from '../markdown-tree.ts';
import { didYouMean } from '../nearest.ts';
import { headingSlugs, type Route, routesOf } from '../routes.ts';

/** Whether every link inside the site leads to a page, and to a place on it, that will be there. Pages that are not published themselves wait. */
export function checkLinks(content: Content): ContentIssue[] {
  const routes = routesOf(content);
  const absent = new Set([...routes.values()].flatMap((one) => (one.absent ? [one.file] : [])));
  const published = content.entries.filter(({ file }) => !absent.has(file));
  return published.flatMap(({ file, body }) =>
    (body?.nodes ?? []).flatMap((node) => {
      if (node.type !== 'link' && node.type !== 'definition') return [];
      if (!isSafeUrl(node.url) || !/^[/#]/.test(node.url)) return [];
      const words = node.url.startsWith('#')
        ? fragmentWords(node.url.slice(1), body && new Set(headingSlugs(body)), '这一页')
        : pathWords(node.url, routes, content.publicFiles);
      return words ? [issueAt(file, lineOf(node), words.code, { found: node.url, ...words })] : [];
    }),
  );
}

interface Words {
  code: 'markdown/broken-link' | 'markdown/link-not-published';
  say: string;
  fix: string;
}

function pathWords(
  url: string,
  routes: ReadonlyMap<string, Route>,
  publicFiles: ReadonlySet<string>,
): Words | undefined {
  const [beforeFragment = '', fragment = ''] = url.split('#', 2);
  const path = decoded(beforeFragment.split('?', 1)[0] ?? '');
  if (publicFiles.has(path)) return undefined;
  const route = routes.get(path);
  if (!route) {
    const fix = routes.has(`${path}/`)
      ? `结尾少一个斜线，写成 ${path}/。`
      : `${didYouMean(path, [...routes.keys()])}网址用文件名拼成，例如 content/guides/stroke.md 是 /guides/stroke/。`;
    return { code: 'markdown/broken-link', say: `本站没有“${path}”这一页。`, fix };
  }
  if (route.absent) {
    return notPublished(`“${path}”这一页`, route.absent);
  }
  if (route.absentFragments?.has(decoded(fragment))) {
    return notPublished(`“${path}”里的“#${decoded(fragment)}”`, '它还没有署名审核。');
  }
  return fragment === '' ? undefined : fragmentWords(fragment, route.fragments, `“${path}”`);
}

/** One page that cannot be published must not keep the others, an urgent alert above all, from being published. */
function notPublished(what: string, why: string): Words {
  return {
    code: 'markdown/link-not-published',
    say: `${what}现在不发布，建站时这个链接会变成普通文字。`,
    fix: `${why}不拦着发布；那一页能发布了，链接自己会回来。`,
  };
}

function fragmentWords(
  fragment: string,
  known: ReadonlySet<string> | undefined,
  where: string,
): Words | undefined {
  const name = decoded(fragment);
  if (!known || known.has(name)) return undefined;
  const list = [...known];
  return {
    code: 'markdown/broken-link',
    say: `${where}里没有“#${name}”这个地方。`,
    fix: `${didYouMean(name, list)}${
      list.length > 0 && list.length <= 12
        ? `能去的有：${list.map((one) => `#${one}`).join('、')}。`
        : '# 后面写小标题的原字，空格换成短横线，标点去掉；不需要就删掉 # 和后面的字。'
    }`,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
