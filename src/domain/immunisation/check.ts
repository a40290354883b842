import {
  checkFollows,
  checkKeptIds,
  checkRetired,
  checkSourced,
  checkSpan,
  checkTwice,
} from '../checkup/check-editions.ts';
import { diseaseWordIn } from '../checkup/disease-words.ts';
import { addOffset } from '../shared/day-arithmetic.ts';
import type { FieldPath, Finding } from '../shared/issue.ts';
import type { Dose, Immunisation } from './schema.ts';
import { dosesBefore } from './turning-days.ts';

/** Whether one edition of the programme can be followed: each dose after the one before it, at an age that exists, of a set that is in use. */
export function checkImmunisation(programme: Partial<Immunisation>): Finding[] {
  const { from, to, doses = [], use = {}, retired = [], source, sources } = programme;
  const ids = doses.map(({ id }) => id);
  return [
    ...checkSpan({ from, to, path: [] }),
    ...checkSourced(source, sources, []),
    ...checkTwice(ids, ['doses']),
    ...checkRetired(ids, retired),
    ...doses.flatMap((dose, index) => [
      ...checkChain(dose, doses, index),
      ...checkAges(dose, index),
      ...checkInterval(dose, index),
      ...checkOlder(dose, index),
      ...checkOption(dose, use, index),
      ...checkDiscretion(dose, index),
    ]),
    ...unusedSets(doses, use),
  ];
}

/** Whether the editions together are one series: no gap, no overlap, no dose that disappears. By the id of the file. */
export function checkProgrammes(
  programmes: readonly { id: string; programme: Partial<Immunisation> }[],
): { id: string; finding: Finding }[] {
  const dated = programmes
    .filter(({ programme }) => programme.from !== undefined)
    .sort((one, other) => (String(one.programme.from) < String(other.programme.from) ? -1 : 1));
  return dated.flatMap(({ id, programme }, index) => {
    const before = dated[index - 1]?.programme;
    return [
      ...(before ? checkAfter(before, programme) : []),
      ...(index === dated.length - 1 ? checkOpen(programme) : []),
    ].map((finding) => ({ id, finding }));
  });
}

function checkAfter(before: Partial<Immunisation>, programme: Partial<Immunisation>): Finding[] {
  return [
    ...checkFollows({ ...before, path: [] }, { ...programme, path: [] }),
    ...checkKeptIds(
      (before.doses ?? []).map((dose) => dose.id),
      (programme.doses ?? []).map((dose) => dose.id),
      [...(before.retired ?? []), ...(programme.retired ?? [])],
      ['doses'],
    ),
  ];
}

/** The newest edition holds until another one is there: else children would be owed nothing from a day on. */
function checkOpen({ to }: Partial<Immunisation>): Finding[] {
  if (to === undefined) return [];
  return [
    {
      code: 'rule/edition-gap',
      path: ['to'],
      found: to,
      say: `最新的一版写了到 ${to} 为止，后面没有新的一版，过了那天孩子就一剂也排不出来。`,
      fix: '删掉 to 这一行：新文件来以前，照这一版。新文件来了，再写 to，同时加上新的一版。',
    },
  ];
}

function checkChain(dose: Dose, doses: readonly Dose[], index: number): Finding[] {
  const path = ['doses', index];
  const findings: Finding[] = [];
  const before = doses.some(
    (other) => other.series === dose.series && other.dose === dose.dose - 1,
  );
  if (dose.dose > 1 && !before) {
    findings.push({
      code: 'immunisation/dose-chain',
      path: [...path, 'dose'],
      found: dose.id,
      say: `“${dose.id}”是第 ${dose.dose} 剂，同一种（${dose.series}）里却没有第 ${dose.dose - 1} 剂。`,
      fix: '看看 series 和 dose 有没有写错；同一种的各剂要从 1 排起，中间不断。',
    });
  }
  const { gapFrom } = dose;
  if (gapFrom === undefined) return findings;
  if (gapFrom === dose.id || !doses.some(({ id }) => id === gapFrom)) {
    findings.push({
      code: 'immunisation/dose-chain',
      path: [...path, 'gapFrom'],
      found: gapFrom,
      say: `“${dose.id}”要和“${gapFrom}”隔开，可是没有这一剂。`,
      fix: 'gapFrom 要写这一版里另一剂的编号，一字不差。',
    });
  } else if (waitsForItself(dose, doses)) {
    findings.push({
      code: 'immunisation/dose-chain',
      path: [...path, 'gapFrom'],
      found: gapFrom,
      say: `“${dose.id}”要等“${gapFrom}”，一剂等一剂，又等回“${dose.id}”，哪一剂都排不出日子。`,
      fix: '对照文件，看哪一剂在先；在先的那一剂，gapFrom 不能指到后面的剂次。',
    });
  }
  return findings;
}

/** Whether the doses that one has to wait for lead back to it. */
function waitsForItself(dose: Dose, doses: readonly Dose[]): boolean {
  const waited = new Set(dosesBefore(dose, doses));
  for (const one of waited) for (const before of dosesBefore(one, doses)) waited.add(before);
  return waited.has(dose);
}

const ENDS = {
  before: '建议打完的月龄（before）',
  closedFrom: '不再补的月龄（closedFrom）',
  replacedFrom: '改打别的的月龄（replacedFrom）',
  askFrom: '问接种门诊的月龄（askFrom）',
} as const;

function checkAges(dose: Dose, index: number): Finding[] {
  return (Object.keys(ENDS) as (keyof typeof ENDS)[]).flatMap((field): Finding[] => {
    const end = dose[field];
    if (end === undefined || end > dose.ageMonths) return [];
    return [
      {
        code: 'rule/reaches-nobody',
        path: ['doses', index, field],
        found: String(end),
        say: `“${dose.id}”满 ${dose.ageMonths} 个月才能打，${ENDS[field]}却是 ${end}，一个人也轮不到。`,
        fix: '都按月写：3 周岁是 36，7 周岁是 84。看看是不是写成了岁，或者两个写反了。',
      },
    ];
  });
}

function checkInterval({ id, gap, within }: Dose, index: number): Finding[] {
  // What is compared are spans of time, and any day does.
  const day = '2025-01-01';
  if (!gap || !within || addOffset(day, within) >= addOffset(day, gap)) return [];
  return [
    {
      code: 'rule/reaches-nobody',
      path: ['doses', index, 'within'],
      found: id,
      say: `“${id}”至少要隔的时间（gap），比最多能隔的（within）还长，一个人也轮不到。`,
      fix: '对照文件看这两个有没有写反，天、周、月有没有写错。',
    },
  ];
}

function checkOlder({ id, bornFrom, askIfOlder }: Dose, index: number): Finding[] {
  if (!askIfOlder || bornFrom !== undefined) return [];
  return [
    {
      code: 'rule/reaches-nobody',
      path: ['doses', index, 'askIfOlder'],
      found: id,
      say: `“${id}”写了更早出生的要问（askIfOlder），却没写从哪天以后出生的才有（bornFrom）。`,
      fix: '加上 bornFrom；人人都有的，删掉 askIfOlder 这一行。',
    },
  ];
}

function checkOption(dose: Dose, use: Immunisation['use'], index: number): Finding[] {
  if (!dose.option || use[dose.option.of] !== undefined) return [];
  return [
    {
      code: 'immunisation/option',
      path: ['doses', index, 'option', 'of'],
      found: dose.option.of,
      say: `“${dose.id}”有两套，use 里却没写“${dose.option.of}”本县用哪一套。`,
      fix: `在 use 里加上：${dose.option.of}: live 或 ${dose.option.of}: inactivated，问县疾控。`,
    },
  ];
}

/** Calendars and sheets, which others see, have the abbreviation or the plain name. */
function checkDiscretion({ abbr, plain }: Dose, index: number): Finding[] {
  const seen = plain ?? abbr;
  const word = diseaseWordIn(seen);
  if (word === undefined) return [];
  return [
    {
      code: 'rule/names-disease',
      path: ['doses', index, plain === undefined ? 'abbr' : 'plain'],
      found: seen,
      say: `“${seen}”里有“${word}”，别人看了就知道防的是什么病。`,
      fix: '用 plain 写一个给外人看的叫法，例如 13 岁的疫苗。',
    },
  ];
}

/** A set that the county uses must have doses, or its children would be owed none at all. */
function unusedSets(doses: readonly Dose[], use: Immunisation['use']): Finding[] {
  return Object.entries(use)
    .filter(([of, set]) => !doses.some(({ option }) => option?.of === of && option.set === set))
    .map(([of, set]) => ({
      code: 'immunisation/option',
      path: ['use', of] satisfies FieldPath,
      found: set,
      say: `本县用“${of}”的 ${set} 那一套，可是没有哪一剂是这一套的。`,
      fix: '看看编号有没有写错；那一套的各剂，option 里要写一样的 of 和 set。',
    }));
}
