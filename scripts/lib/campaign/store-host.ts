import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Phone } from './store-page.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>store</title><script src="/page.js"></script>`;

let bundled: Promise<string> | undefined;

/** The page's script, bundled once. */
function pageScript(): Promise<string> {
  bundled ??= build({
    entryPoints: ['scripts/lib/campaign/store-page.ts'],
    ...{ bundle: true, write: false, format: 'iife', logLevel: 'error', minify: true },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundled;
}

/** Serves the page that uses the store, and notes what the page says is acknowledged. */
export class StoreHost {
  readonly #server: Server;
  readonly #acknowledged = new Map<string, number>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<StoreHost> {
    const script = await pageScript();
    const server = createServer();
    const host = new StoreHost(server);
    server.on('request', (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/acknowledged') {
        const key = `${searchParams.get('run')}/${searchParams.get('session')}`;
        host.#acknowledged.set(key, Number(searchParams.get('index')) + 1);
        response.writeHead(204).end();
      } else if (pathname === '/page.js') {
        response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(script);
      } else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE);
    });
    server.listen(0, 'localhost');
    await once(server, 'listening');
    return host;
  }

  /** Where the page is; with a word, under an address of its own, so that nothing is there yet. */
  origin(word = ''): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://${word && `${word}.`}localhost:${port}`;
  }

  /** How many requests of a session were acknowledged, as far as the page could tell. */
  acknowledged(run: string, session: number): number {
    return this.#acknowledged.get(`${run}/${session}`) ?? 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** Calls one of the page's functions. */
export function call<Name extends keyof Phone>(
  page: Page,
  name: Name,
  ...words: Parameters<Phone[Name]>
): Promise<Awaited<ReturnType<Phone[Name]>>> {
  return page.evaluate(
    ([name, words]) => {
      const { phone } = window as unknown as {
        phone: Record<string, (...all: unknown[]) => unknown>;
      };
      return phone[name as string]?.(...(words as unknown[]));
    },
    [name, words] as const,
  ) as Promise<Awaited<ReturnType<Phone[Name]>>>;
}
