import type { Page } from 'playwright-core';
import type { BackupRow, BackupTables } from '../../src/domain/backup/backup.ts';
import { toContent } from '../../src/domain/backup/content.ts';
import type { Reading } from '../../src/domain/diary/schema.ts';
import type { Health } from '../../src/domain/health/schema.ts';
import type { Medicine } from '../../src/domain/medicine/schema.ts';
import { countyDay } from '../../src/domain/shared/moment.ts';
import { closePlain } from '../../src/envelope/plain.ts';
import { choose, gotoBackupPage, restored } from './backup-page.ts';
import { origin } from './browser.ts';

const DAY_MS = 86_400_000;

/** What somebody of a made-up household has on their phone. */
export interface Records {
  name: string;
  readings?: readonly Reading[];
  medicines?: readonly Medicine[];
  health?: Health;
}

/** A moment so many days ago, at this hour of the county. */
export function daysAgo(days: number, time: string): string {
  return `${countyDay(Date.now() - days * DAY_MS)}T${time}:00+08:00`;
}

/** One sitting of two measurements at home. */
export function pressure(at: string, systolic: number, diastolic: number): Reading {
  return {
    kind: 'pressure',
    at,
    part: at.slice(11, 13) < '12' ? 'morning' : 'evening',
    place: 'home',
    values: [
      { systolic: systolic + 1, diastolic, pulse: 68 },
      { systolic: systolic - 1, diastolic, pulse: 66 },
    ],
  };
}

/** Brings a household onto the phone, as its backup. The first person has the id `p0`. */
export async function bringRecords(page: Page, at: string, people: readonly Records[]) {
  const tables = new Map<string, Map<string, BackupRow>>();
  const put = (table: string, id: string, person: string, data: unknown) => {
    const rows = tables.get(table) ?? new Map<string, BackupRow>();
    rows.set(id, { id, v: 1, person, at: Date.now(), data });
    tables.set(table, rows);
  };
  people.forEach(({ name, readings = [], medicines = [], health }, index) => {
    const person = `p${index}`;
    const relation = index === 0 ? 'grandmother' : 'other';
    put('people', person, person, { name, relation, colour: 'blue', birth: '1938', sex: 'female' });
    readings.forEach((one, place) => void put('readings', `${person}-r${place}`, person, one));
    medicines.forEach((one, place) => void put('medicines', `${person}-m${place}`, person, one));
    if (health) put('health', person, person, health);
  });
  const made = '2026-11-22T04:00:00Z';
  const text = await closePlain(toContent({ made, tables: tables as BackupTables }));
  await gotoBackupPage(page, at);
  await choose(page, Buffer.from(text));
  await restored(page);
}

/** Opens the list of medicines and waits until it stands there. */
export async function openMedicines(page: Page, at = origin): Promise<void> {
  await page.goto(`${at}/me/medicines/`);
  await page.getByRole('button', { name: '添加一种药' }).waitFor();
}

/** Opens the report and waits until the sheet stands there. */
export async function openReport(page: Page, at = origin): Promise<void> {
  await page.goto(`${at}/me/report/`);
  await page.locator('article').waitFor();
}

/** Writes a medicine into the list that is open. */
export async function writeMedicine(
  page: Page,
  { name, how, year, month }: { name: string; how?: string; year?: string; month?: string },
): Promise<void> {
  await page.getByRole('button', { name: '添加一种药' }).click();
  await page.getByLabel('药名').fill(name);
  if (how) await page.getByLabel('怎么吃').fill(how);
  if (year) await page.getByLabel('年', { exact: true }).fill(year);
  if (month) await page.getByLabel('月', { exact: true }).fill(month);
  await page.getByRole('button', { name: '存下' }).click();
  await page.getByText(`已存下：${name}。`).waitFor();
}

/** The list as it stands on the page: one line for each medicine. */
export async function listed(page: Page): Promise<string[]> {
  const items = await page.locator('.medicines li > div').allInnerTexts();
  return items.map((item) => item.replace(/\s*\n+\s*/g, '：'));
}
