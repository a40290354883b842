import type { RuleEdition, RuleWho } from '../../../src/domain/checkup/schema.ts';
import type { Dose } from '../../../src/domain/immunisation/schema.ts';
import type { Citation } from '../../../src/domain/shared/citation.ts';
import type { Offset } from '../../../src/domain/shared/day-arithmetic.ts';
import type { Entry } from './entries.ts';

/** A number that a rule counts with: it stands in no sentence, and its edition says what it stands on. */
export interface RuleNumber {
  numbers: string;
  what: string;
  source: string;
  confidence: Citation['confidence'] | undefined;
}

/** The numbers by which rules and doses are worked out, for the reviewer to hold against the original. */
export function ruleNumbersOf(
  entry: Entry<'checkup-rule' | 'pregnancy' | 'immunisation'>,
): RuleNumber[] {
  const { data } = entry;
  const standing = (source: string) => ({
    source,
    confidence: data.sources?.find(({ id }) => id === source)?.confidence,
  });
  if ('doses' in data) {
    const { doses = [], source = '' } = data;
    return doses.map((dose) => ({
      numbers: doseNumbers(dose),
      what: `${dose.id} ${dose.vaccine}`,
      ...standing(source),
    }));
  }
  if (!('editions' in data)) return [];
  const { editions = [], who } = data;
  return editions.flatMap((edition) =>
    [...(who ? ages(who) : []), ...scheduleNumbers(edition)].map(([numbers, what]) => ({
      numbers,
      what: `${edition.from} 起：${what}`,
      ...standing(edition.source),
    })),
  );
}

type Told = readonly [numbers: string, what: string];

function ages({ ageMin, ageMax, anyOf }: RuleWho): Told[] {
  const any = anyOf.flatMap((line) => (line.ageMin === undefined ? [] : [line.ageMin]));
  return [
    ...(ageMin === undefined ? [] : [[`满 ${ageMin} 周岁`, '从几岁起'] as const]),
    ...(ageMax === undefined ? [] : [[`满 ${ageMax} 周岁`, '到几岁为止（含）'] as const]),
    ...any.map((age) => [`满 ${age} 周岁`, '从几岁起（几条里的一条）'] as const),
  ];
}

function scheduleNumbers({ schedule }: RuleEdition): Told[] {
  switch (schedule.kind) {
    case 'calendar':
      return [[schedule.per === 'year' ? '每年一次' : '每半年一次', '多久一次']];
    case 'after-last': {
      const { every, notAtTarget, referAfter } = schedule;
      return [
        [inWords(every), '上一次以后最晚'],
        ...notAtTarget.map((one, at) => [inWords(one), `连着没达标 ${at + 1} 次，最晚`] as const),
        ...(referAfter === undefined ? [] : [[`${referAfter} 次`, '连着没达标，问转诊'] as const]),
      ];
    }
    case 'steps':
      return schedule.steps.map(({ from, to, title }) => [
        to ? `${inWords(from)}到 ${inWords(to)}` : `${inWords(from)}起`,
        title,
      ]);
    default:
      return [];
  }
}

const DOSE_MONTHS = [
  ['before', '前打完'],
  ['skinTestFrom', '起先做皮试'],
  ['closedFrom', '起不补'],
  ['replacedFrom', '起改打别的'],
  ['askFrom', '起问接种门诊'],
] as const;

function doseNumbers(dose: Dose): string {
  const { ageMonths, gap, gapFrom, within, bornFrom } = dose;
  return [
    `满 ${ageMonths} 个月`,
    ...DOSE_MONTHS.flatMap(([field, what]) =>
      dose[field] === undefined ? [] : [`满 ${dose[field]} 个月${what}`],
    ),
    ...(gap ? [`和${gapFrom ? ` ${gapFrom} ` : '上一剂'}隔 ${inWords(gap)}`] : []),
    ...(within ? [`${inWords(within)}以内`] : []),
    ...(bornFrom === undefined ? [] : [`${bornFrom} 起出生的`]),
  ].join('，');
}

function inWords({ months, weeks, days }: Offset): string {
  const parts = [months && `${months} 个月`, weeks && `${weeks} 周`, days && `${days} 天`].filter(
    Boolean,
  );
  return parts.length > 0 ? parts.join('加 ') : '当天';
}
