import { type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react';
import { askedOf } from '../../../domain/health/asked.ts';
import { type HealthDraft, healthDraft, readHealth } from '../../../domain/health/draft.ts';
import type { HealthProblem } from '../../../domain/health/problem.ts';
import { CONDITIONS, type Health } from '../../../domain/health/schema.ts';
import { conditionInWords, healthProblemInWords } from '../../../domain/health/words.ts';
import type { Person } from '../../../domain/person/schema.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import { Mistakes } from '../../parts/mistakes.tsx';
import { Ticks } from '../../parts/Ticks.tsx';
import { Refused, SaveOrLeave } from '../form-parts.tsx';
import { newId } from '../household/people.ts';
import { DayField } from './DayField.tsx';
import { FamilyPrompt } from './FamilyPrompt.tsx';
import { HeightField } from './HeightField.tsx';
import { type HealthPart, healthFieldId } from './health-part.ts';
import { PregnancyFields } from './PregnancyFields.tsx';
import { RiskFields } from './RiskFields.tsx';
import { TargetFields } from './TargetFields.tsx';

interface Props {
  person: Person;
  health: Health;
  draft?: HealthDraft | undefined;
  today: string;
  onTyped: (draft: HealthDraft) => void;
  /** Answers with what stood in the way, if anything did. */
  onSave: (health: Health) => Promise<Refusal | undefined>;
  onCancel: () => void;
}

const CONDITION_OPTIONS = CONDITIONS.map((value) => ({ value, label: conditionInWords(value) }));

/** The form for somebody's health. Every question may be left out; only what can matter for them is asked. */
export function HealthForm({ person, health, today, onTyped, onSave, onCancel, ...props }: Props) {
  const [draft, setDraft] = useState(() => ({
    ...healthDraft(health, today),
    ...props.draft,
  }));
  const [problems, setProblems] = useState<readonly HealthProblem[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSaving, setSaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const mistakes = useMemo(
    () =>
      problems.map((problem) => ({
        field: healthFieldId(problem.field),
        words: healthProblemInWords(problem),
      })),
    [problems],
  );
  const asked = askedOf(person, health, draft.conditions, today);
  const part: HealthPart = {
    draft,
    change(changed) {
      const next = { ...draft, ...changed };
      setDraft(next);
      onTyped(next);
    },
    errorAt(field) {
      const problem = problems.find((one) => one.field === field);
      return problem && healthProblemInWords(problem);
    },
  };
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const read = readHealth(draft, health, today, newId(), person.birth);
    setRefusal(undefined);
    setProblems('problems' in read ? read.problems : []);
    if ('problems' in read) return;
    setSaving(true);
    setRefusal(await onSave(read.health));
    setSaving(false);
  };
  return (
    <form className="tool no-print" noValidate onSubmit={save}>
      <h2 tabIndex={-1} ref={heading}>
        健康情况：{person.name}
      </h2>
      <p>都可以不答。答了，该做的列得更全。只存在这部手机上。</p>
      <Mistakes mistakes={mistakes} />
      <Refused refusal={refusal} />
      {asked.pregnancy && <PregnancyFields {...part} today={today} />}
      {asked.conditions && (
        <Ticks
          id="health-conditions"
          legend="医生确诊过哪些？"
          hint="医生说过的才勾，没有就不勾。"
          options={CONDITION_OPTIONS}
          ticked={draft.conditions}
          onChange={(conditions) => part.change({ conditions })}
        />
      )}
      <TargetFields {...part} />
      {draft.conditions.includes('hepatitis-b') && <FamilyPrompt {...part} />}
      {asked.height && <HeightField {...part} />}
      {asked.risks.map((risk) => (
        <RiskFields key={risk} {...part} risk={risk} isMan={person.sex === 'male'} />
      ))}
      {asked.premature && (
        <Ticks
          id="health-premature"
          legend="出生的时候"
          options={[{ value: 'yes', label: '早产，或医生说生下来轻' }]}
          ticked={draft.premature ? ['yes'] : []}
          onChange={(ticked) => part.change({ premature: ticked.length > 0 })}
        />
      )}
      {asked.discharged && (
        <DayField
          id={healthFieldId('discharged')}
          label="宝宝哪天从医院回家"
          hint="回家一个星期里，医生上门看宝宝。还没回家就空着。"
          value={draft.discharged}
          min={person.birth?.length === 10 ? person.birth : undefined}
          max={today}
          onChange={(discharged) => part.change({ discharged })}
          error={part.errorAt('discharged')}
        />
      )}
      {asked.conditions && (
        <p className="lead-2">
          精神方面的病和肺结核，这里不记。要找人帮忙，看
          <a href="/guides/mental-health/">心里难受怎么办</a>
          ，或<a href="/teams/">打电话问团队</a>。
        </p>
      )}
      <SaveOrLeave isBusy={isSaving} onCancel={onCancel} />
    </form>
  );
}
