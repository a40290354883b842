/**
 * Words by which a stranger who reads a calendar, a sheet on the fridge or a message would learn what somebody has, or what a
 * vaccine is against. Single characters catch what is made of them: 压 blood pressure, 脑 the brain's inflammations.
 */
const DISEASE_WORDS = [
  ...[
    '病',
    '压',
    '糖',
    '癌',
    '瘤',
    '炎',
    '脑',
    '肺',
    '肝',
    '肾',
    '喘',
    '疹',
    '梅毒',
    '艾滋',
    'HIV',
  ],
  ...['结核', '痨', '精神', '抑郁', '焦虑', '自杀', '癫痫', '痴呆', '中风', '卒中', '心梗', '冠心'],
  ...[
    '脊灰',
    '百日咳',
    '百白破',
    '白破',
    '白喉',
    '破伤风',
    '麻腮风',
    '麻风',
    '腮腺',
    '水痘',
    '流感',
  ],
  ...['卡介', '狂犬', '轮状', '手足口', '霍乱', 'HPV', '骨质疏松', '痛风', '血脂', '贫血', '早产'],
];

/** The first word in `text` that names a disease or gives one away. */
export function diseaseWordIn(text: string): string | undefined {
  const upper = text.toUpperCase();
  return DISEASE_WORDS.find((word) => upper.includes(word));
}
