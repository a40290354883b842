import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { apacheRules, netlifyHeaders, nginxRules } from '../../scripts/lib/host-files.ts';
import { HOST_FILES, headersFor } from '../../scripts/lib/host-headers.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';
import { ROUTES } from '../helpers/routes.ts';

const origin = inject('origin');
const home = readFileSync(join(OUT_DIR, 'index.html'), 'utf8');
const styleSheet =
  /href="(\/_astro\/[^"]+\.css)"/.exec(home)?.[1] ?? 'no style sheet on the home page';

interface Asked {
  what: string;
  path: string;
  status: number;
  type?: string;
}

const ASKED: readonly Asked[] = [
  { what: 'the home page', path: '/', status: 200, type: 'text/html; charset=utf-8' },
  { what: 'a page', path: '/guides/', status: 200, type: 'text/html; charset=utf-8' },
  { what: 'a page without its slash', path: '/guides', status: 301 },
  { what: 'a missing page', path: '/no/such/page/', status: 404, type: 'text/html; charset=utf-8' },
  { what: 'a style sheet', path: styleSheet, status: 200, type: 'text/css; charset=utf-8' },
  { what: 'a missing asset', path: '/_astro/gone.js', status: 404 },
  { what: 'an icon', path: '/icons/icon.svg', status: 200, type: 'image/svg+xml; charset=utf-8' },
  { what: 'the robots file', path: '/robots.txt', status: 200, type: 'text/plain; charset=utf-8' },
  {
    what: 'the sitemap',
    path: '/sitemap.xml',
    status: 200,
    type: 'application/xml; charset=utf-8',
  },
  {
    what: 'the manifest',
    path: '/manifest.webmanifest',
    status: 200,
    type: 'application/manifest+json; charset=utf-8',
  },
  { what: 'a path that climbs', path: '/%2e%2e/package.json', status: 404 },
  { what: 'a path that is no text', path: '/%ff', status: 404 },
  ...HOST_FILES.map((name) => ({ what: `the host file ${name}`, path: `/${name}`, status: 404 })),
];

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(origin + path, { redirect: 'manual', ...init });
}

/** The answer's headers of the names that the map has. */
function answered(response: Response, path: string): Record<string, string | null> {
  const names = Object.keys(headersFor(path, response.status));
  return Object.fromEntries(names.map((name) => [name, response.headers.get(name)]));
}

describe('the server answers as the map says', () => {
  test.each(ASKED)('for $what', async ({ path, status, type }) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(answered(response, path)).toEqual(headersFor(path, status));
    if (type) expect(response.headers.get('content-type')).toBe(type);
  });

  test('for a page that the phone already has', async () => {
    const first = await ask('/guides/');
    const again = await ask('/guides/', {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect(answered(again, '/guides/')).toEqual(headersFor('/guides/', 304));
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('for %s, which it refuses', async (method) => {
    const response = await ask('/', { method });
    expect(response.status).toBe(405);
    expect(answered(response, '/')).toEqual(headersFor('/', 405));
  });

  test('for every page of the site', async () => {
    const wrong = [];
    for (const route of ROUTES) {
      const response = await ask(route, { method: 'HEAD' });
      const same =
        JSON.stringify(answered(response, route)) === JSON.stringify(headersFor(route, 200));
      if (response.status !== 200 || !same) wrong.push(route);
    }
    expect(wrong).toEqual([]);
  });
});

test('a missing page shows the page that helps, with status 404', async () => {
  const response = await ask('/no/such/page/');
  expect(await response.text()).toBe(readFileSync(join(OUT_DIR, '404.html'), 'utf8'));
});

test('hashed assets are kept for a year, missing ones and pages are not', () => {
  expect(headersFor(styleSheet, 200)['Cache-Control']).toBe('public, max-age=31536000, immutable');
  expect(headersFor(styleSheet, 404)['Cache-Control']).toBe('no-cache');
  expect(headersFor('/guides/', 200)['Cache-Control']).toBe('no-cache');
  expect(headersFor('/sw.js', 200)['Cache-Control']).toContain('no-store');
});

test('the files for other hosts lie beside the pages, made from the same map', () => {
  const written = (name: string) => readFileSync(join(OUT_DIR, name), 'utf8');
  expect(written('_headers')).toBe(netlifyHeaders());
  expect(written('.htaccess')).toBe(apacheRules());
  expect(written('nginx-headers.conf')).toBe(nginxRules());
});
