import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { makeCountyKey, makeRecoveryKey, makeTeamKey } from '../../scripts/lib/keys/make-keys.ts';
import { serveSite } from '../../scripts/lib/static-server.ts';
import { countyDay } from '../../src/domain/shared/moment.ts';
import { useBrowser, withPage } from '../helpers/browser.ts';
import { runBuild } from '../helpers/build.ts';
import { withContent } from '../helpers/content-folder.ts';
import { PASSPHRASE, PATIENCE, rowsOn } from '../helpers/desk-page.ts';
import { PASSPHRASE as KEY_PASSPHRASE, type KeyCounty, keyCounty } from '../helpers/key-county.ts';

const browser = useBrowser();
const DESK = 'https://desk.xiaoxian.example/';
const TEAM = 'dongzhen-1';

/** The tiny county as a live site with keys, a signed form and a desk of its own. */
async function goLive(here: KeyCounty): Promise<void> {
  const day = countyDay(Date.now());
  for (const name of ['sign-up.yaml', 'sign-up-versions.yaml']) {
    cpSync(join('content', name), join(here.content, name));
  }
  const signed = `state: reviewed\n  name: 李四\n  title: 主任医师\n  date: ${day}`;
  here.change('sign-up.yaml', 'state: draft', signed);
  const live = `mode: live\nicp: 测ICP备00000001号\ndesk: ${DESK}`;
  here.change('site.yaml', 'mode: demo', live);
  await makeCountyKey(here.at(day), here.safe('county'));
  await makeRecoveryKey(here.at(day), here.safe('recovery'));
  await makeTeamKey(here.at(day), { team: TEAM, isFirst: true }, here.safe(TEAM));
  await here.sign(day);
}

async function served(folder: string): Promise<string> {
  const site = await serveSite(folder, 0);
  if (!site) throw new Error('no free port on this machine');
  onTestFinished(() => site.close());
  return `http://localhost:${site.port}`;
}

/** A resident of the team's village, up to the text that is carried. */
async function signUp(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/family-doctor/sign-up/`);
  const next = () => page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '给自己或家里人登记' }).click();
  await page.getByLabel('我自己').check();
  await page.locator('#sign-up-name').fill('王桂英');
  await page.locator('#sign-up-phone').fill('13812345678');
  await next();
  await page.locator('#sign-up-township').selectOption('dongzhen');
  await page.locator('#sign-up-village').selectOption('liucun');
  await next();
  await next();
  await page.locator('#sign-up-basic').check();
  await page.getByRole('button', { name: /封好$/ }).click();
  await page.getByRole('button', { name: '发文字' }).click(PATIENCE);
  return page.locator('#letters').inputValue();
}

/** Opens the desk by the link that was carried, with the team's own key file. */
async function takeIn(page: Page, address: string, keyFile: string): Promise<string[]> {
  await page.goto(address);
  await page.getByText('收到了转来的登记').waitFor(PATIENCE);
  expect(await page.getByText('示例').count()).toBe(0);
  await page.getByRole('button', { name: '导入已有的钥匙' }).click();
  await page.getByLabel('选钥匙文件').setInputFiles(keyFile);
  await page.getByLabel('钥匙文件的口令').fill(KEY_PASSPHRASE);
  await page.getByRole('button', { name: '打开' }).click();
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('再输一遍').fill(PASSPHRASE);
  await page.getByRole('button', { name: /锁上/ }).click();
  await page.locator('.desk-row').waitFor(PATIENCE);
  return rowsOn(page);
}

test('the desk of a live site opens on its own host what was sealed on the residents’ site, which has nothing of it', () =>
  withContent([], async (content, root) => {
    const here = keyCounty(content, root);
    await goLive(here);
    const { exitCode, output, outDir } = await runBuild('npm run build', content);
    expect(exitCode, output).toBe(0);
    const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /desk/i.test(file))).toEqual([]);
    const scripts = files.filter((file) => /\.(?:js|html)$/.test(file));
    const opening = scripts.filter((file) =>
      /团队台的口令|收登记/.test(readFileSync(join(outDir, file), 'utf8')),
    );
    expect(opening).toEqual([]);

    const residents = await served(outDir);
    const desk = await served(`${outDir}-desk`);
    await withPage(browser(), { locale: 'zh-CN' }, async (page) => {
      const text = await signUp(page, residents);
      const [link = ''] = /https:\S+/.exec(text) ?? [];
      expect(link.startsWith(`${DESK}#`)).toBe(true);
      const address = `${desk}${link.slice(DESK.length - 1)}`;
      const rows = await takeIn(page, address, here.safe(TEAM).path);
      expect(rows).toEqual([expect.stringMatching(/王桂英.*未核实.*13812345678.*柳村/)]);
    });
  }));
