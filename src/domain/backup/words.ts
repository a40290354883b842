import type { PassphraseProblem } from './passphrase.ts';
import { SHORTEST } from './passphrase.ts';

/** Everything that may be wrong with what somebody brings in. */
export type BackupProblem =
  | 'empty'
  | 'too large'
  | 'not a backup'
  | 'damaged'
  | 'wrong passphrase'
  | 'too costly'
  | 'of a newer version'
  | 'unreadable file';

const PROBLEMS: Readonly<Record<BackupProblem, string>> = {
  empty: '这里还是空的。请先选文件，或者把文字粘贴进来。',
  'too large': '这个文件太大，不是明白人的备份。请另选一个。',
  'not a backup': '这不是明白人的备份。备份的文字以“明白人备份”或“BEGIN AGE”开头。请另选一个。',
  damaged: '这份备份不完整，或者被改过，一条也没有用。请找原来的文件，或者另外发一次。',
  'wrong passphrase': '口令不对，请再输一次，看清大小写。一直不对，也可能是文件坏了。',
  'too costly': '这个文件打开太费力，会卡住手机，没有打开。它不像是本站做的备份。',
  'of a newer version': '这份备份是新版网站做的。请连上网，重新打开本站，再来恢复。',
  'unreadable file': '手机读不出这个文件。请把它先存到手机里，再选一次。',
};

const PASSPHRASE_PROBLEMS: Readonly<Record<PassphraseProblem, string>> = {
  'too short': `口令太短。至少 ${SHORTEST} 个字或字母、数字。`,
  'only digits': '只用数字，别人容易试出来。请加上汉字或字母。',
  'one character': '口令不能都是同一个字。',
  'not the same': '两次输的不一样。请再输一遍。',
};

const TABLES: ReadonlyMap<string, string> = new Map([
  ['people', '资料'],
  ['health', '健康情况'],
  ['marks', '该做的事'],
  ['readings', '日记'],
  ['medicines', '药单'],
  ['settings', '本机设置'],
]);

/** What is wrong with a backup, and what to do. */
export function problemInWords(problem: BackupProblem): string {
  return PROBLEMS[problem];
}

/** What is wrong with a new passphrase. */
export function passphraseProblemInWords(problem: PassphraseProblem): string {
  return PASSPHRASE_PROBLEMS[problem];
}

/** What a table holds; one word for all those of a newer version of the site. */
export function tableInWords(table: string): string {
  return TABLES.get(table) ?? '新版网站的记录';
}
