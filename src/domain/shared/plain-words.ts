/** Longest stretch of Chinese characters without a pause that an older reader still follows (our own rule F3). */
export const LONGEST_SENTENCE = 40;

const SENTENCE_END = /[。！？；：!?;\n]/;
const HAN = /\p{Script=Han}/gu;

const OVERPROMISES = [
  '根治',
  '根除病根',
  '100%',
  '百分之百',
  '百分百',
  '包治',
  '祖传秘方',
  '绝对安全',
  '绝对有效',
  '绝对不会',
  '彻底治愈',
  '永不复发',
  '药到病除',
  '神药',
  '无任何副作用',
  '没有任何副作用',
  '零风险',
  '立竿见影',
];

/** A piece of text that an author should look at again, and where it begins. */
export interface WordsFound {
  text: string;
  /** Offset in the text that was given. */
  at: number;
}

/** The sentences of `text` with more than 40 Chinese characters between two pauses (。！？；： or a new line). */
export function longSentencesIn(text: string): (WordsFound & { characters: number })[] {
  let at = 0;
  return text.split(SENTENCE_END).flatMap((sentence) => {
    const found = { text: sentence.trim(), at, characters: sentence.match(HAN)?.length ?? 0 };
    at += sentence.length + 1;
    return found.characters > LONGEST_SENTENCE ? [found] : [];
  });
}

/** Promises that medicine cannot keep (根治、100% …), unless they are quoted as what others say: “包治百病”. */
export function overpromisesIn(text: string): WordsFound[] {
  const own = text.replace(/“[^”]*”/g, (quoted) => ' '.repeat(quoted.length));
  return OVERPROMISES.flatMap((word) => {
    const at = own.indexOf(word);
    return at < 0 ? [] : [{ text: word, at }];
  });
}
