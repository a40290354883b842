import type { SealTrouble } from './seal-and-keep.ts';

/** Why nothing was sealed, in the reader's words, and which ways out there are. */
interface TroubleWords {
  title: string;
  text: string;
  /** To try once more may help; else only the telephone and the paper form do. */
  canTry: boolean;
}

const CALL = '先不要在这里登记。请打团队电话，或者填纸质表。';

const WORDS: Readonly<Record<SealTrouble, TroubleWords>> = {
  'no keys': { title: '本县还没有放团队的锁。', text: CALL, canTry: false },
  'not a list': { title: '团队的锁读不出来。', text: CALL, canTry: false },
  'not signed by the county': { title: '团队的锁没有县里的签名。', text: CALL, canTry: false },
  'not valid yet': {
    title: '按这部手机的日期，团队的锁还没开始用。',
    text: `请看看手机的日期对不对。日期对的话，${CALL}`,
    canTry: true,
  },
  expired: {
    title: '按这部手机的日期，团队的锁过期了。',
    text: `请看看手机的日期对不对，再连上网，重新打开这一页。还是这样，${CALL}`,
    canTry: true,
  },
  'older than seen': {
    title: '这一页旧了，团队可能换过锁。',
    text: `请连上网，重新打开这一页。还是这样，${CALL}`,
    canTry: true,
  },
  'no key for the team': { title: '这个团队现在没有能用的锁。', text: CALL, canTry: false },
  'not fetched': {
    title: '封登记要用的东西没有取到。',
    text: '多半是网不好。请连上网，再试一次。还不行，重新打开这一页。',
    canTry: true,
  },
  gone: {
    title: '这份登记已经不在这部手机上了。',
    text: '是在另一个窗口里删的，或者点了“下一位”。请重新填一份。',
    canTry: false,
  },
  'not kept': {
    title: '手机存满了，封好的登记没有存上。',
    text: '请清理一下手机，再试一次。没有存上的，谁也没拿到。',
    canTry: true,
  },
  failed: {
    title: '浏览器出了毛病，没有封成。',
    text: `请再试一次。还不行，${CALL}`,
    canTry: true,
  },
};

/** What is said of a form that was not sealed. */
export function troubleInWords(trouble: SealTrouble): TroubleWords {
  return WORDS[trouble];
}
