import { expect, test } from 'vitest';
import { browserCandidates, findBrowser } from '../../../scripts/lib/find-browser.ts';

const nothing = () => false;

test('CHROME_PATH wins over everything that is installed', () => {
  expect(findBrowser({ CHROME_PATH: '/my/chrome', PATH: '/usr/bin' }, () => true)).toBe(
    '/my/chrome',
  );
});

test('a CHROME_PATH that does not start is an error, not a reason to take another browser', () => {
  expect(() => findBrowser({ CHROME_PATH: '/my/chrome' }, nothing)).toThrow('/my/chrome');
});

test('the first browser that starts is taken, in the order of the candidates', () => {
  const wanted = ['/b/google-chrome', '/b/chromium'];
  const found = findBrowser({ PATH: '/a:/b' }, (path) => wanted.includes(path));
  expect(found).toBe('/b/chromium');
});

test('where none starts, none is found', () => {
  expect(findBrowser({ PATH: '/a' }, nothing)).toBeUndefined();
});

test.each([
  ['darwin', {}, 'Google Chrome.app'],
  ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'chrome.exe'],
  ['linux', {}, '/usr/lib/chromium/chromium'],
] as const)('on %s the usual places are among the candidates', (platform, env, part) => {
  expect(browserCandidates(env, platform).some((path) => path.includes(part))).toBe(true);
});
