/** Writes `content/handbook/numbers.md`: every health number on every page with the source that covers it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberTable } from './lib/content/number-table.ts';

const directory = process.env.MINGBAIREN_CONTENT ?? 'content';
const table = await numberTable(directory);
writeFileSync(join(directory, 'handbook', 'numbers.md'), table.text);
console.log(`全站数字总表：${table.numbers} 个数字，${table.withoutSource} 个没有出处。`);
if (table.withoutSource > 0) process.exitCode = 1;
