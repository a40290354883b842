import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type RunningSite, serveSite } from '../static-server.ts';

/** One answer: what was asked for, and how many bytes of its body travelled. */
export interface Answered {
  path: string;
  status: number;
  bytes: number;
  /** When, as `performance.now()` counts. */
  at: number;
}

/** The built site as a host sends it, compressed; it counts, holds answers back, gives others, and can be switched off. */
export class PackHost {
  /** What was asked for, in order. */
  asked: string[] = [];
  /** What was answered to the end. */
  answered: Answered[] = [];
  /** The most questions without an answer at one time. */
  most = 0;
  /** Other bytes for some paths, or nothing there at all. */
  readonly instead = new Map<string, string | 404>();
  readonly #site: RunningSite;
  readonly #server: Server;
  #port = 0;
  #open = 0;
  #held: { pattern: RegExp; go: (() => void)[] } | undefined;
  #changed: (() => void)[] = [];

  private constructor(site: RunningSite) {
    this.#site = site;
    this.#server = createServer((request, response) => {
      this.#take(request, response).catch(() => response.destroy());
    });
  }

  static async start(outDir: string): Promise<PackHost> {
    const site = await serveSite(outDir, 0);
    if (!site) throw new Error('no free port on this machine');
    const host = new PackHost(site);
    await host.on();
    return host;
  }

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Back at the same address. */
  on(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, 'localhost', () => {
        this.#server.off('error', reject);
        this.#port = (this.#server.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  /** Nobody answers any more, and what was being answered is torn off. */
  off(): Promise<void> {
    this.#server.closeAllConnections();
    this.release();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async end(): Promise<void> {
    if (this.#server.listening) await this.off();
    await this.#site.close();
  }

  /** Forgets what has been counted. */
  forget(): void {
    this.asked = [];
    this.answered = [];
    this.most = 0;
  }

  /** From now on answers to such paths wait for `letThrough`. */
  hold(pattern: RegExp): void {
    this.#held = { pattern, go: [] };
  }

  /** Until so many questions wait. */
  async waiting(count: number): Promise<void> {
    while ((this.#held?.go.length ?? 0) < count) {
      await new Promise<void>((resolve) => this.#changed.push(resolve));
    }
  }

  letThrough(count: number): void {
    for (const go of this.#held?.go.splice(0, count) ?? []) go();
  }

  /** Holds nothing back any more. */
  release(): void {
    const held = this.#held;
    this.#held = undefined;
    for (const go of held?.go ?? []) go();
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    this.asked.push(path);
    this.#open++;
    this.most = Math.max(this.most, this.#open);
    response.on('close', () => {
      this.#open--;
    });
    if (this.#held?.pattern.test(path)) {
      await new Promise<void>((resolve) => {
        this.#held?.go.push(resolve);
        for (const tell of this.#changed.splice(0)) tell();
      });
    }
    const { status, headers, body } = await this.#answer(path, request);
    const zipped = body.length > 0 && /gzip/.test(request.headers['accept-encoding'] ?? '');
    const sent = zipped ? gzipSync(body) : body;
    if (zipped) headers.set('content-encoding', 'gzip');
    headers.set('content-length', String(sent.length));
    response.on('finish', () => {
      this.answered.push({ path, status, bytes: sent.length, at: performance.now() });
    });
    response.writeHead(status, Object.fromEntries(headers)).end(sent);
  }

  /** What the site itself would say, or what stands there instead. */
  async #answer(path: string, { headers: asked, url }: IncomingMessage) {
    const instead = this.instead.get(path);
    const known = asked['if-none-match'];
    const answer = await fetch(`http://localhost:${this.#site.port}${url}`, {
      redirect: 'manual',
      headers: known && instead === undefined ? { 'if-none-match': known } : {},
    });
    const headers = new Headers(answer.headers);
    for (const name of ['connection', 'keep-alive', 'transfer-encoding']) headers.delete(name);
    const body = Buffer.from(await answer.arrayBuffer());
    if (instead === undefined) return { status: answer.status, headers, body };
    headers.delete('etag');
    if (instead === 404) return { status: 404, headers, body: Buffer.from('404') };
    return { status: 200, headers, body: Buffer.from(instead) };
  }
}
