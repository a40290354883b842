/**
 * Words that turn a topic into a question, or dress it up. They say nothing about which page is meant, so they are
 * taken out before a second try; longest first, so that 怎么办 goes before 怎么.
 */
const QUESTION_WORDS = [
  '是怎么回事',
  '怎么回事',
  '应该怎么办',
  '该怎么办',
  '怎么办理',
  '怎么办',
  '怎么治',
  '怎么弄',
  '怎么做',
  '怎么样',
  '怎样才能',
  '怎样',
  '怎么',
  '咋办',
  '咋弄',
  '咋整',
  '咋回事',
  '咋',
  '如何',
  '为什么',
  '为啥',
  '是什么意思',
  '什么意思',
  '是什么',
  '什么',
  '啥',
  '哪里',
  '哪儿',
  '在哪',
  '去哪',
  '能不能',
  '可不可以',
  '可以',
  '要不要',
  '会不会',
  '是不是',
  '有没有',
  '多少钱',
  '请问',
  '我想',
  '我要',
  '想要',
  '我家',
  '我们',
  '家里',
  '一下',
  '需要',
  '了吗',
  '的吗',
  '吗',
  '呢',
  '呀',
  '吧',
  '啊',
  '我',
  '了',
  '的',
].sort((a, b) => b.length - a.length);
const QUESTION = new RegExp(QUESTION_WORDS.join('|'), 'g');

/** A query or a name made comparable: full-width to half-width, lower case, no spaces, no punctuation. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The normalised query without its question words; the query itself where less than a word would be left. */
export function withoutQuestion(query: string): string {
  const rest = query.replace(QUESTION, '');
  return rest.length >= 2 ? rest : query;
}

/** Whether a normalised query is typed in Latin letters, as pinyin is. */
export function isLatin(query: string): boolean {
  return /^[a-z]+$/.test(query);
}

/**
 * Normalised text cut into overlapping pairs of characters (`煤气中毒` gives 煤气, 气中, 中毒); runs of letters and
 * digits stay whole, a single character stays alone. The phone and the build cut alike: no dictionary, no platform.
 */
export function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|[a-z0-9]+/gu)) {
    if (/[a-z0-9]/.test(run) || run.length === 1) pairs.push(run);
    else for (let at = 0; at < run.length - 1; at++) pairs.push(run.slice(at, at + 2));
  }
  return pairs;
}
