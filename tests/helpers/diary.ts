import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { type Diary, diaryBackup } from '../../scripts/lib/campaign/diary-rows.ts';
import { bringDiary } from '../../scripts/lib/campaign/diary-size.ts';
import type { PressureReading } from '../../src/domain/diary/schema.ts';
import { addDays } from '../../src/domain/shared/day-arithmetic.ts';
import { origin, PHONE, withContext } from './browser.ts';

/** What is typed into the form for an entry, by the labels of its fields, and which of its choices are made. */
export interface TypedEntry {
  kind: '血压' | '血糖' | '吃药' | '体重' | '体温' | '血氧' | '腰围';
  numbers?: readonly string[];
  choices?: readonly string[];
}

/** Readings at home: two measurements each morning and evening of so many days, the last of them the given one (`YYYY-MM-DD`). */
export function courseOf(days: number, last: string, systolic: number, diastolic: number) {
  return Array.from({ length: days }, (_, index) => addDays(last, -index)).flatMap((day) =>
    (['morning', 'evening'] as const).map(
      (part): PressureReading => ({
        kind: 'pressure',
        at: `${day}T${part === 'morning' ? '06:30' : '21:00'}:00+08:00`,
        part,
        place: 'home',
        values: [
          { systolic, diastolic },
          { systolic, diastolic },
        ],
      }),
    ),
  );
}

/** Opens the diary and waits until it can be used. */
export async function openDiary(page: Page, at = origin): Promise<void> {
  await page.goto(`${at}/me/diary/`);
  await tile(page, '血压').or(page.locator('.tool, #nobody')).first().waitFor();
}

/** A morning of the county, so that the part of the day is known. */
export const MORNING = new Date('2026-11-23T07:05:00+08:00');

/** A phone on which it is that morning. */
export function inTheMorning(
  browser: Browser,
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  return withContext(browser, { ...PHONE, reducedMotion: 'reduce' }, async (context) => {
    const page = await context.newPage();
    await page.clock.setFixedTime(MORNING);
    await use(page, context);
  });
}

/** Somebody of 57 years whose sex is not said. */
export const MYSELF: Diary = {
  id: 'me',
  person: { name: '李建国', relation: 'self', colour: 'green', birth: '1969-03-08' },
};

/** A child of 12. */
export const CHILD: Diary = {
  id: 'child',
  person: { name: '小明', relation: 'son', colour: 'orange', birth: '2014-05-01' },
};

/** Somebody of whom only the year is known. */
export const GRANDMOTHER: Diary = {
  id: 'grandmother',
  person: { name: '王桂英', relation: 'grandmother', colour: 'blue', birth: '1938' },
};

/** Brings diaries onto the phone and opens the page, with the first of them chosen. */
export async function openDiariesOf(page: Page, ...diaries: Diary[]): Promise<void> {
  await bringDiary(page, origin, await diaryBackup(...diaries));
  await openDiary(page);
}

/** The button that opens the form of a kind. */
export function tile(page: Page, kind: TypedEntry['kind']): Locator {
  return page.locator('.kinds').getByRole('button', { name: kind });
}

/** The fields for numbers, in their order. */
export function numberFields(page: Page): Locator {
  return page.locator('.field-number input');
}

/** Types into the form that is open; numbers go into its fields from the first on. */
export async function typeEntry(
  page: Page,
  { numbers = [], choices = [] }: Omit<TypedEntry, 'kind'>,
): Promise<void> {
  for (const [index, number] of numbers.entries()) {
    await numberFields(page).nth(index).fill(number);
  }
  for (const choice of choices) await page.getByLabel(choice, { exact: true }).check();
}

/** Presses the button that saves. */
export async function saveEntry(page: Page): Promise<void> {
  await page.getByRole('button', { name: '存下' }).click();
}

/** Enters one thing from the list on, and stands before its result. */
export async function enter(page: Page, entry: TypedEntry): Promise<void> {
  await tile(page, entry.kind).click();
  await typeEntry(page, entry);
  await saveEntry(page);
  await page.getByRole('heading', { name: '存下了' }).waitFor();
}

/** Back from a result to the list. */
export async function backToList(page: Page): Promise<void> {
  await page.getByRole('button', { name: '回日记' }).click();
  await page.locator('#entries').waitFor();
}

/** The entries of the list, each on one line. */
export async function shownEntries(page: Page): Promise<string[]> {
  await page.locator('#entries').waitFor();
  const lines = await page.locator('.entries button').allInnerTexts();
  return lines.map((line) => line.replace(/\s*\n+\s*/g, ' | '));
}

/** What stands on the step of the ladder where the entry is, with the shape that is drawn beside it; nothing without a colour. */
export function careShown(page: Page): Promise<{ words: string; colour: string; place: number }[]> {
  return page.locator('.ladder').evaluateAll((ladders) =>
    ladders.map((ladder) => {
      const steps = [...ladder.children] as HTMLElement[];
      const place = steps.findIndex((step) => step.hasAttribute('aria-current'));
      const here = steps[place];
      return {
        words: [...(here?.lastElementChild?.childNodes ?? [])]
          .map((node) => node.textContent)
          .join(' '),
        colour: here?.dataset.care ?? '',
        // Counted from the mildest.
        place: steps.length - place,
      };
    }),
  );
}

/** The rows of the diary as they lie in the phone's database, without the numbers of the changes that wrote them. */
export function diaryRows(page: Page): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('mingbairen');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction('readings').objectStore('readings').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            database.close();
            resolve(all.result.map((row) => ({ ...row, seq: 0 })));
          };
        };
      }),
  );
}
