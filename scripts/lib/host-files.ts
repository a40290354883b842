import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CACHE_RULES,
  DEFAULT_CACHE,
  EVERY_RESPONSE,
  HOST_FILES,
  type PathRule,
  TYPE_RULES,
} from './host-headers.ts';

const MADE_BY =
  '# Made by scripts/host-files.ts from scripts/lib/host-headers.ts: change it there.';
const everywhere = Object.entries(EVERY_RESPONSE);

/**
 * `_headers` for Netlify and Cloudflare Pages. Both join a header that two rules set, and both send pages by default
 * with `max-age=0, must-revalidate`, which means what our default means: so only the exceptions name Cache-Control.
 * Both serve 404.html with status 404 by themselves.
 */
export function netlifyHeaders(): string {
  const set = (header: string, rules: readonly PathRule[]) =>
    rules.flatMap(({ path, value }) => [
      path.endsWith('/') ? `${path}*` : path,
      `  ${header}: ${value}`,
    ]);
  const all = ['/*', ...everywhere.map(([name, value]) => `  ${name}: ${value}`)];
  const exceptions = [...set('Cache-Control', CACHE_RULES), ...set('Content-Type', TYPE_RULES)];
  return `${[MADE_BY, ...all, ...exceptions].join('\n')}\n`;
}

/** `.htaccess` for Apache 2.4. Without mod_headers the pages still come: an alert matters more than its headers. */
export function apacheRules(): string {
  const set = everywhere.map(
    ([name, value]) => `  Header always set ${name} ${JSON.stringify(value)}`,
  );
  const cache = CACHE_RULES.flatMap(({ path, value }) => [
    // Only for a file that is there: a missing one must not be remembered for a year.
    `  <If "%{REQUEST_URI} =~ m#^${pattern(path)}# && -f %{REQUEST_FILENAME}">`,
    `    Header always set Cache-Control ${JSON.stringify(value)}`,
    '  </If>',
  ]);
  return `${[
    MADE_BY,
    'ErrorDocument 404 /404.html',
    'Options -Indexes',
    'DirectoryIndex index.html',
    'AddDefaultCharset utf-8',
    'AddType application/manifest+json .webmanifest',
    'AddType text/calendar .ics',
    'AddCharset utf-8 .css .ics .js .json .svg .webmanifest .xml',
    `<FilesMatch "^(?:${HOST_FILES.map(escaped).join('|')})$">`,
    '  Require all denied',
    '</FilesMatch>',
    '<IfModule mod_headers.c>',
    ...set,
    `  Header always set Cache-Control ${JSON.stringify(DEFAULT_CACHE)}`,
    ...cache,
    '</IfModule>',
  ].join('\n')}\n`;
}

/**
 * For `include` inside an nginx `server` block. A location that adds one header loses those of the block around it,
 * hence the repetition; `always` covers errors too. Error pages are answered by the last location, so a missing file
 * under a cached folder is not remembered.
 */
export function nginxRules(): string {
  const add = everywhere.map(
    ([name, value]) => `  add_header ${name} ${JSON.stringify(value)} always;`,
  );
  const location = (match: string, cache: string, files: string, type?: string) => [
    `location ${match} {`,
    ...(type ? ['  types { }', `  default_type ${JSON.stringify(type)};`] : []),
    ...add,
    `  add_header Cache-Control ${JSON.stringify(cache)} always;`,
    `  try_files ${files} =404;`,
    '}',
  ];
  return `${[
    MADE_BY,
    '# server { listen 443 ssl; server_name …; root …/dist; include …/dist/nginx-headers.conf; }',
    'index index.html;',
    'charset utf-8;',
    'charset_types text/css text/javascript application/javascript application/json text/plain text/xml image/svg+xml;',
    'error_page 404 /404.html;',
    ...HOST_FILES.map((name) => `location = /${name} { return 404; }`),
    ...CACHE_RULES.flatMap(({ path, value, holdsPages }) =>
      location(matched(path), value, holdsPages ? '$uri $uri/' : '$uri'),
    ),
    ...TYPE_RULES.flatMap(({ path, value }) =>
      location(matched(path), DEFAULT_CACHE, '$uri', value),
    ),
    ...location('/', DEFAULT_CACHE, '$uri $uri/'),
  ].join('\n')}\n`;
}

function matched(path: string): string {
  return path.endsWith('/') ? path : `= ${path}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function pattern(path: string): string {
  return path.endsWith('/') ? escaped(path) : `${escaped(path)}$`;
}

/** Writes the headers in the words of the usual static hosts into a folder of pages. */
export function writeHostFiles(root: string): void {
  writeFileSync(join(root, '_headers'), netlifyHeaders());
  writeFileSync(join(root, '.htaccess'), apacheRules());
  writeFileSync(join(root, 'nginx-headers.conf'), nginxRules());
}
