import { weeksOf } from './pregnancy.ts';
import type { HealthField, HealthProblem } from './problem.ts';
import type { Condition, Pregnancy, Risk } from './schema.ts';

const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  hypertension: '高血压',
  'type-2-diabetes': '2 型糖尿病',
  copd: '慢阻肺（长年咳、喘）',
  'hepatitis-b': '乙肝',
};

/** A diagnosis as people call it. */
export function conditionInWords(condition: Condition): string {
  return CONDITION_WORDS[condition];
}

/** What a group of risks is asked for, and its lines; any one of them counts. `onlyWomen` marks what men are not asked. */
export interface RiskQuestion {
  title: string;
  lines: readonly { text: string; onlyWomen?: true }[];
}

/** From the national standard of basic services (2017) and the explanations of health literacy (2024). */
export const RISK_QUESTIONS: Readonly<Record<Risk, RiskQuestion>> = {
  pressure: {
    title: '血压方面',
    lines: [
      { text: '量过，高压 130–139，或低压 85–89' },
      { text: '体重指数 24 或更高；或腰围男 90、女 85 厘米以上' },
      { text: '父母、兄弟姐妹、祖父母等亲人有高血压' },
      { text: '长年吃得咸' },
      { text: '长年喝酒多，白酒每天 100 毫升以上' },
    ],
  },
  glucose: {
    title: '血糖方面',
    lines: [
      { text: '医生说过血糖偏高（糖尿病前期）' },
      { text: '超重或肥胖' },
      { text: '有高血压、血脂不正常，或脂肪肝' },
      { text: '亲人有糖尿病' },
      { text: '怀孕时有过糖尿病', onlyWomen: true },
      { text: '生过 8 斤（4 公斤）以上的孩子', onlyWomen: true },
    ],
  },
  lung: {
    title: '肺和气管方面',
    lines: [
      { text: '长年抽烟' },
      { text: '长年接触粉尘、化学品' },
      { text: '一活动就气短' },
      { text: '长年咳嗽、有痰，或肺部反复感染' },
    ],
  },
};

const DAY_NAMES: Partial<Record<HealthField, string>> = {
  born: '宝宝出生的日子',
  ended: '结束的日子',
  'pregnancy-discharged': '回家的日子',
  discharged: '回家的日子',
};

const OUT_OF_RANGE: Partial<Record<HealthField, string>> = {
  height: '身高写厘米，例如 1 米 65 写 165。请再看看。',
  systolic: '高压的目标不像。单位是 mmHg，请看看医生写的。',
  diastolic: '低压的目标不像。单位是 mmHg，请看看医生写的。',
  glucoseFrom: '血糖目标的“从”不像。单位是 mmol/L，请看看医生写的是哪种。',
  glucoseTo: '血糖目标的“到”不像。单位是 mmol/L，请看看医生写的是哪种。',
};

/** What is wrong in the form, and what to do. */
export function healthProblemInWords({ field, why }: HealthProblem): string {
  const day = DAY_NAMES[field] ?? '日子';
  switch (why) {
    case 'no day':
      return `请选${day}。`;
    case 'day to come':
      return `${day}还没到。请再看看。`;
    case 'day too early':
      if (field !== 'day') return `${day}不会早于怀孕。请再看看年和月。`;
      return '这个日子太早了，超过 44 周。请再看看年和月。';
    case 'day too late':
      if (field === 'day') return '这个预产期太远了。请再看看年和月。';
      if (field === 'born' || field === 'ended') {
        return `${day}离怀孕那时太久，超过一年。请再看看年和月。`;
      }
      return '回家的日子离出生太久，超过一年。请再看看年和月。';
    case 'long over':
      return `${day}过去一年多了，这里不用写。写错的，请改年份。`;
    case 'before birth':
      return '回家的日子不会早于出生。请再看看。';
    case 'no number':
      return field === 'height' ? '身高只填数字，例如 165。' : '请写数字。医生没定，就两格都空着。';
    case 'out of range':
      return OUT_OF_RANGE[field] ?? '这个数不像。请再看看。';
    case 'wrong way round':
      return '两个数像是填反了。请再看看。';
  }
}

/** How far a pregnancy is on `today`; empty where no day is known, or it is over. */
export function pregnancyInWords(
  pregnancy: Pick<Pregnancy, 'lastPeriod' | 'dueDate' | 'born' | 'ended'>,
  today: string,
): string {
  const week = weeksOf(pregnancy, today);
  if (!week || pregnancy.born || pregnancy.ended) return '';
  const { weeks, days } = week;
  return `今天是孕 ${weeks} 周${days > 0 ? `又 ${days} 天` : ''}。`;
}
