import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PHONE, remembered, useBrowser, withContext } from '../helpers/browser.ts';
import { openMe, save } from '../helpers/household.ts';
import { faults } from '../helpers/look.ts';
import { MODES, tall } from '../helpers/modes.ts';
import {
  addWithSex,
  cardOf,
  childOf,
  ELDER,
  openHealth,
  personOf,
  unfold,
} from '../helpers/owed.ts';

const browser = useBrowser();

/** The narrowest screen with the largest text, and the dark scheme in 长辈版; so tall that no tap waits for scrolling. */
const WAYS = [
  ...MODES.filter(({ name }) => name === 'at 320 px with text at 200 %'),
  {
    name: 'in 长辈版 and the dark scheme',
    context: {
      ...PHONE,
      colorScheme: 'dark' as const,
      storageState: remembered('elder'),
    },
    mainTarget: 60,
  },
].map(tall);

/** Every state of the list, each reached from the one before. */
const STATES: readonly [string, (page: Page) => Promise<void>][] = [
  [
    'the form for somebody’s health, with mistakes',
    async (page) => {
      await openMe(page);
      await addWithSex(page, { ...ELDER, year: '1985' }, '女');
      await openHealth(page, '奶奶');
      for (const tick of ['怀孕了，或刚生完', '高血压', '2 型糖尿病', '乙肝']) {
        await page.getByLabel(tick, { exact: true }).check();
      }
      await save(page);
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'what is due, one of it being answered, everything unfolded',
    async (page) => {
      await page.getByLabel('怀孕了，或刚生完').uncheck();
      await save(page);
      const person = personOf(page, '奶奶');
      const card = cardOf(person, '高血压随访');
      await card.getByRole('button', { name: '做完了' }).click();
      await card.getByLabel('别的日子').check();
      await card.getByRole('button', { name: '记下' }).click();
      for (const title of ['健康建议', '接下来']) await unfold(person, title);
    },
  ],
  [
    'the vaccines of a child, two of them ticked',
    async (page) => {
      await addWithSex(page, childOf(100), '男');
      const card = cardOf(personOf(page, '小宝'), '以接种证和接种门诊安排为准');
      await card.getByLabel('乙肝疫苗 第 1 剂').check();
      await card.getByLabel('记不清哪天').check();
    },
  ],
];

test.each(WAYS)('every state of what is owed is accessible and fits $name', async (way) => {
  await withContext(browser(), way.context, async (context) => {
    const page = await context.newPage();
    await way.open?.(page);
    for (const [state, reach] of STATES) {
      await reach(page);
      expect(await faults(page, way), state).toEqual([]);
    }
  });
});
