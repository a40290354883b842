import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = [
  // The one without windows: the same engine, and the tests take two thirds of the time.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

type Environment = Record<string, string | undefined>;

/** Where the systems keep Chromium and its relatives when they are not on PATH. */
function usualPlaces(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')];
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return roots.flatMap((root) =>
      apps.map((app) => join(root, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.flatMap((root) => (root ? programs.map((program) => join(root, program)) : []));
  }
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** Every place to look in, in order: Playwright's own download, PATH, the usual places. May name files that do not exist. */
export function browserCandidates(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string[] {
  const ending = platform === 'win32' ? '.exe' : '';
  const onPath = (env.PATH ?? env.Path ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => join(folder, name + ending)));
  return [chromium.executablePath(), ...onPath, ...usualPlaces(platform, env)].filter(Boolean);
}

/**
 * Whether the program at `path` starts. A file that exists is not enough: Ubuntu's `chromium-browser` may be a stub
 * that only asks for a snap, and a downloaded browser on a bare system lacks its libraries.
 */
export function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // Chrome on Windows opens a window for --version instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** The path of a Chromium that starts, or undefined. `CHROME_PATH` wins; where it is set and does not start, this throws. */
export function findBrowser(
  env: Environment = process.env,
  runs: (path: string) => boolean = starts,
): string | undefined {
  if (env.CHROME_PATH) {
    if (runs(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(
      `CHROME_PATH 指向的浏览器打不开 / CHROME_PATH does not start: ${env.CHROME_PATH}`,
    );
  }
  return browserCandidates(env).find((path) => runs(path));
}
