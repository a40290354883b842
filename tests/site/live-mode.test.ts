import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RulesFile } from '../../src/domain/checkup/rules-file.ts';
import type { GradingFile, MeasureGrading } from '../../src/domain/grading/grading-file.ts';
import { change, copyOf, copyOfGoodContent, runBuild } from '../helpers/build.ts';
import { badContent } from '../helpers/content-folder.ts';

const BUILD = 'npm run build';
const ICP = '测ICP备00000001号';

/** The tiny county as a live site, with its filing number. */
function liveContent(): string {
  const content = copyOfGoodContent();
  change(content, 'site.yaml', 'mode: demo', `mode: live\nicp: ${ICP}`);
  return content;
}

/** Two rules that lead to the guide about blood pressure; nobody has signed the second. */
function addRules(content: string): void {
  const rule = join(badContent('rule__names-disease'), 'checkup-rules', 'elder.yaml');
  for (const name of ['signed', 'unsigned']) {
    cpSync(rule, join(content, 'checkup-rules', `${name}.yaml`));
    change(content, `checkup-rules/${name}.yaml`, 'plain: 量血压', 'plain: 每年的体检');
  }
  change(content, 'checkup-rules/unsigned.yaml', 'state: reviewed', 'state: draft');
}

/** A table for pressure, signed unless said otherwise. */
function addGrading(content: string): void {
  cpSync(join(badContent('grading__gap'), 'grading'), join(content, 'grading'), {
    recursive: true,
  });
  change(content, 'grading/pressure.yaml', 'to: 179', 'below: 180');
}

/** An immunisation programme, signed unless said otherwise. */
function addProgramme(content: string): void {
  cpSync(
    join(badContent('immunisation__dose-chain'), 'immunisation'),
    join(content, 'immunisation'),
    {
      recursive: true,
    },
  );
  change(content, 'immunisation/new.yaml', 'dose: 3', 'dose: 2');
}

function pressureTableOf(outDir: string): MeasureGrading {
  const file: GradingFile = JSON.parse(readFileSync(join(outDir, 'me', 'grading.json'), 'utf8'));
  // Nobody has written the others: they are as if nobody had signed them.
  expect(file.measures.glucose.published).toBe(false);
  return file.measures.pressure;
}

test('a live site publishes what a named, titled person has reviewed, open to search engines', async () => {
  const { exitCode, output, outDir, pages } = await runBuild(BUILD, liveContent());
  expect(exitCode, output).toBe(0);
  expect(pages).toContain(join('guides', 'hypertension', 'index.html'));
  const html = readFileSync(join(outDir, 'guides', 'stroke', 'index.html'), 'utf8');
  expect(html).toContain(ICP);
  expect(html).not.toContain('noindex');
  expect(html).not.toContain('示例内容');
});

test('a live site does not publish a page without a named reviewer, names it, and publishes the rest', async () => {
  const content = liveContent();
  change(content, 'guides/hypertension.md', 'state: reviewed', 'state: draft');
  addRules(content);
  addGrading(content);
  addProgramme(content);
  const { exitCode, output, outDir, pages } = await runBuild(BUILD, content);
  expect(exitCode, output).toBe(0);
  expect(output).toContain('content/guides/hypertension.md');
  expect(output).toContain('site/unreviewed');
  expect(pages).not.toContain(join('guides', 'hypertension', 'index.html'));
  expect(pages).toContain(join('guides', 'stroke', 'index.html'));
  const list = readFileSync(join(outDir, 'guides', 'index.html'), 'utf8');
  expect(list).not.toContain('/guides/hypertension/');
  const rules: RulesFile = JSON.parse(readFileSync(join(outDir, 'me', 'rules.json'), 'utf8'));
  expect(rules.rules.map(({ id, guide }) => [id, guide])).toEqual([['signed', undefined]]);
  expect(pages).toContain(join('calendar', 'index.html'));
  const { published, rows } = pressureTableOf(outDir);
  expect({ published, rows: rows.map(({ id }) => id) }).toEqual({
    published: true,
    rows: ['high', 'middle'],
  });
});

test('a page whose emergency card is not signed still says to call 120, with no empty list of signs', async () => {
  const content = liveContent();
  change(content, 'emergency/01-stroke.md', 'state: reviewed', 'state: draft');
  addGrading(content);
  change(content, 'grading/pressure.yaml', 'state: reviewed', 'state: draft');
  addProgramme(content);
  change(content, 'immunisation/new.yaml', 'state: reviewed', 'state: draft');
  const { exitCode, output, outDir } = await runBuild(BUILD, content);
  expect(exitCode, output).toBe(0);
  const guide = readFileSync(join(outDir, 'guides', 'stroke', 'index.html'), 'utf8');
  expect(guide).not.toContain('有下面任何一条');
  expect(guide).toMatch(/<section class="now"[\s\S]*tel:120/);
  expect(
    existsSync(join(outDir, 'calendar')),
    'calendars by a programme that nobody has signed',
  ).toBe(false);
  const { published, rows, call120 } = pressureTableOf(outDir);
  expect({ published, rows, signs: call120.any }).toEqual({
    published: false,
    rows: [],
    signs: [],
  });
  for (const page of ['guides/stroke', 'emergency', 'find']) {
    expect(readFileSync(join(outDir, page, 'index.html'), 'utf8')).not.toMatch(
      // The groups of alerts are empty and hidden until the phone has judged.
      /<ul(?! class="rows")[^>]*>\s*<\/ul>/,
    );
  }
});

test('a part that is switched off is nowhere on the site, also where an author links to it', async () => {
  const content = copyOfGoodContent();
  change(content, 'site.yaml', 'facilities: true', 'facilities: false');
  const { exitCode, output, outDir } = await runBuild(BUILD, content);
  expect(exitCode, output).toBe(0);
  expect(output).toContain('markdown/link-not-published');
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
  const naming = files
    .filter((file) => /\.(?:html|xml|json|webmanifest)$/.test(file))
    .filter((file) => readFileSync(join(outDir, file), 'utf8').includes('/facilities/'));
  expect(naming).toEqual([]);
});

/** What leans on each other apart, what stands by itself beside it: each build takes ten seconds. */
const SWITCHED_OFF = [
  ['teams', 'alerts', 'facilities'],
  ['familyDoctor', 'courses'],
];

test("the county's own library is published with parts switched off", async () => {
  for (const parts of SWITCHED_OFF) {
    const content = copyOf('content');
    for (const part of parts) change(content, 'site.yaml', `${part}: true`, `${part}: false`);
    const { exitCode, output, pages } = await runBuild(BUILD, content);
    expect(exitCode, `${parts}: ${output}`).toBe(0);
    expect(pages).toContain(join('guides', 'co-poisoning', 'index.html'));
  }
});

test('a live site without its ICP filing number does not build', async () => {
  const content = copyOfGoodContent();
  change(content, 'site.yaml', 'mode: demo', 'mode: live');
  const { exitCode, output, pages } = await runBuild(BUILD, content);
  expect(exitCode).not.toBe(0);
  expect(output).toContain('site/live-without-icp');
  expect(pages).toEqual([]);
});
