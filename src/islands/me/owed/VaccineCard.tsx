import { type SyntheticEvent, useState } from 'react';
import type { Duty } from '../../../domain/checkup/duty.ts';
import type { Mark } from '../../../domain/checkup/mark.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import {
  CLINIC_DECIDES,
  dayInShort,
  remarkInWords,
  whenInWords,
} from '../../../domain/checkup/words.ts';
import { isCalendarDate } from '../../../domain/shared/date-texts.ts';
import { Choice } from '../../parts/Fields.tsx';
import { Ticks } from '../../parts/Ticks.tsx';
import { answerProblemInWords } from './answer-draft.ts';
import { DayField } from './DayField.tsx';
import { CLINIC } from './places.ts';
import {
  type ChildDose,
  type DoseDay,
  doseNote,
  dosesGiven,
  doseTitle,
  type Vaccines,
} from './vaccines.ts';
import { Where } from './Where.tsx';
import { sourceInWords } from './Why.tsx';

const DAYS: readonly { value: DoseDay; label: string }[] = [
  { value: 'today', label: '今天打的' },
  { value: 'other', label: '别的日子' },
  { value: 'forgotten', label: '记不清哪天' },
];

interface Props {
  person: string;
  birth: string | undefined;
  vaccines: Vaccines;
  file: RulesFile;
  today: string;
  onSay: (marks: Mark[], words: string) => Promise<boolean>;
  onTakeBack: (duty: Duty) => void;
}

/** The vaccines of a child: one line for each dose, to be ticked from the certificate. */
export function VaccineCard(props: Props) {
  const { person, birth, vaccines, file, today, onSay, onTakeBack } = props;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [when, setWhen] = useState<DoseDay>('today');
  const [day, setDay] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { open, soon, done, closed } = vaccines;
  const id = `vaccines-${person}`;
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const isRight = when !== 'other' || (isCalendarDate(day) && day <= today);
    setWrong(!isRight);
    if (!isRight) return document.getElementById(`${id}-day`)?.focus();
    const given = open.filter(({ duty }) => ticked.includes(duty.id));
    const marks = dosesGiven(given, when, day, today);
    if (await onSay(marks, `记下了：${given.length} 剂疫苗。`)) setTicked([]);
  };
  const late = open.find(({ duty }) => duty.remarks.includes('late-dose'));
  const one = open[0] ?? soon[0] ?? done[0] ?? closed[0];
  return (
    <li className="card duty" data-state={vaccines.isPressing ? 'due' : 'upcoming'}>
      <h4 id={id} tabIndex={-1}>
        疫苗
      </h4>
      <p className="duty-remark">{CLINIC_DECIDES}</p>
      {late && <p>{remarkInWords('late-dose', late.duty.year)}</p>}
      {open.length > 0 && <Where where={CLINIC} file={file} />}
      {open.length > 0 && <p>带上：预防接种证</p>}
      {open.length > 0 && (
        <form className="no-print" noValidate onSubmit={save}>
          <Ticks
            id={`${id}-given`}
            legend="打过的，打勾"
            hint="对照接种证，可以一次勾几剂。没打过的，留着不勾。"
            options={open.map((dose) => ({
              value: dose.duty.id,
              label: doseTitle(dose.dose),
              note: doseNote(dose, today),
            }))}
            ticked={ticked}
            onChange={setTicked}
          />
          {open.length > 3 && ticked.length < open.length && (
            <p>
              <button
                type="button"
                className="pill"
                onClick={() => setTicked(open.map(({ duty }) => duty.id))}
              >
                全都打过了，全勾上
              </button>
            </p>
          )}
          {ticked.length > 0 && (
            <>
              <Choice
                id={`${id}-when`}
                legend={`勾了 ${ticked.length} 剂，哪天打的？`}
                options={DAYS}
                value={when}
                onChange={setWhen}
              />
              {when === 'other' && (
                <DayField
                  id={`${id}-day`}
                  label="哪一天"
                  hint="同一天打的，一起勾；别的日子的，下一次再勾。"
                  value={day}
                  min={birth}
                  max={today}
                  onChange={setDay}
                  error={isWrong ? answerProblemInWords('day to come') : undefined}
                />
              )}
              {when === 'forgotten' && (
                <p className="hint">先按最早能打的日子记。下一剂哪天，看接种证。</p>
              )}
              <div className="ways">
                <button type="submit" className="button button-main">
                  记下
                </button>
              </div>
            </>
          )}
        </form>
      )}
      <Fold title="接下来的疫苗" doses={soon} say={({ duty }) => whenInWords(duty, today)} />
      <Fold title="不再补的疫苗" doses={closed} say={(dose) => doseNote(dose, today)} />
      <Fold
        title="打过的疫苗"
        doses={done}
        say={({ duty }) => (duty.mark ? `${dayInShort(duty.mark.on, today)}打的` : '')}
        onTakeBack={onTakeBack}
      />
      {one && <p className="source">依据：{sourceInWords(file, one.duty)}</p>}
    </li>
  );
}

interface FoldProps {
  title: string;
  doses: readonly ChildDose[];
  say: (dose: ChildDose) => string;
  onTakeBack?: (duty: Duty) => void;
}

function Fold({ title, doses, say, onTakeBack }: FoldProps) {
  if (doses.length === 0) return null;
  return (
    <details className="said-before">
      <summary>
        <span>
          {title}
          <small>{doses.length} 剂</small>
        </span>
      </summary>
      <ul>
        {doses.map((one) => (
          <li key={one.duty.id}>
            <span>
              {doseTitle(one.dose)}
              <small>{say(one)}</small>
            </span>
            {onTakeBack && (
              <button
                type="button"
                className="pill no-print"
                aria-label={`改回来：${doseTitle(one.dose)}`}
                onClick={() => onTakeBack(one.duty)}
              >
                改回来
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
