/**
 * Makes sure that there is a Chromium for the tests: finds one, or gets one. Playwright's own download comes first;
 * where that is refused or lacks the system's libraries, and this is Debian or Ubuntu with root, apt-get.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findBrowser } from './lib/find-browser.ts';

const DOWNLOAD_LIMIT = 180_000;
const APT_LIMIT = 300_000;

const isDebianWithRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;

function run(command: string, args: string[], limit: number): boolean {
  console.log(`> ${[command, ...args].join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync(command, args, { stdio: 'inherit', timeout: limit, env: environment });
  return result.status === 0;
}

function download(): void {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const cli = join(dirname(manifest), 'cli.js');
  run(process.execPath, [cli, 'install', 'chromium', '--no-shell'], DOWNLOAD_LIMIT);
}

function aptInstall(...packages: string[]): boolean {
  return (
    run('apt-get', ['update'], APT_LIMIT) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], APT_LIMIT)
  );
}

function getBrowser(): string | undefined {
  const here = findBrowser();
  if (here) return here;
  download();
  const downloaded = findBrowser();
  if (downloaded || !isDebianWithRoot) return downloaded;
  const fonts = 'fonts-noto-cjk';
  if (!aptInstall('chromium-headless-shell', fonts)) aptInstall('chromium', fonts);
  return findBrowser();
}

/** Without a Chinese font every character is a box of one width: layout tests would measure boxes. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

const browser = getBrowser();
if (!browser) {
  console.error(
    '没有找到能用的 Chromium：请装 Chrome 或 Chromium，或把 CHROME_PATH 设为它的路径，再运行 npm test。\n' +
      'No Chromium that starts: install Chrome or Chromium, or set CHROME_PATH to one, then run npm test again.',
  );
  process.exit(1);
}
if (!hasChineseFont() && !(isDebianWithRoot && aptInstall('fonts-noto-cjk'))) {
  console.warn(
    '没有中文字体，测出来的排版不准：请装一种中文字体。/ No Chinese font: please install one.',
  );
}
console.log(`浏览器 / browser: ${browser}`);
