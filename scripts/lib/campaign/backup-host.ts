import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { BackupsOnPhone } from './backup-page.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>backup</title><script src="/page.js"></script>`;

/** Serves a page that makes backups and brings them back, with the site's own code. */
export class BackupHost {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<BackupHost> {
    const { outputFiles } = await build({
      entryPoints: ['scripts/lib/campaign/backup-page.ts'],
      ...{ bundle: true, write: false, format: 'iife', logLevel: 'error', minify: true },
    });
    const script = outputFiles[0]?.text ?? '';
    const server = createServer((request, response) => {
      const isScript = request.url === '/page.js';
      const type = isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8';
      response.writeHead(200, { 'Content-Type': type }).end(isScript ? script : PAGE);
    });
    server.listen(0, 'localhost');
    await once(server, 'listening');
    return new BackupHost(server);
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** Calls one of the page's functions. */
export function ask<Name extends keyof BackupsOnPhone>(
  page: Page,
  name: Name,
  ...words: Parameters<BackupsOnPhone[Name]>
): Promise<Awaited<ReturnType<BackupsOnPhone[Name]>>> {
  return page.evaluate(
    ([name, words]) => {
      const { backups } = window as unknown as {
        backups: Record<string, (...all: unknown[]) => unknown>;
      };
      return backups[name as string]?.(...(words as unknown[]));
    },
    [name, words] as const,
  ) as Promise<Awaited<ReturnType<BackupsOnPhone[Name]>>>;
}
