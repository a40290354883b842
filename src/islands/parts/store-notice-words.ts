import type { Found } from '../../storage/compare.ts';
import type { Refusal } from '../../storage/refusal.ts';
import { NOTHING_KEPT } from './nothing-kept.ts';

/** Something about the store that the reader is told: what it is, and what to do. */
export interface Notice {
  title: string;
  text: string;
  /** `loss`: there is something to restore. `mended`: nothing to do. `care`: something to do soon. */
  kind: 'loss' | 'mended' | 'care';
}

/** What a start has found, in the words of the reader, worst first. */
export function foundInWords(found: readonly Found[]): Notice[] {
  const has = (one: Found) => found.includes(one);
  const notices: Notice[] = [];
  if (has('lost')) {
    notices.push({
      kind: 'loss',
      title: '以前存下的记录，有一部分找不到了。',
      text: '多半是浏览器清理过，或者手机的存储坏了。您有备份，就点“恢复备份”。',
    });
  }
  if (has('nothing kept')) {
    notices.push(NOTHING_KEPT);
  }
  if (has('database broken')) {
    notices.push({
      kind: 'care',
      title: '浏览器存记录的地方坏了一处。',
      text: '记录是从另一处读出来的，现在只存着一份。请尽快备份。',
    });
  }
  if (has('rebuilt')) {
    notices.push({
      kind: 'mended',
      title: '浏览器存的记录缺了一块。',
      text: has('lost')
        ? '已经用另外存的一份，补回了能补的。'
        : '已经用另外存的一份补好了，没有丢。',
    });
  }
  if (has('copy renewed')) {
    notices.push({
      kind: 'mended',
      title: '另外存的那一份坏过。',
      text: '已经照好的一份重新抄好了。',
    });
  }
  return notices;
}

/** Why nothing can be changed any more on this page. */
export function takenInWords(why: Refusal): Notice {
  return why === 'erased'
    ? {
        kind: 'care',
        title: '这部手机上的记录，已经全部删除。',
        text: '是在另一个窗口里删的。要重新开始，请重新打开这一页。',
      }
    : {
        kind: 'care',
        title: '有新版本，请重新打开这一页。',
        text: '本站在另一个窗口里已经更新。打开新的以前，这里不能再存。',
      };
}

/** Why something could not be saved; whatever was typed is still there. */
export function refusalInWords(why: Refusal): Notice {
  if (why === 'superseded' || why === 'erased') return takenInWords(why);
  if (why === 'gone') {
    return {
      kind: 'care',
      title: '这个人已经删了，没有存。',
      text: '是在另一个窗口里删的。',
    };
  }
  if (why === 'changed') {
    return {
      kind: 'care',
      title: '这一条在另一个窗口里又改过，没有撤销。',
      text: '后来写的还在。要改，请再写一次。',
    };
  }
  return why === 'full'
    ? {
        kind: 'care',
        title: '手机存满了，这次没有存上。',
        text: '您写的还在这一页上。先把记录备份出来，清理一下手机，再存一次。',
      }
    : {
        kind: 'care',
        title: '浏览器出了毛病，这次没有存上。',
        text: '您写的还在这一页上。请再存一次；还不行，先把记录备份出来。',
      };
}

/** How many rows cannot be read; they are kept. Nothing where there are none. */
export function unreadableInWords({ newer, damaged }: { newer: number; damaged: number }): string {
  const parts = [
    newer > 0 && `有 ${newer} 条记录是新版本写的，这一页还读不懂。更新本站就能看。`,
    damaged > 0 && `有 ${damaged} 条记录坏了，读不出来。`,
    newer + damaged > 0 && '它们都还存着，没有删。',
  ];
  return parts.filter(Boolean).join('');
}
