import { parseArgs } from 'node:util';
import { isCalendarDate } from '../src/domain/shared/date-texts.ts';
import { countyDay } from '../src/domain/shared/moment.ts';
import { checkContent } from './lib/content/check-content.ts';
import { reportOf } from './lib/content/report.ts';

// npm run check:content [-- --content <folder>] [-- --today YYYY-MM-DD]
const { values } = parseArgs({
  options: { content: { type: 'string' }, today: { type: 'string' } },
});
const directory = values.content ?? process.env.MINGBAIREN_CONTENT ?? 'content';
// A build of another moment is checked as of its day.
const today = values.today ?? process.env.MINGBAIREN_TODAY?.slice(0, 10) ?? countyDay(Date.now());
if (!isCalendarDate(today)) throw new Error(`--today must be a day like 2026-11-22, not ${today}`);

const { issues, files } = await checkContent(directory, { today, publicDirectory: 'public' });
process.stdout.write(reportOf(issues, files));
process.exitCode = issues.some((issue) => issue.level === 'error') ? 1 : 0;
