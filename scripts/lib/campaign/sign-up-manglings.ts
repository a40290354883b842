import { oneOf, type Random, whole } from './random.ts';

/** What a chat program, a keyboard or a person does to a text; `other` is another text of the same kind. */
type Mangling = (random: Random, text: string, other: string) => string;

/** Puts something between letters of the text, at about every `every`-th place. */
function sprinkled(random: Random, text: string, what: string, every: number): string {
  return [...text].map((letter) => (random() * every < 1 ? letter + what : letter)).join('');
}

/** Broken into lines. */
function wrapped(text: string, length: number, end: string): string {
  return (text.match(new RegExp(`.{1,${length}}`, 'gu')) ?? []).join(end);
}

const asFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** Where the envelope begins: behind the address. */
const sealedFrom = (text: string) => text.indexOf('#') + 2;

/** The address as it is, something done to the rest. */
function behind(text: string, change: (sealed: string) => string): string {
  return text.slice(0, sealedFrom(text)) + change(text.slice(sealedFrom(text)));
}

/** One letter of the envelope made into another. */
function letterChanged(random: Random, text: string): string {
  return behind(text, (sealed) => {
    const at = whole(random, sealed.length);
    const all = /^\d+$/.test(sealed) ? '0123456789' : 'ABCDEFxyz0189-_';
    const letter = oneOf(
      random,
      [...all].filter((one) => one !== sealed[at]),
    );
    return sealed.slice(0, at) + letter + sealed.slice(at + 1);
  });
}

/** These take no letter away and put none in that we use: the envelope must open. */
export const HARMLESS: Readonly<Record<string, Mangling>> = {
  'a line end behind it': (_, text) => `${text}\r\n`,
  'empty lines around it': (_, text) => `\n\n\n${text}\n\n`,
  'lines of 76': (_, text) => wrapped(text, 76, '\n'),
  'lines of another length, CRLF': (random, text) => wrapped(text, 20 + whole(random, 60), '\r\n'),
  'separators of lines and paragraphs': (random, text) =>
    wrapped(text, 40, oneOf(random, ['\u2028', '\u2029', '\u0085', '\v', '\f'])),
  'blanks in it': (random, text) => sprinkled(random, text, ' ', 30),
  'a blank behind every letter': (_, text) => [...text].join(' '),
  'blanks that do not break': (random, text) => sprinkled(random, text, '\u00a0', 40),
  'full-width blanks': (random, text) => sprinkled(random, text, '\u3000', 40),
  'tabs before its lines': (_, text) => `\t${wrapped(text, 60, '\n\t')}`,
  'zero-width blanks': (random, text) => sprinkled(random, text, '\u200b', 20),
  joiners: (random, text) =>
    sprinkled(random, text, oneOf(random, ['\u200c', '\u200d', '\u2060', '\u034f']), 20),
  'soft hyphens': (random, text) => sprinkled(random, text, '\u00ad', 30),
  'a mark before it': (_, text) => `\ufeff${text}`,
  'marks of direction': (random, text) =>
    `\u202a${sprinkled(random, text, oneOf(random, ['\u200e', '\u200f', '\u2066']), 80)}\u202c`,
  'variation selectors': (random, text) => sprinkled(random, text, '\ufe0f', 60),
  fillers: (random, text) =>
    sprinkled(random, text, oneOf(random, ['\u3164', '\u115f', '\u2800', '\u180e']), 60),
  'control characters': (random, text) =>
    sprinkled(random, text, oneOf(random, ['\0', '\u0008', '\u001b']), 90),
  'full-width letters': (_, text) => asFullWidth(text),
  'full-width in places': (random, text) =>
    [...text].map((letter) => (random() < 0.1 ? asFullWidth(letter) : letter)).join(''),
  'full-width, in lines': (_, text) => wrapped(asFullWidth(text), 30, '\n\u3000'),
  'name and time before it': (_, text) => `老李 2026年11月22日 18:02\n${text}`,
  'corner brackets': (_, text) => `「${text}」`,
  'quotation marks': (random, text) =>
    oneOf(random, ['“t”', '"t"', "'t'", '《t》']).replace('t', text),
  'quoted and answered': (_, text) => `「老李：${text}」\n- - - - - - - - - -\n收到了，谢谢`,
  'a link of Markdown': (_, text) => `[${text}](${text})`,
  'a link of HTML': (_, text) => `<a href="${text}">${text}</a>`,
  'angle brackets': (_, text) => `<${text}>`,
  'brackets as entities': (_, text) => `&lt;${text}&gt;&nbsp;`,
  'letters right behind it': (random, text) =>
    text + oneOf(random, ['ok', 'thanks', 'https', 'AAAA', '-', '_a']),
  'digits right behind it': (_, text) => `${text}13812345678`,
  'Chinese right behind it': (_, text) => `${text}请帮忙转给医生，谢谢。`,
  'a telephone number on the next line': (_, text) => `${text}\n13812345678 王桂芬`,
  'a full stop behind it': (random, text) => text + oneOf(random, ['.', '。', '…', '!', '，']),
  twice: (_, text) => `${text}\n${text}`,
  'twice, nothing between': (_, text) => text + text,
  'topics with number signs around it': (_, text) => `#签约# #s ${text} #n1 #家庭医生#`,
  'parameters put behind it': (_, text) => `${text}&from=singlemessage&isappinstalled=0`,
  'parameters put into the address': (_, text) =>
    text.replace('/#', '/?from=groupmessage&scene=2&clicktime=1764000000#'),
  'the number sign as an escape': (_, text) => text.replace('#', '%23'),
  'a copy that is cut before the whole one': (random, text) =>
    `${text.slice(0, sealedFrom(text) + whole(random, 900))}\n…\n${text}`,
  'a damaged copy behind the whole one': (random, text) =>
    `${text}\n${letterChanged(random, text)}`,
};

/** These lose something: the envelope is opened as it was, or it is refused. */
export const HARMFUL: Readonly<Record<string, Mangling>> = {
  'cut short': (random, text) => text.slice(0, sealedFrom(text) + whole(random, 1000)),
  'cut by one letter': (_, text) => text.slice(0, -1),
  'cut, with dots': (random, text) => `${text.slice(0, 200 + whole(random, 600))}...`,
  'cut, and written on': (random, text) =>
    `${text.slice(0, 200 + whole(random, 600))}${text.slice(40, 900)}`,
  'the start lost': (random, text) => text.slice(1 + whole(random, 400)),
  'the middle folded': (random, text) =>
    behind(text, (sealed) => `${sealed.slice(0, 90 + whole(random, 90))}…${sealed.slice(-90)}`),
  'a letter changed': letterChanged,
  'letters changed': (random, text) => letterChanged(random, letterChanged(random, text)),
  'a letter lost': (random, text) =>
    behind(text, (sealed) => {
      const at = whole(random, sealed.length);
      return sealed.slice(0, at) + sealed.slice(at + 1);
    }),
  'a letter twice': (random, text) =>
    behind(text, (sealed) => {
      const at = whole(random, sealed.length);
      return sealed.slice(0, at) + sealed.slice(at, at + 1) + sealed.slice(at);
    }),
  'two letters exchanged': (random, text) =>
    behind(text, (sealed) => {
      const at = whole(random, sealed.length - 1);
      return sealed.slice(0, at) + sealed[at + 1] + sealed[at] + sealed.slice(at + 2);
    }),
  'small letters only': (_, text) => text.toLowerCase(),
  'capitals only': (_, text) => text.toUpperCase(),
  'two hyphens as a dash': (_, text) => text.replace(/-/g, '—'),
  'underlines eaten': (_, text) => text.replace(/_([^_]*)_/g, '$1'),
  'a sign of quotation before each line': (_, text) => `> ${wrapped(text, 60, '\n> ')}`,
  'faces for letters': (random, text) => sprinkled(random, text, '😀', 300),
  'letters that look alike': (_, text) =>
    behind(text, (sealed) => sealed.replace('a', 'а').replace('0', 'O')),
  'escaped as an address': (_, text) => encodeURIComponent(text),
  'escaped as HTML': (_, text) => text.replace(/#/g, '&#35;').replace(/-/g, '&#45;'),
  'turned around': (_, text) => [...text].reverse().join(''),
  'its half from another': (_, text, other) => text.slice(0, 500) + other.slice(500),
  'the head of another': (_, text, other) =>
    behind(text, (sealed) => other.slice(sealedFrom(other)).slice(0, 53) + sealed.slice(53)),
  'letters said to be digits': (_, text) => text.replace(/#[sn]/, '#n'),
  'digits said to be letters': (_, text) => text.replace(/#[sn]/, '#s'),
  'nothing left but the address': (_, text) => text.slice(0, sealedFrom(text)),
};
