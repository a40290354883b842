import { readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { HOST_FILES, headersFor } from './host-headers.ts';

/** Text formats are UTF-8, and say so; sirv says it for HTML only. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

type Found = 'page' | 'file' | 'page-without-slash' | 'nothing';

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** What lies at `path` (decoded, beginning with a slash); climbing, doubled slashes and dot files find nothing. */
function find(root: string, path: string): Found {
  const parts = path.split('/').slice(1);
  if (parts.some((part) => part.startsWith('.') || /[\\\0]/.test(part))) return 'nothing';
  if (parts.slice(0, -1).includes('')) return 'nothing';
  if (parts.length === 1 && HOST_FILES.some((name) => name === parts[0])) return 'nothing';
  const place = join(root, ...parts);
  if (path.endsWith('/')) return isFile(join(place, 'index.html')) ? 'page' : 'nothing';
  if (isFile(place)) return 'file';
  return isFile(join(place, 'index.html')) ? 'page-without-slash' : 'nothing';
}

function setHeaders(response: ServerResponse, path: string, status: number): void {
  for (const [name, value] of Object.entries(headersFor(path, status)))
    response.setHeader(name, value);
}

function decoded(url: string): string | undefined {
  try {
    return decodeURI(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
}

/** Answers as the host files ask every other host to: pages end in a slash, 404.html with status 404, one set of headers. */
function siteHandler(root: string): RequestListener {
  // Looked up at each request: a build that ends while we serve is seen, and no stale length is sent with new bytes.
  const serve = sirv(root, { etag: true, dev: true });
  const missing = join(root, '404.html');
  return (request, response) => {
    const url = request.url ?? '/';
    const path = decoded(url);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      setHeaders(response, path ?? '/', 405);
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = path === undefined ? 'nothing' : find(root, path);
    if (path === undefined || found === 'nothing') {
      setHeaders(response, path ?? '/', 404);
      response.writeHead(404, { 'Content-Type': TEXT_TYPES.html });
      response.end(isFile(missing) ? readFileSync(missing) : '404');
      return;
    }
    if (found === 'page-without-slash') {
      setHeaders(response, path, 301);
      const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
      response.writeHead(301, { Location: `${encodeURI(path)}/${query}` }).end();
      return;
    }
    setHeaders(response, path, 200);
    const type = TEXT_TYPES[found === 'page' ? 'html' : (path.split('.').pop() ?? '')];
    if (type) response.setHeader('Content-Type', type);
    serve(request, response);
  };
}

function listen(handler: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** A site being served: its port, and how to end it. */
export interface RunningSite {
  port: number;
  close: () => Promise<void>;
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/**
 * Serves `root` on this machine's both loopback addresses, so that `localhost` cannot mean somebody else's server.
 * Port 0 takes any free one. Returns undefined where the port is taken.
 */
export async function serveSite(root: string, port: number): Promise<RunningSite | undefined> {
  const handler = siteHandler(root);
  const servers: Server[] = [];
  let bound = port;
  for (const host of ['127.0.0.1', '::1']) {
    try {
      const server = await listen(handler, bound, host);
      servers.push(server);
      bound = (server.address() as AddressInfo).port;
    } catch (error) {
      // A machine without IPv6 has no ::1 to serve.
      if (hasCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT')) continue;
      await Promise.all(servers.map(close));
      if (hasCode(error, 'EADDRINUSE', 'EACCES')) return undefined;
      throw error;
    }
  }
  return {
    port: bound,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
