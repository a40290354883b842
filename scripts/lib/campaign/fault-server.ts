import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { headersFor } from '../host-headers.ts';
import { type Answer, EMPTY, foreign, headersOf, send, tagOf } from './answers.ts';
import type { Fault } from './faults.ts';
import type { TinyRelease } from './tiny-site.ts';

const PORTAL = '/portal';

const HASHED = ['css', 'page.js', 'part.js'] as const;

/** What the host has now. */
export interface Published {
  release: TinyRelease;
  /** Earlier releases of which it still has the hashed files. */
  older?: readonly TinyRelease[];
  /** What `stale` answers come from. */
  before?: TinyRelease;
}

/** A host that publishes releases as a good one does, and goes wrong as it is told. */
export class FaultServer {
  fault: Fault | undefined;
  published: Published;
  /** Milliseconds before each answer. */
  lag = 0;
  /** Called with the number of each question since the start, when it comes. */
  onQuestion: (count: number) => void = () => {};
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #off = false;
  #questions = 0;
  #wrong = 0;
  #stalled = 0;
  #whenStalled: (() => void)[] = [];

  private constructor(published: Published) {
    this.published = published;
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => {});
      if (this.#off) socket.resetAndDestroy();
    });
  }

  static async start(published: Published, port = 0): Promise<FaultServer> {
    const host = new FaultServer(published);
    await new Promise<void>((resolve, reject) => {
      host.#server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    return host;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The page of a network that wants a password, as if on another host. */
  get #portal(): string {
    return `http://localhost:${this.port}${PORTAL}`;
  }

  /** How many questions have come since the start. */
  get questions(): number {
    return this.#questions;
  }

  /** How many answers have been wrong since the fault was set. */
  get wrong(): number {
    return this.#wrong;
  }

  /** No network any more: every connection is torn down, and every new one too. */
  off(): void {
    this.#off = true;
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** The network is there; from now on with this fault, or with none. */
  on(published: Published, fault?: Fault): void {
    // The connections that hang belong to the network that was.
    for (const socket of this.#sockets) socket.destroy();
    this.#off = false;
    this.published = published;
    this.fault = fault;
    this.#wrong = 0;
    this.#stalled = 0;
  }

  /** When an answer hangs, or at once where one does. */
  stalled(): Promise<void> {
    if (this.#stalled > 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenStalled.push(resolve));
  }

  close(): Promise<void> {
    this.off();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').replace(/[?#].*/, '');
    this.onQuestion(++this.#questions);
    if (this.lag > 0) await delay(this.lag);
    if (response.destroyed) return;
    const { fault } = this;
    const { release } = this.published;
    const target = fault && (fault.target === '*' ? path : release.pathOf(fault.target));
    const meant = fault && target === path && path !== PORTAL;
    if (meant && (fault.times === 0 || this.#wrong < fault.times)) {
      this.#wrong++;
      this.#answerWrong(path, fault, response);
    } else this.#answerRight(path, request, response);
  }

  #find(path: string): Buffer | undefined {
    const { release, older = [] } = this.published;
    const hashed = path.startsWith('/_astro/');
    const places = hashed ? [release, ...older] : [release];
    return places.map(({ files }) => files.get(path)).find((bytes) => bytes !== undefined);
  }

  #answerRight(path: string, request: IncomingMessage, response: ServerResponse): void {
    const bytes = path === PORTAL ? foreign('portal') : this.#find(path);
    if (!bytes) {
      send(response, { status: 404, path: '/404.html', bytes: this.#notFoundPage() });
      return;
    }
    const tag = tagOf(bytes);
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, { ...headersFor(path, 304), ETag: tag }).end();
    } else send(response, { status: 200, path, bytes });
  }

  #notFoundPage(): Buffer {
    return this.#find('/404.html') ?? foreign('404');
  }

  #answerWrong(path: string, { kind, at }: Fault, response: ServerResponse): void {
    const bytes = this.#find(path) ?? this.#notFoundPage();
    const lie = this.#lie(path, kind, bytes);
    if (lie) send(response, lie);
    else this.#cut(path, bytes, kind, Math.max(0, Math.min(at, bytes.length - 1)), response);
  }

  /** Another answer than the right one; nothing for a kind that cuts the right one off. */
  #lie(path: string, kind: Fault['kind'], bytes: Buffer): Answer | undefined {
    switch (kind) {
      case '404':
        return { status: 404, path: '/404.html', bytes: foreign('404') };
      case 'our-404':
        return { status: 404, path: '/404.html', bytes: this.#notFoundPage() };
      case '500':
        return { status: 500, path: '/500.html', bytes: foreign('500') };
      case 'portal':
        return { status: 200, headers: { 'Content-Type': 'text/html' }, bytes: foreign('portal') };
      case 'redirect':
        return { status: 302, headers: { Location: this.#portal }, bytes: EMPTY };
      case 'wrong-type':
        return { status: 200, path, bytes, headers: { 'Content-Type': 'text/plain' } };
      case 'stale':
        return { status: 200, path, bytes: this.#bytesBefore(path) ?? bytes };
      case 'swapped':
        return { status: 200, path, bytes: this.#find('/icons/icon.svg') ?? bytes };
      default:
        return undefined;
    }
  }

  /** What the release before has at the place of a file. */
  #bytesBefore(path: string): Buffer | undefined {
    const { release, before = release } = this.published;
    const hashed = HASHED.find((role) => release.pathOf(role) === path);
    return before.files.get(hashed ? before.pathOf(hashed) : path);
  }

  #cut(path: string, bytes: Buffer, kind: string, at: number, response: ServerResponse): void {
    const start = bytes.subarray(0, at);
    const headers = headersOf(path, 200, bytes);
    const { socket } = response;
    if (kind === 'stall' && at === 0) {
      this.#hang();
      return;
    }
    if (kind === 'chunks-ended') {
      response.writeHead(200, { ...headers, 'Transfer-Encoding': 'chunked' }).end(start);
      return;
    }
    if (kind === 'until-close') {
      response.useChunkedEncodingByDefault = false;
      response.shouldKeepAlive = false;
      response.writeHead(200, headers).end(start);
      return;
    }
    const size = kind === 'chunks-cut' ? {} : { 'Content-Length': bytes.length };
    response.writeHead(200, { ...headers, ...size });
    response.flushHeaders();
    // Node sends the headers with the first bytes; the connection ends when both have gone out.
    response.write(start, () => {
      if (kind === 'stall') this.#hang();
      else if (kind === 'length-rst') socket?.resetAndDestroy();
      else socket?.destroySoon();
    });
  }

  #hang(): void {
    this.#stalled++;
    for (const tell of this.#whenStalled.splice(0)) tell();
  }
}
