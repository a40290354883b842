import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { OUT_DIR } from '../helpers/out-dir.ts';

const scripts = globSync('**/*.js', { cwd: OUT_DIR });

const read = (script: string) => readFileSync(join(OUT_DIR, script), 'utf8');
/** Whether the stand-in for engines that have none stands in it. */
const bringsOwn = (source: string) => /Reflect\.has\(Object,\s*[`'"]hasOwn/.test(source);
const bringing = scripts.filter((script) => bringsOwn(read(script))).map((one) => basename(one));

test('there are scripts to read', () => {
  expect(scripts.length).toBeGreaterThan(0);
});

test.each(scripts)('%s can be read by Chromium 86 and Safari 14', (script) => {
  const source = read(script);
  // Both know the syntax of 2021; look-behind is older on paper, but Safari learnt it only in 16.4.
  expect(() => parse(source, { ecmaVersion: 2021, sourceType: 'module' })).not.toThrow();
  expect(source).not.toMatch(/\(\?<[=!]/);
  expect(source).not.toMatch(/\.at\(-|structuredClone|\.groupBy\(|\.toSorted\(|\.findLast\(/);
  expect(source).not.toMatch(/\.toReversed\(|\.toWellFormed\(|\.toSpliced\(/);
  // Only where it is brought along for engines that have none.
  if (/Object\.hasOwn\b/.test(source)) {
    const imported = bringing.some((one) => source.includes(`./${one}`));
    expect(bringsOwn(source) || imported).toBe(true);
  }
});
