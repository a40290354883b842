import type { FieldPath, Finding } from '../shared/issue.ts';
import {
  checkFollows,
  checkKeptIds,
  checkRetired,
  checkSourced,
  checkSpan,
  checkTwice,
} from './check-editions.ts';
import { checkReach } from './check-reach.ts';
import { diseaseWordIn } from './disease-words.ts';
import type { CheckupRule, RuleEdition, RuleSchedule } from './schema.ts';

/** Whether a rule holds without gap or overlap, keeps the ids of what has been ticked, reaches somebody and tells strangers nothing. */
export function checkRule(rule: Partial<CheckupRule>): Finding[] {
  return [...checkValidity(rule), ...checkReach(rule), ...checkDiscretion(rule)];
}

function checkValidity({ editions = [], retired = [], sources }: Partial<CheckupRule>): Finding[] {
  const findings = editions.flatMap((edition, index): Finding[] => {
    const path = ['editions', index] as const;
    const before = editions[index - 1];
    return [
      ...checkSpan({ ...edition, path }),
      ...checkSourced(edition.source, sources, path),
      ...checkTwice(stepIds(edition), [...path, 'schedule', 'steps']),
      ...(before
        ? [
            ...checkFollows({ ...before, path }, { ...edition, path }),
            ...checkKeptIds(stepIds(before), stepIds(edition), retired, path),
            ...checkKeptForm(before.schedule, edition.schedule, path),
          ]
        : []),
    ];
  });
  const newest = editions.at(-1);
  return [...findings, ...(newest ? checkRetired(stepIds(newest), retired) : [])];
}

function stepIds({ schedule }: RuleEdition): string[] {
  return schedule.kind === 'steps' ? schedule.steps.map(({ id }) => id) : [];
}

/** What the ids of a schedule's occurrences are made of; those of `ask` are years, like those of a yearly one. */
function formOfIds(schedule: RuleSchedule): string {
  if (schedule.kind === 'ask') return 'year';
  return schedule.kind === 'calendar' ? schedule.per : schedule.kind;
}

function checkKeptForm(before: RuleSchedule, next: RuleSchedule, path: FieldPath): Finding[] {
  if (formOfIds(before) === formOfIds(next)) return [];
  return [
    {
      code: 'rule/id-lost',
      path: [...path, 'schedule', 'kind'],
      found: next.kind,
      say: '这一版换了排日子的办法，前一版打过的勾就认不出来了。',
      fix: '在前一版写上 to，另建一个新文件写新规则。',
    },
  ];
}

/** What others see names no disease; a prompt because of somebody in the family names none anywhere. */
function checkDiscretion({
  title = '',
  plain = '',
  who,
  costNote = '',
  bring = [],
  guide,
  stays,
  editions = [],
}: Partial<CheckupRule>): Finding[] {
  const steps = editions.flatMap(({ schedule }, index) =>
    schedule.kind === 'steps'
      ? schedule.steps.map((step, at) => ({
          step,
          path: ['editions', index, 'schedule', 'steps', at],
        }))
      : [],
  );
  const seen: (readonly [string, FieldPath])[] = [
    [plain, ['plain']],
    ...steps.map(({ step, path }) => [step.plain ?? '', [...path, 'plain']] as const),
  ];
  if (who?.family === undefined) return seen.flatMap(([text, path]) => named(text, path));
  const own: (readonly [string, FieldPath])[] = [
    [title, ['title']],
    [costNote, ['costNote']],
    ...bring.map((text, index) => [text, ['bring', index]] as const),
    ...editions.flatMap(({ items, note = '' }, index) => [
      ...items.map((text, at) => [text, ['editions', index, 'items', at]] as const),
      [note, ['editions', index, 'note']] as const,
    ]),
  ];
  return [
    ...[...seen, ...own].flatMap(([text, path]) => named(text, path)),
    ...guided(guide),
    ...leaving(stays),
  ];
}

/** On one sheet for the household everybody has the prompt except the one who is ill. */
function leaving(stays: true | undefined): Finding[] {
  if (stays) return [];
  return [
    {
      code: 'rule/names-disease',
      path: ['stays'],
      found: 'family',
      say: '因为家里人的病才有的提醒，一家人都有，只有病人没有：别人看日历、冰箱表就猜得出是谁。',
      fix: '加上 stays: true，这件事就只在手机上看。',
    },
  ];
}

function named(text: string, path: FieldPath): Finding[] {
  const word = diseaseWordIn(text);
  if (word === undefined) return [];
  return [
    {
      code: 'rule/names-disease',
      path,
      found: text,
      say: `“${text}”里有“${word}”，别人看了就知道是什么病。`,
      fix: '日历、冰箱表和发给亲友的话，别人也看得到。换个不说病的叫法，例如“约好的复查”“每年的体检”。',
    },
  ];
}

function guided(guide: string | undefined): Finding[] {
  if (guide === undefined) return [];
  return [
    {
      code: 'rule/names-disease',
      path: ['guide'],
      found: guide,
      say: '因为家里人的病才有的提醒，指到指南就说出是什么病了。',
      fix: '删掉 guide 这一行。想知道的人会问团队。',
    },
  ];
}
