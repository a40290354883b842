import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { rowsOnPhone } from '../../scripts/lib/campaign/clocks-phone.ts';
import { serveSite } from '../../scripts/lib/static-server.ts';
import { choose, downloaded, gotoBackupPage, make, restored } from '../helpers/backup-page.ts';
import { useBrowser, withContext } from '../helpers/browser.ts';
import {
  backToList,
  careShown,
  openDiary,
  saveEntry,
  shownEntries,
  type TypedEntry,
  tile,
  typeEntry,
} from '../helpers/diary.ts';
import { openMe, save, TALL } from '../helpers/household.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';
import {
  addWithSex,
  answer,
  cardOf,
  ELDER,
  openHealth,
  personOf,
  TODAY,
  unfold,
} from '../helpers/owed.ts';
import { listed, openMedicines, openReport, writeMedicine } from '../helpers/report.ts';

const browser = useBrowser();

const CHECKUP = '65 岁及以上老人每年免费体检';
const CONSTITUTION = '老人中医体质辨识';

/** Something for each colour, from the mildest on. */
const COLOURS: readonly [TypedEntry, string][] = [
  [{ kind: '血糖', numbers: ['5.2'], choices: ['空腹'] }, 'green'],
  [{ kind: '血压', numbers: ['184', '96'] }, 'yellow'],
  [{ kind: '血糖', numbers: ['17'], choices: ['饭后'] }, 'red'],
  [{ kind: '血糖', numbers: ['3.9'], choices: ['空腹'] }, 'now'],
];

/** A phone that has seen the home page once; its server is gone. */
async function offline(use: (page: Page, at: string) => Promise<void>): Promise<void> {
  const site = await serveSite(OUT_DIR, 0);
  if (!site) throw new Error('no free port on this machine');
  onTestFinished(() => site.close());
  const at = `http://localhost:${site.port}`;
  await withContext(browser(), TALL, async (context) => {
    const page = await context.newPage();
    await page.goto(`${at}/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await site.close();
    await use(page, at);
  });
}

/** Everything that lies in the phone's database, without the numbers of the changes that wrote it. */
async function dataOnPhone(page: Page): Promise<Record<string, unknown>> {
  const rows = Object.entries(await rowsOnPhone(page));
  return Object.fromEntries(rows.map(([key, row]) => [key, { ...JSON.parse(row), seq: 0 }]));
}

/** Whether one thing stands above another on the page. */
function isAbove(page: Page, one: string, other: string): Promise<boolean> {
  return page.evaluate(
    ([one, other]) => {
      const [above, below] = [document.querySelector(one), document.querySelector(other)];
      const order = above && below ? above.compareDocumentPosition(below) : 0;
      return (order & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    },
    [one, other] as const,
  );
}

/** What is due: a card is there for the check-up, and the other one is marked as done. */
async function seeWhatIsDue(page: Page, at: string): Promise<void> {
  await openMe(page, at);
  await addWithSex(page, ELDER, '女');
  await openHealth(page, '奶奶');
  await page.getByLabel('高血压', { exact: true }).check();
  await page.getByLabel('高压低于').fill('140');
  await page.getByLabel('低压低于').fill('90');
  await save(page);
  const person = personOf(page, '奶奶');
  await cardOf(person, CHECKUP).waitFor();
  await cardOf(person, '高血压随访').waitFor();
  await answer(cardOf(person, CONSTITUTION), '做完了');
  await person.getByText('记下了').waitFor();
}

/** Her events: at half past eight by the county's clock, one alarm a day and one an hour before, and no disease in any word. */
async function exportCalendar(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/me/remind/`);
  await page.getByRole('heading', { name: '该做的事' }).waitFor();
  const { path } = await downloaded(page, '存日历文件');
  const text = readFileSync(path, 'utf8');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const names = events.map((event) => String(event.getFirstPropertyValue('summary')));
  expect(names).toContain('奶奶：每年的体检');
  for (const event of events) {
    const { startDate, summary } = new ICAL.Event(event);
    expect(startDate.toJSDate().toISOString()).toContain('T00:30:00');
    // What is done this year comes again with the next.
    const earliest = summary.includes('体质') ? `${Number(TODAY.slice(0, 4)) + 1}` : TODAY;
    expect(startDate.toString().slice(0, 10) >= earliest, summary).toBe(true);
    const alarms = event.getAllSubcomponents('valarm');
    expect(alarms.map((one) => String(one.getFirstPropertyValue('trigger'))).sort()).toEqual([
      '-P1D',
      '-PT1H',
    ]);
  }
  expect(text.replaceAll('\r\n ', '')).not.toMatch(/高血压|糖尿病|慢阻肺|乙肝/);
}

/** Every colour is reached; the signs for 120 stand above the numbers and above the result. */
async function enterEachColour(page: Page, at: string): Promise<void> {
  await openDiary(page, at);
  for (const [entry, colour] of COLOURS) {
    await tile(page, entry.kind).click();
    expect(await isAbove(page, '.now', '.field-number'), colour).toBe(true);
    expect(await page.locator('.now a').first().getAttribute('href')).toBe('tel:120');
    await typeEntry(page, entry);
    await saveEntry(page);
    await page.getByRole('heading', { name: '存下了' }).waitFor();
    await page.locator('.ladder').first().waitFor();
    expect((await careShown(page)).map((care) => care.colour)).toEqual([colour]);
    expect(await isAbove(page, '.now', '.ladder'), colour).toBe(true);
    await backToList(page);
  }
}

/** What comes onto the paper: her name, what was measured, what she takes; two pages at most, of A4. */
async function printReport(page: Page, at: string): Promise<void> {
  await openReport(page, at);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const [shown = ''] = await page.locator('body').allInnerTexts();
  const printed = shown.replace(/\s+/g, ' ');
  for (const words of ['奶奶的健康记录', '184/96', '17.0', '5.2', '3.9', '甲药片 早饭后']) {
    expect(printed).toContain(words);
  }
  // That the page itself comes from the phone is nothing for the doctor.
  expect(printed).not.toContain('存下的');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/^%PDF-/);
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'screen' });
}

test('one household goes the whole way without a network: due, done, calendar, diary, report, backup, erased, back', async () => {
  await offline(async (page, at) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await seeWhatIsDue(page, at);
    await exportCalendar(page, at);
    await openMedicines(page, at);
    await writeMedicine(page, { name: '甲药片', how: '早饭后', year: '2024', month: '5' });
    await enterEachColour(page, at);
    const diary = await shownEntries(page);
    await printReport(page, at);

    const before = await dataOnPhone(page);
    const tables = Object.keys(before).map((key) => key.split('/')[0]);
    expect(tables.sort()).toEqual([
      ...['health', 'marks', 'medicines', 'people', 'readings', 'readings', 'readings', 'readings'],
    ]);
    await gotoBackupPage(page, at);
    await make(page);
    const { path } = await downloaded(page);
    await page.getByLabel('我想好了，全部删除').check();
    await page.getByRole('button', { name: '全部删除' }).click();
    await page.getByRole('heading', { name: '全部删除了' }).waitFor();
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    await openMe(page, at);
    expect(await page.locator('.person').count()).toBe(0);

    await gotoBackupPage(page, at);
    await choose(page, path);
    await restored(page);
    expect(await dataOnPhone(page)).toEqual(before);
    await openMe(page, at);
    const person = personOf(page, '奶奶');
    await cardOf(person, CHECKUP).waitFor();
    expect(await (await unfold(person, '做过的')).textContent()).toContain(CONSTITUTION);
    await openMedicines(page, at);
    expect(await listed(page)).toEqual(['甲药片：早饭后：从 2024 年 5 月起']);
    await openDiary(page, at);
    expect(await shownEntries(page)).toEqual(diary);
    expect(errors).toEqual([]);
  });
});
