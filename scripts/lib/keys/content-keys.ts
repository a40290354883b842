import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, isScalar, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import { addDays, later } from '../../../src/domain/shared/day-arithmetic.ts';
import type { TeamKey } from '../../../src/domain/team-keys/key-list.ts';
import { teamKeySchema } from '../../../src/domain/team-keys/schema.ts';
import { GRACE } from '../../../src/domain/team-keys/terms.ts';

/** A YAML file of the content that is changed without touching what people have written around it. */
export interface ContentFile {
  path: string;
  document: Document;
}

/** Reads a YAML file; nothing where there is none. */
export async function openFile(path: string): Promise<ContentFile | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { path, document: parseDocument(text) };
}

/** Writes it back: comments, quotes and the order of fields are as they were. */
export function saveFile({ path, document }: ContentFile): Promise<void> {
  return writeFile(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

/** The file of a team. */
export function openTeam(content: string, team: string): Promise<ContentFile | undefined> {
  return openFile(join(content, 'teams', `${team}.yaml`));
}

/** All teams by id, with the names that people call them. */
export async function openTeams(
  content: string,
): Promise<{ team: string; name: string; file: ContentFile }[]> {
  const names = (await readdir(join(content, 'teams')).catch(() => [])).sort();
  const files = names.map(async (name) => {
    const team = name.replace(/\.yaml$/, '');
    const file = name.endsWith('.yaml') ? await openTeam(content, team) : undefined;
    return file ? [{ team, name: String(file.document.get('name') ?? team), file }] : [];
  });
  return (await Promise.all(files)).flat();
}

/** A team's keys as they stand in its file, the oldest first; nothing where they are not what they should be. */
export function keysIn({ document }: ContentFile): TeamKey[] | undefined {
  const { keys = [] } = (document.toJS() ?? {}) as { keys?: unknown };
  const read = z.array(teamKeySchema).safeParse(keys);
  return read.success ? read.data : undefined;
}

/** Ends a team's keys on a day, with a note until when their secret halves are needed. */
export function endKeys({ document }: ContentFile, day: string): void {
  const list = document.get('keys');
  if (!isSeq(list)) return;
  list.items.forEach((_, index) => {
    const at = ['keys', index];
    // A key that ends on the day it was made has lived for a day.
    const end = later(day, addDays(String(document.getIn([...at, 'from'])), 1));
    if (String(document.getIn([...at, 'until'])) <= end) return;
    document.setIn([...at, 'until'], end);
    const until = document.getIn([...at, 'until'], true);
    if (isScalar(until)) until.comment = ` 换下来了，密钥文件留到 ${addDays(end, GRACE)} 再销毁`;
  });
}

/** Adds a key as the last one; those before it end on the day it begins. */
export function addKey(file: ContentFile, key: TeamKey): void {
  endKeys(file, key.from);
  const { document } = file;
  if (isSeq(document.get('keys'))) document.addIn(['keys'], document.createNode(key));
  else document.set('keys', document.createNode([key]));
}

/** Takes keys out of a team's file. */
export function dropKeys({ document }: ContentFile, recipients: ReadonlySet<string>): void {
  const list = document.get('keys');
  if (!isSeq(list)) return;
  for (let index = list.items.length - 1; index >= 0; index -= 1) {
    const recipient = String(document.getIn(['keys', index, 'recipient']));
    if (recipients.has(recipient)) document.deleteIn(['keys', index]);
  }
}
