import { Ticks } from '../../parts/Ticks.tsx';
import type { HealthPart } from './health-part.ts';

/** The consent to a prompt in the lists of the others; never given before somebody gives it. */
export function FamilyPrompt({ draft, change }: HealthPart) {
  return (
    <Ticks
      id="health-family"
      legend="要不要提醒家里其他人？"
      hint="勾了，家里其他人的单子上会多一条：“和团队约一次检查”。不说是谁、为什么。随时能取消。"
      options={[{ value: 'yes', label: '同意提醒家里其他人' }]}
      ticked={draft.familyPrompt ? ['yes'] : []}
      onChange={(ticked) => change({ familyPrompt: ticked.length > 0 })}
    />
  );
}
