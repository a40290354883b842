import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SignUpForm } from '../../src/domain/sign-up/form-schema.ts';
import { FORM_FIELDS } from '../../src/domain/sign-up/terms.ts';
import { keyPhrase } from '../../src/formats/key-phrase.ts';
import { qrPath } from '../../src/formats/qr.ts';
import { origin, PHONE, remembered, useBrowser, withPage } from '../helpers/browser.ts';
import { CONTENT_DIR } from '../helpers/out-dir.ts';
import { templates } from '../helpers/routes.ts';

const browser = useBrowser();
const form: SignUpForm = parse(readFileSync(join(CONTENT_DIR, 'sign-up.yaml'), 'utf8'));
const longest = (name: string) => templates().find((one) => one.name === name)?.route ?? name;
const paper = longest('family-doctor/paper/[team]');
const poster = longest('family-doctor/poster/[team]');

/** How many sheets of paper a page comes out on, and how large they are in points. */
async function sheetsOf(page: Page): Promise<{ count: number; size: string }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
  return {
    count: (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length,
    size: `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  };
}

/** What sticks out of the sheet to the right, on paper as wide as A4 less its margins. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.querySelector('.sign-up-sheet')?.getBoundingClientRect().right ?? 0;
    return [...document.querySelectorAll('.sign-up-sheet *')]
      .filter((element) => element.getBoundingClientRect().right > edge + 1)
      .map((element) => element.outerHTML.slice(0, 80));
  });
}

/** A page as paper takes it: 184 mm wide, whatever the reader had chosen for the screen. */
async function onPaper(route: string, use: (page: Page) => Promise<void>): Promise<void> {
  const options = {
    viewport: { width: 695, height: 1030 },
    colorScheme: 'dark',
    storageState: remembered('elder-3'),
  } as const;
  await withPage(browser(), options, async (page) => {
    await page.goto(origin + route);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await use(page);
  });
}

/** What stands before somebody's eyes in the first element that `selector` finds. */
async function shown(page: Page, selector: string): Promise<string> {
  const [first = ''] = await page.locator(selector).allInnerTexts();
  return first;
}

describe('the paper form', () => {
  test('asks everything that the form on the phone asks, by the same names', async () => {
    await onPaper(paper, async (page) => {
      for (const field of FORM_FIELDS) {
        expect(await shown(page, `[data-field="${field}"]`), field).toContain(
          form.fields[field].label,
        );
      }
    });
  });

  test('asks for each consent in full and by itself, with nothing ticked', async () => {
    await onPaper(paper, async (page) => {
      const consents = await page.locator('[data-consent]').allInnerTexts();
      const { basic, guardian, health } = form.consent;
      expect(consents).toHaveLength(3);
      for (const [index, text] of [basic, guardian, health].entries()) {
        expect(consents[index]).toContain(text);
      }
      expect(await page.locator('[data-consent] .box').allInnerTexts()).toEqual(['', '', '']);
    });
  });

  test('asks for what tells of health only overleaf, under the consent to it', async () => {
    await onPaper(paper, async (page) => {
      const [front = '', back = ''] = await page.locator('.side').allInnerTexts();
      const [before = '', after = ''] = back.split(form.consent.health);
      for (const told of ['高血压', '2 型糖尿病', '慢阻肺', '残疾人']) {
        expect(`${front}${before}`).not.toContain(told);
        expect(after).toContain(told);
      }
      expect(`${front}${back}`).not.toMatch(/精神|肺结核/);
    });
  });

  test('is one sheet of A4, front and back, with nothing cut off, black on white', async () => {
    await onPaper(paper, async (page) => {
      expect(await cutOff(page)).toEqual([]);
      const sheet = page.locator('.sign-up-sheet');
      const look = await sheet.evaluate((element) => {
        const { color, fontSize } = getComputedStyle(element);
        return { color, points: Number.parseFloat(fontSize) * 0.75 };
      });
      expect(look.color).toBe('rgb(0, 0, 0)');
      expect(look.points).toBeGreaterThanOrEqual(12);
      expect(await page.locator('.no-print:visible, nav:visible').count()).toBe(0);
      expect(await sheetsOf(page)).toEqual({ count: 2, size: '595 × 842' });
    });
  });
});

describe('the poster', () => {
  test('says the phrase of the key itself, with a sound to read out for each character', async () => {
    const id = poster.split('/').at(-2);
    const team = parse(readFileSync(join(CONTENT_DIR, `teams/${id}.yaml`), 'utf8'));
    await onPaper(poster, async (page) => {
      const characters = await page
        .locator('ruby')
        .evaluateAll((all) =>
          all.map((ruby) => [
            ruby.firstChild?.textContent?.trim(),
            ruby.querySelector('rt')?.textContent,
          ]),
        );
      const phrase = await keyPhrase(team.keys.at(-1).recipient);
      expect(characters.map(([character]) => character).join('')).toBe(phrase);
      for (const [, sound] of characters)
        expect(sound).toMatch(/^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+$/);
    });
  });

  test('is one sheet of A4 with a telephone number to read across a room and the code of the form', async () => {
    await onPaper(poster, async (page) => {
      const size = await page
        .locator('.poster-phone')
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize) * 0.75);
      expect(size).toBeGreaterThanOrEqual(40);
      const canonical = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
      const code = page.locator('svg[aria-label="登记页二维码"]');
      expect(await code.locator('path').last().getAttribute('d')).toBe(
        qrPath(new URL('/family-doctor/sign-up/', canonical).href).path,
      );
      expect((await code.boundingBox())?.width).toBeGreaterThanOrEqual(50 * (96 / 25.4));
      expect(await cutOff(page)).toEqual([]);
      expect(await sheetsOf(page)).toEqual({ count: 1, size: '595 × 842' });
    });
  });
});

describe('who sees what somebody filled in', () => {
  test('the answer stands on the first screen, all of it without a script', async () => {
    await withPage(browser(), { ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin}/family-doctor/privacy/`);
      const essentials = page.locator('.essentials');
      const bar = await page.locator('.places').boundingBox();
      const box = await essentials.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
      const { open, closed } = form.retention;
      expect(await shown(page, '.essentials')).toContain(
        `最多 ${open} 天；办完或撤回，${closed} 天内删`,
      );
    });
  });

  test('every field has its purpose beside it', async () => {
    await withPage(browser(), { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin}/family-doctor/privacy/`);
      const rows = await page
        .locator('#fields ~ dl')
        .first()
        .locator('div')
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
      expect(rows).toEqual(
        FORM_FIELDS.map((field) => [form.fields[field].label, form.fields[field].purpose]),
      );
    });
  });
});
