import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOfGoodContent, runBuild } from '../helpers/build.ts';

const BUILD = 'npm run build';

test('good content builds and is published', async () => {
  const { exitCode, output, pages } = await runBuild(BUILD);
  expect(exitCode, output).toBe(0);
  expect(pages).toEqual(
    expect.arrayContaining(['index.html', '404.html', join('guides', 'stroke', 'index.html')]),
  );
});

test('a Markdown plugin that throws fails the build and publishes nothing', async () => {
  const config = 'tests/fixtures/throwing-plugin.config.mjs';
  const { exitCode, output, pages } = await runBuild(`npx astro build --config ${config}`);
  expect(output).toContain('this plugin throws');
  expect(exitCode).not.toBe(0);
  expect(pages).toEqual([]);
});

test('a broken content file fails the build, is named, and nothing is published', async () => {
  const content = copyOfGoodContent();
  writeFileSync(join(content, 'guides', 'broken.md'), '---\ntitle：全角冒号\n---\n\n正文。\n');
  const { exitCode, output, pages } = await runBuild(BUILD, content);
  expect(exitCode).toBe(1);
  expect(output).toContain('content/guides/broken.md');
  expect(pages).toEqual([]);
});
