import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Submission } from '../../src/domain/sign-up/schema.ts';
import { toLink } from '../../src/envelope/carried.ts';
import { origin, useBrowser, withContext } from '../helpers/browser.ts';
import { type Phone, phoneOf, sealedBy } from '../helpers/desk-envelopes.ts';
import { wish } from '../helpers/desk-forms.ts';
import { demoTeam, newDesk, paste } from '../helpers/desk-page.ts';
import { faults } from '../helpers/look.ts';
import { MODES, tall } from '../helpers/modes.ts';

const browser = useBrowser();
const { team, recipients } = await demoTeam();
const [wang, li] = [await phoneOf(1), await phoneOf(2)];
/** Somebody else who has got hold of the number of Wang's sign-up. */
const stranger = { ...(await phoneOf(3)), id: wang.id };
const link = async (phone: Phone, content: Submission) =>
  toLink(`${origin}/desk/`, await sealedBy(phone, content, recipients));
const LONG = { name: '欧阳十五个字的称呼也放得下看看', team, groups: ['hypertension'] as const };
const CARRIED = [
  await link(wang, wish({ ...LONG, groups: [...LONG.groups] })),
  await link(stranger, wish({ name: '坏人', phone: '13700000009', change: 2 })),
  await link(li, wish({ name: '李建国', team })),
];

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Every state of the desk that a day's work comes to, each reached from the one before. */
const STATES: readonly [string, (page: Page) => Promise<void>][] = [
  [
    'the first time',
    async (page) => {
      await page.goto(`${origin}/desk/`);
      await button(page, '做一把新钥匙').waitFor();
    },
  ],
  [
    'the list, with what came of the last things',
    async (page) => {
      await newDesk(page, origin);
      await paste(page, `${CARRIED.join('\n')}\n${CARRIED[2]?.slice(0, 300)}`);
      await page.getByText('存成电脑表格').click();
    },
  ],
  [
    'a call with mistakes',
    async (page) => {
      await page.locator('.desk-row', { hasText: '李建国' }).getByRole('button').click();
      await button(page, '打过电话，核实了').click();
      await page.locator('.desk-form').getByRole('button', { name: '存下' }).click();
    },
  ],
  [
    'a conflict',
    async (page) => {
      await button(page, '‹ 回列表').click();
      await page.locator('.desk-row', { hasText: '欧阳' }).getByRole('button').click();
      await page.getByText('对不上的表').waitFor();
    },
  ],
  [
    'its keys',
    async (page) => {
      await button(page, '钥匙').click();
      await page.getByRole('heading', { name: '现在用的钥匙' }).waitFor();
    },
  ],
  [
    'copies, and not sure whether to delete',
    async (page) => {
      await button(page, '备份和删除').click();
      await button(page, '全部删除').click();
      await page.getByText('请先打上勾').waitFor();
    },
  ],
  [
    'locked, with everything unfolded',
    async (page) => {
      await button(page, '锁上').click();
      await page.getByText('口令忘了').click();
    },
  ],
];

/** How it looks on a phone of the usual size is seen with what it does (`desk-records.test.ts`). */
const WAYS = MODES.filter(({ name }) => /200|长辈/.test(name)).map(tall);

describe.concurrent.each(WAYS)('$name', (mode) => {
  test('every state of the desk is accessible, fits the screen and has large targets', async () => {
    await withContext(browser(), mode.context, async (context) => {
      const page = await context.newPage();
      await mode.open?.(page);
      for (const [state, reach] of STATES) {
        await reach(page);
        // Its structure and colours are the same at any width: axe looks once.
        const way = { ...mode, isOnlyLarger: mode.open !== undefined };
        expect(await faults(page, way), state).toEqual([]);
      }
    });
  });
});
