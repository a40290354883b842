import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isPublishable } from '../../../src/domain/shared/health-page.ts';
import type { Review } from '../../../src/domain/shared/review.ts';
import type { Part, Site } from '../../../src/domain/site/schema.ts';
import { listFiles } from '../content/list-files.ts';
import { issueOf, type SiteIssue } from './issue.ts';

/** A Markdown file and the page that the build should have made of it. */
export interface ContentPage {
  /** Path from the project's root, as authors see it. */
  source: string;
  route: string;
  /** Whether the site may publish it; if not, it must not be there. */
  publishable: boolean;
  /** Whether the route shows other files too, and so may be there without this one. */
  shared: boolean;
  /** Pieces of its body, each of which must stand on the page. */
  pieces: readonly string[];
}

interface Home {
  /** The part of the site that can be switched off, with this page. */
  part?: (parts: Record<string, string>) => Part | undefined;
  shared?: boolean;
  route: (parts: Record<string, string>) => string;
}

/** Where each kind of Markdown file is shown. */
const HOMES: Readonly<Record<string, Home>> = {
  guide: { route: ({ id }) => `/guides/${id}/` },
  alert: { part: () => 'alerts', route: ({ id }) => `/alerts/${id}/` },
  lesson: { part: () => 'courses', route: ({ course, id }) => `/courses/${course}/${id}/` },
  package: { part: () => 'familyDoctor', route: ({ id }) => `/family-doctor/packages/${id}/` },
  page: {
    part: ({ id }) => (id === 'family-doctor' ? 'familyDoctor' : undefined),
    route: ({ id }) => `/${id}/`,
  },
  emergency: { shared: true, route: () => '/emergency/' },
};

const SHORTEST_PIECE = 4;

/** Runs of letters and digits of the text, marks and addresses left out: short enough to survive any markup around them. */
export function piecesOf(markdown: string): string[] {
  return markdown
    .replace(/^:::.*$/gm, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '\n')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '\n$1\n')
    .replace(/^\[[^\]]+\]:.*$/gm, '')
    .replace(/[^\p{Letter}\p{Number}\s]/gu, '\n')
    .split('\n')
    .map((piece) => piece.replace(/\s+/g, ''))
    .filter((piece) => piece.length >= SHORTEST_PIECE && /\p{Letter}/u.test(piece));
}

/** Every Markdown file of `contentDir` that becomes a page or part of one. */
export async function readContentPages(contentDir: string, site: Site): Promise<ContentPage[]> {
  const { files } = await listFiles(contentDir);
  const pages = files.map(async ({ path, file, place, parts }) => {
    const home = HOMES[place.kind];
    if (!home) return [];
    const part = home.part?.(parts);
    if (part && !site.parts[part]) return [];
    const text = (await readFile(join(contentDir, path), 'utf8')).replaceAll('\r\n', '\n');
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    // Pages about the site itself give no health advice and have no review.
    const { review } = parse(head) as { review?: Review };
    return [
      {
        source: file,
        route: home.route(parts),
        publishable: review === undefined || isPublishable(review, site.mode),
        shared: home.shared ?? false,
        pieces: piecesOf(body),
      },
    ];
  });
  return (await Promise.all(pages)).flat();
}

/**
 * Every publishable file is a page that holds all of its text, and no other file is one. A plugin that fails quietly
 * and a review that was forgotten both end here.
 */
export function contentIssues(
  pages: readonly ContentPage[],
  textOfRoute: ReadonlyMap<string, string>,
): SiteIssue[] {
  return pages.flatMap(({ source, route, publishable, shared, pieces }) => {
    const text = textOfRoute.get(route);
    const page = { file: `${route.slice(1)}index.html` };
    if (!publishable) {
      if (text === undefined || shared) return [];
      return issueOf(
        page,
        'site/not-publishable',
        `${source} 还没有署名审核，却发布了。`,
        '正式站只发布有署名、有职称的人审过的页面：看 src/library/ 的筛选。',
      );
    }
    if (text === undefined) {
      return issueOf(
        page,
        'site/page-missing',
        `${source} 没有生成网页。`,
        '构建时可能出了错：往上看报错，再看 src/pages/ 里有没有这一类页面。',
      );
    }
    const lost = pieces.filter((piece) => !text.includes(piece));
    if (lost.length === 0) return [];
    return issueOf(
      page,
      'site/text-lost',
      `${source} 的正文有 ${lost.length} 处没有出现在网页上，例如“${lost[0]}”。`,
      '多半是 Markdown 插件出了错：看构建时的报错和 src/markdown/。',
    );
  });
}
