import type { Happened } from '../../../domain/desk/intake.ts';
import type { Result, TakeInProblem } from './take-in.ts';

const HAPPENED: Readonly<Record<Happened, string>> = {
  new: '新登记，还没核实。',
  same: '这份以前收过，没有再存一份。',
  change: '同一部手机改过的一份，已经换成新的，要再核实。',
  late: '比手上的旧，是路上耽搁的。存在“以前的表”里，手上的没有变。',
  withdrawal: '撤回。这份登记不用再办，到期会删。',
  'same number': '和手上的一份对不上：同一部手机，同一次，内容不一样。两份都存了，要您来定。',
  'other key': '和手上的一份对不上：是另一部手机写的，可能是别人冒写。两份都存了，要您来定。',
  deleted: '这份登记已经删除，没有再存。本人还要办，请重新填一份。',
  'too many': '这份登记收到的表太多，这一份没有存。请打电话问本人。',
  unread: '是新版本写的，这里还读不了。原样存着，团队台更新以后再读。',
};

const PROBLEMS: Readonly<Record<TakeInProblem, string>> = {
  'nothing found': '里面没有登记。请让对方把整段文字、图片或文件再发一次。',
  'not whole': '缺了一截，或者路上改动过。请让对方整段再发一次，不要手抄。',
  'too long': '太长了，没有看。请分几次贴，一次不超过 50 份。',
  'file too large': '太大了，不是登记文件，没有打开。',
  'picture too large': '图片太大，没有打开。请截一张只有二维码的图。',
  'no code': '图上没有认出二维码。请截清楚、截完整，不要斜着拍屏幕。',
  'no reader': '认二维码的程序没有取到。请连上网，重新打开这一页再试。',
  'unknown file': '不是登记文件。只收 .age 文件，和 png、jpg 图片。',
  'unreadable file': '文件读不出来。请再选一次。',
  'not an envelope': '不是登记。请让对方再发一次。',
  'not for these keys': '这里的钥匙打不开：可能是发给别的团队的，也可能路上坏了。',
  damaged: '路上坏了，打不开。请让对方再发一次。',
  forged: '里面的签名不对，不是本站的手机写的。没有存。',
  'not a submission': '打开了，里面不是登记。没有存。',
};

/** What came of one thing that was brought. */
export function resultInWords(result: Result): string {
  return 'problem' in result ? PROBLEMS[result.problem] : HAPPENED[result.happened];
}

/** What came of everything, in one sentence. */
export function resultsInWords(results: readonly Result[]): string {
  const count = (is: (result: Result) => boolean) => results.filter(is).length;
  const happened = (...all: Happened[]) =>
    count((one) => !('problem' in one) && all.includes(one.happened));
  const parts: [number, string][] = [
    [happened('new'), '份是新的'],
    [happened('change', 'late'), '份是改过的'],
    [happened('withdrawal'), '份是撤回'],
    [happened('same'), '份以前收过'],
    [happened('same number', 'other key'), '份对不上'],
    [happened('unread'), '份还读不了'],
    [happened('deleted', 'too many') + count((one) => 'problem' in one), '份没有收'],
  ];
  const said = parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`);
  return `看了 ${results.length} 份：${said.join('，')}。`;
}
