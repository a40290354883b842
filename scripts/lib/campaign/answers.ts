import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { headersFor } from '../host-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

/** Titles by which a page in the browser is known to be the host's or the network's, not ours. */
export const FOREIGN_TITLE = 'fault ';

/** A page of the host or the network. */
export const foreign = (what: string) =>
  Buffer.from(
    `<!doctype html><title>${FOREIGN_TITLE}${what}</title><h1>${what}</h1><p>请先登录</p>`,
  );

/** An answer; without a path, with no headers but its own. */
export interface Answer {
  status: number;
  path?: string;
  bytes: Buffer;
  headers?: Readonly<Record<string, string>>;
}

export const EMPTY = Buffer.alloc(0);

export function tagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
}

export function headersOf(path: string, status: number, bytes: Buffer): Record<string, string> {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  return {
    ...headersFor(path, status),
    'Content-Type': TYPES[ending] ?? 'text/html; charset=utf-8',
    ETag: tagOf(bytes),
    Vary: 'Accept-Encoding',
  };
}

export function send(response: ServerResponse, { status, path, bytes, headers }: Answer): void {
  const usual = path === undefined ? {} : headersOf(path, status, bytes);
  response.writeHead(status, { ...usual, 'Content-Length': bytes.length, ...headers }).end(bytes);
}
