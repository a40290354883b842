import { addMonths, addOffset } from '../shared/day-arithmetic.ts';
import type { FieldPath, Finding } from '../shared/issue.ts';
import { reachesSomebody, ruleOf, stepReachesSomebody } from './check-somebody.ts';
import type { CheckupRule, RuleEdition, RuleStep, RuleWho } from './schema.ts';

/** A birthday to count from: what is compared are spans of time, and any day does. */
const A_DAY = '2025-01-01';

/** Whether a rule can come true for anybody: who it is for, and when each of its steps would be. What reads well is tried by the engine. */
export function checkReach({ who, kind = 'age', editions = [] }: Partial<CheckupRule>): Finding[] {
  if (!who) return [];
  const found = contradictions(who);
  const ofEditions = editions.flatMap((edition, index): Finding[] => {
    const { schedule } = edition;
    const path = ['editions', index, 'schedule'];
    if ((schedule.kind === 'steps') !== (who.stage !== undefined)) {
      return [mismatch(who, path)];
    }
    if (schedule.kind !== 'steps') return [];
    return schedule.steps.flatMap((step, at): Finding[] => {
      const place = [...path, 'steps', at];
      const why = outOfReach(step, who, place);
      if (why.length > 0 || found.length > 0) return why;
      return stepReachesSomebody(ruleOf(who, kind, edition), step)
        ? []
        : [nobody([...place, 'from'], step.id, `到“${step.title}”的时候，${OF_NOBODY}`)];
    });
  });
  const all = [...found, ...ofEditions];
  return all.length > 0 ? all : editions.flatMap((one) => outOfEngine(who, kind, one)).slice(0, 1);
}

const OF_NOBODY = '年龄、病和日子对不上，一个人也轮不到（慢病只问大人，怀孕只问可能怀孕的年龄）';

/** The first line of which one is enough, or the whole, that the engine gives to nobody. */
function outOfEngine(who: RuleWho, kind: CheckupRule['kind'], edition: RuleEdition): Finding[] {
  if (edition.schedule.kind === 'steps') return [];
  const isReached = (anyOf: RuleWho['anyOf']) =>
    reachesSomebody(ruleOf({ ...who, anyOf }, kind, edition));
  if (who.anyOf.length === 0) {
    return isReached([]) ? [] : [nobody(['who'], kind, `这条规则的${OF_NOBODY}`)];
  }
  return who.anyOf.flatMap((line, index) =>
    isReached([line])
      ? []
      : [nobody(['who', 'anyOf', index], index + 1, `第 ${index + 1} 条的${OF_NOBODY}`)],
  );
}

function contradictions(who: RuleWho): Finding[] {
  const { ageMin = 0, ageMax, sex, condition, without, anyOf, stage, family } = who;
  const findings: Finding[] = [];
  if (ageMax !== undefined && ageMin > ageMax) {
    findings.push(
      nobody(['who', 'ageMax'], ageMax, `从 ${ageMin} 岁起，却到 ${ageMax} 岁为止，一个人也轮不到`),
    );
  }
  if (condition !== undefined && without.includes(condition)) {
    findings.push(
      nobody(['who', 'without'], condition, `给有 ${condition} 的人，又除掉他们，一个人也轮不到`),
    );
  }
  if (condition !== undefined && condition === family) {
    findings.push(
      nobody(['who', 'family'], family, `自己有 ${condition} 的不算家里人，一个人也轮不到`),
    );
  }
  if (stage === 'pregnancy' && sex === 'male') {
    findings.push(nobody(['who', 'sex'], sex, '给怀孕的人，却只给男的，一个人也轮不到'));
  }
  anyOf.forEach((line, index) => {
    const isCut = line.condition !== undefined && without.includes(line.condition);
    const isTooOld = ageMax !== undefined && line.ageMin !== undefined && line.ageMin > ageMax;
    if (isCut || isTooOld) {
      const why = isCut ? `without 除掉了有 ${line.condition} 的人` : `只到 ${ageMax} 岁为止`;
      findings.push(nobody(['who', 'anyOf', index], index + 1, `${why}，这一条轮不到人`));
    }
  });
  return findings;
}

function mismatch({ stage }: RuleWho, path: FieldPath): Finding {
  return stage === undefined
    ? nobody([...path, 'kind'], 'steps', '一步一步（steps）的规则，没写是孩子还是孕妇（stage）')
    : nobody(['who', 'stage'], stage, `写了 ${stage}，排日子却不是一步一步（steps）`);
}

function outOfReach(step: RuleStep, { stage, ageMax }: RuleWho, path: FieldPath): Finding[] {
  const from = addOffset(A_DAY, step.from);
  if (step.to && addOffset(A_DAY, step.to) < from) {
    return [
      nobody([...path, 'to'], step.id, `“${step.title}”最晚的日子比最早的还早，一个人也轮不到`),
    ];
  }
  if (step.untilDone && !step.to) {
    return [
      nobody(
        [...path, 'untilDone'],
        step.id,
        `“${step.title}”没写最晚的日子（to），没有人会过了日子，一直留着（untilDone）就用不上`,
      ),
    ];
  }
  if (stage === 'child' && step.since === 'last-period') {
    return [nobody([...path, 'since'], step.since, '给孩子的规则从末次月经算，一个人也轮不到')];
  }
  const isGrown = ageMax !== undefined && from >= addMonths(A_DAY, (ageMax + 1) * 12);
  return stage === 'child' && isGrown
    ? [nobody([...path, 'from'], step.id, `到“${step.title}”的时候，孩子已经过了 ${ageMax} 岁`)]
    : [];
}

function nobody(path: FieldPath, found: string | number, say: string): Finding {
  return {
    code: 'rule/reaches-nobody',
    path,
    found: String(found),
    say: `${say}。`,
    fix: '对照文件看年龄、病和日子有没有写反。按月龄、孕周一步一步的写 stage，别的不写。',
  };
}
