import type { Found } from '../../storage/compare.ts';
import type { Refusal } from '../../storage/refusal.ts';
import type { KeyFileProblem } from './read-key.ts';
import type { RecordsFileProblem } from './records-file.ts';
import type { VaultProblem } from './vault.ts';

/** Something that whoever works here is told: what it is, and what to do. */
export interface Said {
  title: string;
  text: string;
}

const REFUSALS: Readonly<Record<Exclude<Refusal, 'gone' | 'changed'>, Said>> = {
  full: {
    title: '电脑存满了，这次没有存上。',
    text: '先清理一下硬盘，再存一次。',
  },
  superseded: {
    title: '有新版本，请重新打开这一页。',
    text: '团队台在另一个窗口里已经更新。打开新的以前，这里不能再存。',
  },
  erased: {
    title: '这台电脑上的团队台，已经全部删除。',
    text: '要重新开始，请重新打开这一页。U 盘和纸上的那几份还在，用不着了请毁掉。',
  },
  broken: {
    title: '浏览器出了毛病，这次没有存上。',
    text: '请再存一次；还不行，先把登记备份出来。',
  },
};

/** Why something could not be saved. */
export function deskRefusalInWords(why: Refusal): Said {
  // Nothing at the desk belongs to a person of a household, and nothing is undone.
  return REFUSALS[why === 'gone' || why === 'changed' ? 'broken' : why];
}

const FOUND: Readonly<Record<Found, Said>> = {
  lost: {
    title: '以前存下的登记，有一部分找不到了。',
    text: '多半是浏览器清理过，或者硬盘坏了。有备份，请到“备份和删除”里恢复；没有，请居民把登记再转来一次。',
  },
  'nothing kept': {
    title: '这个浏览器存不下东西。',
    text: '正在微信里看，请换电脑上的浏览器。用的是无痕窗口，换成普通窗口。',
  },
  'database broken': {
    title: '浏览器存登记的地方坏了一处。',
    text: '登记是从另一处读出来的，现在只存着一份。请尽快备份。',
  },
  rebuilt: {
    title: '浏览器存的登记缺了一块。',
    text: '已经用另外存的一份补上。',
  },
  'copy renewed': {
    title: '另外存的那一份坏过。',
    text: '已经照好的一份重新抄好了。',
  },
};

/** What the start of the store has found. */
export function deskFoundInWords(found: Found): Said {
  return FOUND[found];
}

const VAULT_PROBLEMS: Readonly<Record<VaultProblem, string>> = {
  'wrong passphrase': '口令不对，请再输一次，看清大小写。一直不对，也可能是存钥匙的地方坏了。',
  'not a backup': '存钥匙的地方坏了，打不开。请用备用钥匙重新开始。',
  damaged: '存钥匙的地方坏了，打不开。请用备用钥匙重新开始。',
  'too costly': '存钥匙的地方被改过，没有打开。请用备用钥匙重新开始。',
  'of a newer version': '钥匙是新版本存的，这一页还读不懂。请连上网，重新打开这一页。',
};

/** Why the desk was not opened. */
export function vaultProblemInWords(problem: VaultProblem): string {
  return VAULT_PROBLEMS[problem];
}

const KEY_PROBLEMS: Readonly<Record<KeyFileProblem, string>> = {
  empty: '这里还是空的。请先选文件，或者粘贴。',
  'too large': '这个文件太大，不是钥匙文件。请另选一个。',
  'no key':
    '里面没有找到一把钥匙。钥匙文件一般叫 mingbairen-key-….age；文字以 AGE-SECRET-KEY 或 BEGIN AGE 开头。',
  damaged: '这份钥匙不完整，或者被改过。请找原来的文件，或者换一份备用的。',
  'wrong passphrase': '口令不对，请再输一次，看清大小写。要的是存这份文件时的口令。',
  'too costly': '这个文件打开太费力，没有打开。它不像是团队的钥匙。',
  'unreadable file': '电脑读不出这个文件。请把它先存到电脑里，再选一次。',
};

/** Why what was brought in is no key. */
export function keyProblemInWords(problem: KeyFileProblem): string {
  return KEY_PROBLEMS[problem];
}

const RECORDS_PROBLEMS: Readonly<Record<RecordsFileProblem, string>> = {
  'too large': '这个文件太大，不是登记的备份。请另选一个。',
  'not a file of a desk': '这不是登记的备份。备份一般叫 mingbairen-desk-….age。请另选一个。',
  'not for these keys': '这份备份是用另一把钥匙锁的。请先导入那把钥匙，或者另选一个。',
  damaged: '这份备份不完整，或者被改过，一条也没有用。请找原来的文件。',
  forged: '这份备份不是团队自己做的，一条也没有用。请告诉县里：有人想往团队台里塞东西。',
  'of a newer version': '这份备份是新版本做的。请连上网，重新打开这一页，再来恢复。',
};

/** Why a file of records was not taken. */
export function recordsProblemInWords(problem: RecordsFileProblem): string {
  return RECORDS_PROBLEMS[problem];
}

/** How many rows cannot be read; they are kept. Nothing where there are none. */
export function unreadInWords({ newer, damaged }: { newer: number; damaged: number }): string {
  const parts = [
    newer > 0 && `有 ${newer} 条登记是新版本写的，这一页还读不懂。`,
    damaged > 0 && `有 ${damaged} 条登记坏了，读不出来。`,
    newer + damaged > 0 && '它们都还存着，没有删。',
  ];
  return parts.filter(Boolean).join('');
}
