import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentIssue } from '../../../src/domain/shared/issue.ts';
import { PLACES, type Place } from './content-map.ts';
import { issueAt } from './issues.ts';

/** Larger than any text a person writes by hand; a larger file is a mistake or an attack on the parser. */
export const MAX_BYTES = 200 * 1024;

/** A file in its right place, to be read. */
export interface ListedFile {
  /** Path inside the content folder, with `/`. */
  path: string;
  /** Path from the project's root, as authors see it. */
  file: string;
  place: Place;
  /** The named parts of the path: `id`, `course`. */
  parts: Record<string, string>;
}

/** Every file of the content folder: those that have a place, and an issue for each that has none. Links are never followed. */
export async function listFiles(
  directory: string,
): Promise<{ files: ListedFile[]; issues: ContentIssue[] }> {
  const files: ListedFile[] = [];
  const issues: ContentIssue[] = [];
  const byLowerCase = new Map<string, string>();
  // Rightly named files first: of two that differ only in case, the other one is to blame.
  const paths = await walk(directory, '', issues);
  const hasPlace = (path: string) => PLACES.some((one) => one.path.test(path));
  for (const path of [...paths.filter(hasPlace), ...paths.filter((path) => !hasPlace(path))]) {
    const file = `content/${path}`;
    const twin = byLowerCase.get(path.toLowerCase());
    if (twin !== undefined) {
      issues.push(
        issueAt(file, 1, 'file/name', {
          found: twin,
          say: `和 content/${twin} 只差大小写，在有的电脑上会互相盖掉。`,
          fix: '留一个，另一个改名或删掉。',
        }),
      );
      continue;
    }
    byLowerCase.set(path.toLowerCase(), path);
    const place = PLACES.find((one) => one.path.test(path));
    if (!place) {
      issues.push(misplaced(file, path));
      continue;
    }
    const { size } = await lstat(join(directory, path));
    if (size > MAX_BYTES) {
      issues.push(
        issueAt(file, 1, 'file/too-large', {
          found: `${size}`,
          say: `文件有 ${Math.ceil(size / 1024)} KB，超过 ${MAX_BYTES / 1024} KB。`,
          fix: '一篇文章用不了这么大，多半是贴进了图片或别的东西。删掉它们，或分成几篇。',
        }),
      );
      continue;
    }
    files.push({ path, file, place, parts: { ...place.path.exec(path)?.groups } });
  }
  for (const place of PLACES.filter((one) => one.required)) {
    if ([...byLowerCase.values()].some((path) => place.path.test(path))) continue;
    issues.push(
      issueAt(place.example, 1, 'file/missing', {
        say: '缺这个文件。',
        fix: '每个县都要有它：别的页面靠它查编号和号码。从 content/README.md 里抄一份样子再填。',
      }),
    );
  }
  return { files, issues };
}

async function walk(directory: string, folder: string, issues: ContentIssue[]): Promise<string[]> {
  const found: string[] = [];
  const names = await readdir(join(directory, folder), { withFileTypes: true });
  for (const name of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? name.name : `${folder}/${name.name}`;
    if (name.isDirectory()) found.push(...(await walk(directory, path, issues)));
    else if (name.isFile()) found.push(path);
    else {
      issues.push(
        issueAt(`content/${path}`, 1, 'file/unknown-place', {
          say: '这是一个快捷方式（链接），不是文件。',
          fix: '链接会把别处的东西带进网站，所以不许用。把它删掉，真正的文件放进来。',
        }),
      );
    }
  }
  return found;
}

function misplaced(file: string, path: string): ContentIssue {
  const meant = PLACES.find((one) => one.loose.test(path));
  if (meant) {
    return issueAt(file, 1, 'file/name', {
      say: '文件名不合规矩。',
      fix: `文件名会变成网址，只能用小写英文字母、数字和短横线${
        meant.example.match(/\/\d{2}-/) ? '，开头是两位编号，例如 01-' : ''
      }。照这个样子改名：${meant.example}。`,
    });
  }
  const renamed = /\.(?:yml|markdown|mdx|txt)$/i.test(path)
    ? ['.md', '.yaml']
        .map((ending) => path.replace(/\.[^./]+$/, ending))
        .find((other) => PLACES.some((one) => one.path.test(other)))
    : undefined;
  if (renamed) {
    return issueAt(file, 1, 'file/unknown-place', {
      say: '文件的后缀不对。',
      fix: `改名为 content/${renamed}。`,
    });
  }
  const isText = /\.(?:md|yaml)$/.test(path);
  return issueAt(file, 1, 'file/unknown-place', {
    say: '网站不认识放在这里的文件，它不会显示。',
    fix: isText
      ? '看看文件夹有没有放错、名字有没有拼错。每种内容放在哪里，content/README.md 里有一张表。'
      : '这里只放 .md 和 .yaml 文件。Word 要把文字贴进来；图片请网站维护的同事放进 public 文件夹；别的文件删掉。',
  });
}
