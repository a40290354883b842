import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tightenCsp } from '../../../scripts/lib/tighten-csp.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head>${body}`;

describe('tightenCsp', () => {
  it('keeps the hash of an inline script of the page and drops those of other pages', () => {
    const policy = `default-src 'self'; script-src 'self' ${hash('a()')} ${hash('b()')}; style-src 'self' ${hash('')}`;
    const tight = `default-src 'self'; script-src 'self' ${hash('b()')}; style-src 'self'`;
    const body = '<script>b()</script><script type="module" src="/x.js"></script>';
    expect(tightenCsp(page(policy, body))).toBe(page(tight, body));
  });

  it('refuses a page that has no policy', () => {
    expect(() => tightenCsp('<p>')).toThrow('no content security policy');
  });
});
