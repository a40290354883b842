import type { MdastNode } from 'satteri';
import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import { CALLOUTS, isSafeUrl } from '../../../../src/markdown/features.ts';
import type { Content, FreeText } from '../entries.ts';
import { issueAt } from '../issues.ts';
import { lineOf, type MarkdownBody } from '../markdown-tree.ts';

const BOXES = Object.keys(CALLOUTS);

/** What Markdown may not carry: HTML, unsafe addresses, pictures without words, boxes and colons that swallow text. */
export function checkMarkdownSafety(content: Content): ContentIssue[] {
  return [
    ...content.entries.flatMap(({ file, body }) =>
      body ? body.nodes.flatMap((node) => nodeIssues(content, file, body, node)) : [],
    ),
    ...content.texts.flatMap(freeTextIssues),
  ];
}

function nodeIssues(
  content: Content,
  file: string,
  body: MarkdownBody,
  node: MdastNode,
): ContentIssue[] {
  const line = lineOf(node);
  switch (node.type) {
    case 'html':
      // An opening tag is enough to say; its closing one goes with it.
      return /^<\//.test(node.value) && opensTag(body) ? [] : [rawHtml(file, line, node.value)];
    case 'link':
    case 'definition':
      return isSafeUrl(node.url) ? [] : [unsafeLink(file, line, node.url)];
    case 'image':
      return imageIssues(content, file, node);
    case 'textDirective':
    case 'leafDirective':
      return [swallowedColon(file, line, node.name)];
    case 'containerDirective':
      return boxIssues(file, body, node);
    default:
      return [];
  }
}

function opensTag(body: MarkdownBody): boolean {
  return body.nodes.some((node) => node.type === 'html' && !/^<\//.test(node.value));
}

/** README and handbook are read by authors in the git host, which shows comments and relative links well. */
function freeTextIssues({ file, body }: FreeText): ContentIssue[] {
  return body.nodes.flatMap((node) => {
    if (node.type === 'html' && !/^<!--[\s\S]*-->\s*$/.test(node.value)) {
      return [rawHtml(file, lineOf(node), node.value)];
    }
    const leads = node.type === 'link' || node.type === 'definition' || node.type === 'image';
    if (leads && /^[a-z][a-z0-9+.-]*:/i.test(node.url) && !isSafeUrl(node.url)) {
      return [unsafeLink(file, lineOf(node), node.url)];
    }
    return [];
  });
}

function rawHtml(file: string, line: number, html: string): ContentIssue {
  const found = html.split('\n')[0]?.slice(0, 40) ?? '';
  return issueAt(file, line, 'markdown/raw-html', {
    found,
    say: `正文里有网页代码“${found}”。`,
    fix: '网页代码可能带进坏程序，一律不用。加粗写 **字**，小标题写 ## 字；只是想写小于号，就改成中文“小于”。',
  });
}

function unsafeLink(file: string, line: number, url: string): ContentIssue {
  return issueAt(file, line, 'markdown/unsafe-link', {
    found: url,
    say: `链接“${url.slice(0, 60)}”不能用。`,
    fix: adviceOn(url),
  });
}

function adviceOn(url: string): string {
  if (url.startsWith('http://')) {
    return 'http 会被人半路改掉；正文里写的网址也会自动变成链接。改成 https:// 开头；对方没有 https，就只写单位名。';
  }
  if (url.startsWith('mailto:')) return '正文里不放邮箱，乡亲们多半不用。写电话或地址。';
  return '链接只有三种写法：本站的页写 /guides/编号/，电话写 tel:号码，外面的网站写 https:// 开头的地址。';
}

function imageIssues(
  content: Content,
  file: string,
  node: Extract<MdastNode, { type: 'image' }>,
): ContentIssue[] {
  const line = lineOf(node);
  const issues: ContentIssue[] = [];
  if (!node.alt?.trim()) {
    issues.push(
      issueAt(file, line, 'markdown/missing-alt', {
        found: node.url,
        say: '图片没有写文字说明。',
        fix: '看不见图的人靠它听，网慢的时候也先显示它。写成 ![图里有什么、要看懂什么](图片地址)。',
      }),
    );
  }
  if (!isSafeUrl(node.url) || node.url.startsWith('tel:')) {
    issues.push(unsafeLink(file, line, node.url));
  } else if (!node.url.startsWith('/') || !content.publicFiles.has(decodedPath(node.url))) {
    const foreign = node.url.startsWith('https:');
    issues.push(
      issueAt(file, line, 'markdown/broken-image', {
        found: node.url,
        say: foreign ? '图片放在别人的网站上。' : `没有“${node.url}”这张图。`,
        fix: foreign
          ? '别人能换掉它，断网也看不到。请网站维护的同事把图放进 public 文件夹，这里写 / 开头的地址。'
          : '图片要先请网站维护的同事放进 public 文件夹，地址从 / 开始写，大小写也要一样。',
      }),
    );
  }
  return issues;
}

function decodedPath(url: string): string {
  try {
    return decodeURI(url.replace(/[?#].*$/, ''));
  } catch {
    return url;
  }
}

function swallowedColon(file: string, line: number, name: string): ContentIssue {
  return issueAt(file, line, 'markdown/swallowed-colon', {
    found: `:${name}`,
    say: `英文冒号后面的“${name}”会消失，居民看不到。`,
    fix: /^\d+$/.test(name)
      ? '钟点写成 8 点 30 分，比例写成 1 比 2；或者换成中文冒号“：”。'
      : '换成中文冒号“：”。',
  });
}

function boxIssues(
  file: string,
  body: MarkdownBody,
  node: Extract<MdastNode, { type: 'containerDirective' }>,
): ContentIssue[] {
  const line = lineOf(node);
  const issues: ContentIssue[] = [];
  const hasExtras =
    Object.keys(node.attributes ?? {}).length > 0 ||
    node.children.some((child) => child.type === 'paragraph' && child.data?.directiveLabel);
  if (!Object.hasOwn(CALLOUTS, node.name) || hasExtras) {
    issues.push(
      issueAt(file, line, 'markdown/unknown-box', {
        found: node.name,
        say: hasExtras
          ? `提示框“${node.name}”后面不能再写东西。`
          : `没有叫“${node.name}”的提示框。`,
        fix: `提示框只有${BOXES.join('、')}这几种：一行只写 :::${BOXES[0]}，中间写内容，最后一行只写三个英文冒号 :::。`,
      }),
    );
  }
  const last = body.lines[(node.position?.end.line ?? line) - 1] ?? '';
  if (!/^\s*:{3,}\s*$/.test(last)) {
    issues.push(
      issueAt(file, line, 'markdown/box-not-closed', {
        found: node.name,
        say: `提示框“${node.name}”没有结束，后面的内容全被装进去了。`,
        fix: '在提示框内容的下面，另起一行只写三个英文冒号 :::。',
      }),
    );
  }
  return issues;
}
