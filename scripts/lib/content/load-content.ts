import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentIssue } from '../../../src/domain/shared/issue.ts';
import { type EntryKind, PLACES, type Place } from './content-map.ts';
import type { Content, Entry, FreeText } from './entries.ts';
import { listFiles } from './list-files.ts';
import { readFileContent } from './read-file.ts';

/** Reads every file of the content folder; what is wrong with a file by itself is among the issues. */
export async function loadContent(
  directory: string,
  publicDirectory: string,
  today: string,
): Promise<{ content: Content; issues: ContentIssue[]; files: string[] }> {
  const listed = await listFiles(directory);
  const issues = [...listed.issues];
  const files = [...new Set([...listed.files, ...listed.issues].map((one) => one.file))];
  const entries: Entry[] = [];
  const texts: FreeText[] = [];
  const unreadable = new Set<EntryKind>();
  const unread = ({ kind }: Place) => {
    if (kind !== 'text') unreadable.add(kind);
  };

  const missing = issues.filter((issue) => issue.code === 'file/missing');
  PLACES.filter((place) => missing.some((issue) => issue.file === place.example)).forEach(unread);
  for (const file of listed.files) {
    const read = readFileContent(await readFile(join(directory, file.path)), file);
    issues.push(...read.issues);
    entries.push(...read.entries);
    texts.push(...read.texts);
    // A page that cannot be read still exists under its name; the items of a register do not.
    if (!read.readable && file.place.required) unread(file.place);
  }
  return {
    content: { entries, texts, unreadable, today, publicFiles: await publicPaths(publicDirectory) },
    issues,
    files,
  };
}

async function publicPaths(directory: string): Promise<Set<string>> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Set(
    names
      .filter((name) => name.isFile())
      .map((name) => join(name.parentPath, name.name).slice(join(directory).length)),
  );
}
