import type { CallBack, Way } from './record.ts';
import type { Status } from './standing.ts';

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  conflict: '对不上',
  unverified: '未核实',
  changed: '改过，再核实',
  verified: '已核实',
  agreed: '约好签约',
  signed: '已签',
  declined: '不签',
  withdrawn: '撤回',
};

/** How a sign-up stands, as the desk writes it everywhere. */
export function statusInWords(status: Status): string {
  return STATUS_WORDS[status];
}

const WAY_WORDS: Readonly<Record<Way, string>> = {
  link: '链接',
  paste: '粘贴',
  file: '文件',
  picture: '图片',
};

/** How a form came. */
export function wayInWords(way: Way): string {
  return WAY_WORDS[way];
}

/** How somebody of the team has asked the person. */
export function callInWords({ how, phone = '', code }: CallBack): string {
  const asked = {
    form: `打了表上的电话 ${phone}`,
    known: `打了团队原来就有的电话 ${phone}`,
    met: '当面问的',
  };
  return `${asked[how]}，${code === 'read' ? '核对码对上了' : '对方手边没有核对码'}`;
}
