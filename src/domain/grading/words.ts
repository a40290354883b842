import type { NoColour } from './grade.ts';
import type { GradingRow, MeasureGrading } from './grading-file.ts';
import type { Care } from './terms.ts';

/** How a care is shown: never by its colour alone, but by its word, its shape and its place in the row of four too. */
export interface CareWords {
  colour: 'green' | 'yellow' | 'red' | 'now' | 'call120';
  word: string;
  shape: 'circle' | 'triangle' | 'square' | 'diamond' | 'octagon';
}

/** The words, colours and shapes of every care. */
export const CARE_WORDS: Record<Care, CareWords> = {
  self: { colour: 'green', word: '自己管', shape: 'circle' },
  village: { colour: 'yellow', word: '找村医', shape: 'triangle' },
  township: { colour: 'yellow', word: '去乡镇卫生院', shape: 'triangle' },
  county: { colour: 'red', word: '去县医院', shape: 'square' },
  now: { colour: 'now', word: '现在就处理', shape: 'diamond' },
  call120: { colour: 'call120', word: '打 120', shape: 'octagon' },
};

/** On what a row stands, for the line under it. */
export const BASIS_WORDS: Record<GradingRow['basis'], string> = {
  official: '文件里的规定',
  editorial: '按文件的意思定，县里医生审',
  'house-rule': '本站的规则，县里医生审',
};

const WHY: Record<NoColour, readonly string[]> = {
  'single-home': [
    '在家量一次，不判高低。',
    '早晚各量，连量 5–7 天，看平均。',
    '觉得不对劲，不用等，去找医生。',
  ],
  child: ['孩子的数，这里不分轻重，请问医生。', '孩子不舒服，别等数，去看医生。'],
  'no-birth': ['出生日期没写，或写得不够细，这个数说不准。', '到“我的”里补上，再来看。'],
  'no-sex': ['没写是男是女，说不准。', '到“我的”里补上，再来看。'],
  'no-height': ['没写身高，算不出体重指数。'],
  expecting: ['怀孕、喂奶时，这个数请产检的医生看。'],
  diagnosed: ['医生给您定的数，才是您要比的。', '带上记录，下次随访给医生看。'],
  'no-rule': [],
  'not-published': [
    '这个数怎么看，县里还没有审完，这里先不说。',
    '数已经记下，拿给村医或家庭医生看。',
    '不舒服，别等：马上打 120 或去医院。',
  ],
};

/** What is said where a reading has no colour, the answer first. Nothing is said of colours: nobody has told the reader of them. */
export function noColourWords(why: NoColour, table: MeasureGrading): readonly string[] {
  return WHY[why].length > 0 ? WHY[why] : table.without;
}
