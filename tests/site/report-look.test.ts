import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { origin, PHONE, remembered, useBrowser, withContext } from '../helpers/browser.ts';
import { faults } from '../helpers/look.ts';
import { MODES, type Mode } from '../helpers/modes.ts';
import {
  bringRecords,
  daysAgo,
  openMedicines,
  openReport,
  pressure,
  type Records,
} from '../helpers/report.ts';

const browser = useBrowser();

const NARROW = MODES.filter(({ name }) => name.includes('320 px'));
const DARK_ELDER: Mode = {
  name: 'in the largest 长辈版, in the dark',
  context: { ...PHONE, storageState: remembered('elder-3'), colorScheme: 'dark' },
  mainTarget: 60,
};

const GRANDMOTHER: Records = {
  name: '王桂英',
  readings: [0, 1, 2, 4].flatMap((days) => [
    pressure(daysAgo(days, '07:10'), 130 + days, 80),
    pressure(daysAgo(days, '20:10'), 140 + days, 84),
    { kind: 'glucose', at: daysAgo(days, '06:50'), place: 'clinic', meal: 'fasting', value: 6.1 },
  ]),
  medicines: [
    { name: '名字很长很长的示例药缓释胶囊', how: '早饭后，照医生写的', since: '2024-05-20' },
    { name: '甲药片', stopped: '2026-11-02' },
  ],
  health: {
    conditions: [],
    risks: [],
    pregnancies: [],
    pressureTarget: { systolic: 140, diastolic: 90 },
    glucoseTarget: { from: 4.4, to: 7 },
  },
};

/** Every state of the two pages, each reached from the one before. */
const STATES: readonly [string, (page: Page) => Promise<void>][] = [
  ['the list of medicines', (page) => openMedicines(page)],
  [
    'the list in the doctor’s hands',
    async (page) => {
      await page.getByRole('button', { name: '给医生看' }).click();
      await page.getByRole('button', { name: '返回' }).waitFor();
    },
  ],
  [
    'a form with mistakes',
    async (page) => {
      await page.getByRole('button', { name: '返回' }).click();
      await page.getByRole('button', { name: '添加一种药' }).click();
      await page.getByLabel('不吃了').check();
      await page.getByLabel('年', { exact: true }).first().fill('54');
      await page.getByRole('button', { name: '存下' }).click();
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'the report with its table for a computer',
    async (page) => {
      await openReport(page);
      await page.getByText('存成电脑上能打开的表格').click();
    },
  ],
  [
    'no report, because the days are missing',
    async (page) => {
      await page.getByLabel('自己选').check();
      await page.getByLabel('从哪天').fill('');
      await page.getByText('请选好从哪天到哪天').waitFor();
    },
  ],
];

test.each([...NARROW, DARK_ELDER])(
  '$name, every state is accessible, fits the screen and has large targets',
  async (mode) => {
    await withContext(browser(), mode.context, async (context) => {
      const page = await context.newPage();
      await mode.open?.(page);
      await bringRecords(page, origin, [GRANDMOTHER, { name: '李建国' }]);
      for (const [state, reach] of STATES) {
        await reach(page);
        expect(await faults(page, mode), state).toEqual([]);
      }
    });
  },
);

/** A month of mornings and evenings, and of sugar every other day. */
const LONG_MONTH: Records = {
  name: '王桂英',
  readings: Array.from({ length: 31 }, (_, days) => days).flatMap((days) => [
    pressure(daysAgo(days, '07:10'), 130 + (days % 9), 80),
    pressure(daysAgo(days, '20:10'), 140 + (days % 7), 84),
    ...(days % 2 === 0
      ? [
          {
            kind: 'glucose' as const,
            at: daysAgo(days, '06:50'),
            place: 'home' as const,
            meal: days % 4 === 0 ? ('fasting' as const) : ('after-meal' as const),
            value: 6.1,
          },
        ]
      : []),
  ]),
  medicines: [
    { name: '甲药片', how: '每天早上一片，饭后', since: '2021-05' },
    { name: '乙药片', how: '一天两次，随饭', since: '2023' },
  ],
};

test('a month fits two sheets of paper, and its tables the narrowest screen in the largest 长辈版', async () => {
  await withContext(browser(), DARK_ELDER.context, async (context) => {
    const page = await context.newPage();
    await bringRecords(page, origin, [LONG_MONTH]);
    await openReport(page);
    const cut = await page
      .locator('.sheet .table-wide')
      .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
    expect(cut).toEqual([0, 0]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(2);
  });
});
