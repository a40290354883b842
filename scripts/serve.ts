/** `node scripts/serve.ts [--port 4321]`: serves the built site from `dist/` and prints its address. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveSite } from './lib/static-server.ts';

const DEFAULT_PORT = 4321;
const PORTS_TO_TRY = 50;

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const root = process.env.MINGBAIREN_OUT ?? 'dist';
const wanted = Number(values.port ?? DEFAULT_PORT);

if (!existsSync(join(root, 'index.html'))) {
  console.error(
    `${root}/ 里还没有网页，请先运行 npm run build。/ No site in ${root}/: run npm run build first.`,
  );
  process.exit(1);
}
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
  console.error(
    '--port 要写 1 到 65535 之间的整数。/ --port takes a whole number from 1 to 65535.',
  );
  process.exit(1);
}

async function serveOnFreePort(): Promise<number | undefined> {
  const last = Math.min(wanted + PORTS_TO_TRY, 65_535);
  for (let port = wanted; port <= last; port++) {
    if (await serveSite(root, port)) return port;
  }
  return undefined;
}

const port = await serveOnFreePort();
if (port === undefined) {
  console.error(
    `从 ${wanted} 起的端口都被占用了，请用 --port 换一个。/ No free port from ${wanted} on: choose one with --port.`,
  );
  process.exit(1);
}
const address = `http://localhost:${port}/`;
console.log(`网站在 ${address} ，按 Ctrl+C 停。/ The site is at ${address} (Ctrl+C stops it).`);
