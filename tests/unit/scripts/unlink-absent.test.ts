import { expect, it } from 'vitest';
import { unlinkAbsent } from '../../../scripts/lib/unlink-absent.ts';

const isThere = (address: string) => address === '/guides/stroke/';
const page = (prose: string, frame = '') =>
  `<html><body><main>${frame}<div class="prose">${prose}</div></main></body></html>`;

it('a link to a page that is not there becomes its words, the others stay', () => {
  expect(
    unlinkAbsent(
      page(
        '<p>看<a href="/guides/falls/">防<b>摔</b></a>，看<a href="/guides/stroke/">中风</a>。</p>',
      ),
      isThere,
    ),
  ).toBe(page('<p>看防<b>摔</b>，看<a href="/guides/stroke/">中风</a>。</p>'));
});

it('links of our own templates, telephone numbers and other sites are left alone', () => {
  const untouched = page(
    '<a href="tel:120">120</a><a href="https://example.org/">外</a><a href="#a">内</a>',
    '<a href="/nowhere/">模板</a>',
  );
  expect(unlinkAbsent(untouched, isThere)).toBe(untouched);
});
