import { NEW_PREGNANCY, type PregnancyDraft } from '../../../domain/health/pregnancy-draft.ts';
import { pregnancyInWords } from '../../../domain/health/words.ts';
import { isCalendarDate } from '../../../domain/shared/date-texts.ts';
import { Choice } from '../../parts/Fields.tsx';
import { Ticks } from '../../parts/Ticks.tsx';
import { DayField } from './DayField.tsx';
import { type HealthPart, healthFieldId } from './health-part.ts';

const COUNTS = [
  { value: 'last-period', label: '末次月经第一天' },
  { value: 'due-date', label: '医生定的预产期' },
] as const;

const STAGES = [
  { value: 'going', label: '还怀着' },
  { value: 'born', label: '宝宝出生了' },
  { value: 'ended', label: '这次怀孕结束了' },
] as const;

interface Props extends HealthPart {
  today: string;
}

/** A pregnancy from its first day to the year after the birth. */
export function PregnancyFields({ draft, change, errorAt, today }: Props) {
  const { pregnancy } = draft;
  const set = (part: Partial<PregnancyDraft>) =>
    pregnancy && change({ pregnancy: { ...pregnancy, ...part } });
  const isKept = pregnancy?.id !== undefined;
  return (
    <div className="field-group">
      {!isKept && (
        <Ticks
          id="health-pregnant"
          legend="怀孕"
          options={[{ value: 'yes', label: '怀孕了，或刚生完' }]}
          ticked={pregnancy ? ['yes'] : []}
          onChange={(ticked) =>
            change({ pregnancy: ticked.length > 0 ? NEW_PREGNANCY : undefined })
          }
        />
      )}
      {pregnancy && (
        <>
          <Choice
            id="health-count"
            legend="孕周从哪天算？"
            options={COUNTS}
            value={pregnancy.count}
            onChange={(count) => set({ count, day: '' })}
          />
          <DayField
            id={healthFieldId('day')}
            label={pregnancy.count === 'due-date' ? '预产期' : '末次月经第一天'}
            hint={hintFor(pregnancy)}
            value={pregnancy.day}
            onChange={(day) => set({ day })}
            error={errorAt('day')}
          />
          {weekInWords(pregnancy, today)}
          <Choice
            id="health-stage"
            legend="现在"
            options={STAGES}
            value={pregnancy.stage}
            onChange={(stage) => set({ stage })}
          />
          {pregnancy.stage === 'born' && (
            <>
              <DayField
                id={healthFieldId('born')}
                label="宝宝哪天出生"
                value={pregnancy.born}
                max={today}
                onChange={(born) => set({ born })}
                error={errorAt('born')}
              />
              <DayField
                id={healthFieldId('pregnancy-discharged')}
                label="哪天从医院回家"
                hint="还没回家就空着。"
                value={pregnancy.discharged}
                max={today}
                onChange={(discharged) => set({ discharged })}
                error={errorAt('pregnancy-discharged')}
              />
              <p className="hint">宝宝的体检和疫苗，请把宝宝也添加进来。</p>
            </>
          )}
          {pregnancy.stage === 'ended' && (
            <>
              <p className="hint">
                存下以后，不再提醒孕期的事。身体不舒服、心里难受，都可以找团队。
              </p>
              <DayField
                id={healthFieldId('ended')}
                label="哪天结束的"
                value={pregnancy.ended}
                max={today}
                onChange={(ended) => set({ ended })}
                error={errorAt('ended')}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}

function hintFor({ count, stage }: PregnancyDraft): string {
  if (stage !== 'going') return '记不得，就空着。';
  return count === 'due-date'
    ? '医生按 B 超改过的，写改过的那天。'
    : '月经不准的，请医生定预产期。';
}

function weekInWords({ count, day, stage }: PregnancyDraft, today: string) {
  if (stage !== 'going' || !isCalendarDate(day)) return null;
  const counted = count === 'due-date' ? { dueDate: day } : { lastPeriod: day };
  const words = pregnancyInWords(counted, today);
  return words && <p role="status">{words}</p>;
}
