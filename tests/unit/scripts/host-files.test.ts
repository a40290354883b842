import { describe, expect, test } from 'vitest';
import { apacheRules, netlifyHeaders, nginxRules } from '../../../scripts/lib/host-files.ts';
import {
  CACHE_RULES,
  EVERY_RESPONSE,
  HOST_FILES,
  TYPE_RULES,
} from '../../../scripts/lib/host-headers.ts';

const FORMATS = [
  ['_headers', netlifyHeaders(), (name: string, value: string) => `  ${name}: ${value}\n`],
  [
    '.htaccess',
    apacheRules(),
    (name: string, value: string) => `Header always set ${name} "${value}"\n`,
  ],
  [
    'nginx',
    nginxRules(),
    (name: string, value: string) => `add_header ${name} "${value}" always;\n`,
  ],
] as const;

describe.each(FORMATS)('%s', (_, text, line) => {
  test('sets every header of the map', () => {
    for (const [name, value] of Object.entries(EVERY_RESPONSE))
      expect(text).toContain(line(name, value));
  });

  test('sets every exception for the cache', () => {
    for (const { value } of CACHE_RULES) expect(text).toContain(line('Cache-Control', value));
  });

  test('calls the calendar a calendar', () => {
    expect(text).toContain('text/calendar');
  });
});

test('every nginx location repeats all headers, since a location with one of its own loses the others', () => {
  const locations = nginxRules()
    .split(/^location /m)
    .slice(1)
    .filter((location) => location.includes('try_files'));
  expect(locations.length).toBe(CACHE_RULES.length + TYPE_RULES.length + 1);
  for (const location of locations) {
    for (const name of Object.keys(EVERY_RESPONSE))
      expect(location).toContain(`add_header ${name} `);
  }
});

test('Apache and nginx keep the host files themselves from being read', () => {
  for (const name of HOST_FILES) {
    expect(nginxRules()).toContain(`location = /${name} { return 404; }`);
    expect(apacheRules()).toContain(name.replaceAll('.', '\\.'));
  }
});

test('Apache and nginx show 404.html for a missing page', () => {
  expect(apacheRules()).toContain('ErrorDocument 404 /404.html');
  expect(nginxRules()).toContain('error_page 404 /404.html;');
});
