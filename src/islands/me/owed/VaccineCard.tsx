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
import { addDays } from '../../../domain/shared/day-arithmetic.ts';
import { Choice } from '../../parts/Fields.tsx';
import { Ticks } from '../../parts/Ticks.tsx';
import { Words } from '../../parts/Words.tsx';
import { backInWords, LATER, WHEN } from './answer-draft.ts';
import { DayField } from './DayField.tsx';
import {
  type DoseDay,
  type DoseDraft,
  type DoseProblem,
  type DoseSaid,
  doseProblemInWords,
  MANY_DOSES,
  NEW_DOSES,
  readDoses,
  withTicked,
} from './dose-draft.ts';
import { CLINIC } from './places.ts';
import { type ChildDose, doseNote, doseTitle, type Vaccines } from './vaccines.ts';
import { Where } from './Where.tsx';
import { sourceInWords } from './Why.tsx';

const AT_CLINIC = [{ details: { title: '疫苗', where: CLINIC } }];

const SAID: readonly { value: DoseSaid; label: string }[] = [
  { value: 'given', label: '打过了' },
  { value: 'not-for-me', label: '医生说不用打' },
  { value: 'later', label: '以后再打' },
];

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
  const [draft, setDraft] = useState(NEW_DOSES);
  const [problem, setProblem] = useState<DoseProblem>();
  const { open, soon, done, waived, closed } = vaccines;
  const { ticked, said, when } = draft;
  const id = `vaccines-${person}`;
  const put = (next: DoseDraft) => {
    // What was wrong may stand at another field now.
    setProblem(undefined);
    setDraft(next);
  };
  const change = (part: Partial<DoseDraft>) => put({ ...draft, ...part });
  const tick = (meant: readonly string[]) => put(withTicked(draft, meant, open));
  const error = problem && doseProblemInWords(problem);
  const isDay = said === 'given' ? when === 'other' : said === 'later' && draft.later === 'other';
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const read = readDoses(draft, vaccines, today, birth);
    setProblem('problem' in read ? read.problem : undefined);
    if ('problem' in read) {
      return document.getElementById(isDay ? `${id}-day` : `${id}-when`)?.focus();
    }
    if (await onSay(read.marks, read.words)) setDraft(NEW_DOSES);
  };
  const late = open.find(({ duty }) => duty.remarks.includes('late-dose'));
  const one = open[0] ?? soon[0] ?? done[0] ?? waived[0] ?? closed[0];
  return (
    <li className="card duty" data-state={vaccines.isPressing ? 'due' : 'upcoming'}>
      <h4 id={id} tabIndex={-1}>
        疫苗
      </h4>
      <p className="duty-remark">{CLINIC_DECIDES}</p>
      {late && <p>{remarkInWords('late-dose', late.duty.year)}</p>}
      {open.length > 0 && <Where all={AT_CLINIC} file={file} />}
      {open.length > 0 && <p>带上：预防接种证</p>}
      {open.length > 0 && (
        <form className="no-print" noValidate onSubmit={save}>
          <Ticks
            id={`${id}-given`}
            legend="打过的，打勾"
            hint="对照接种证，可以一次勾几剂。打过自费联合疫苗的，问接种门诊算哪几剂，再勾。医生说不用打的，也勾上再选。"
            options={open.map((dose) => ({
              value: dose.duty.id,
              label: doseTitle(dose.dose),
              note: doseNote(dose, today),
            }))}
            ticked={ticked}
            onChange={tick}
          />
          {open.length > MANY_DOSES && ticked.length < open.length && (
            <p>
              <button
                type="button"
                className="pill"
                onClick={() => tick(open.map(({ duty }) => duty.id))}
              >
                全都打过了，全勾上
              </button>
            </p>
          )}
          {ticked.length > 0 && (
            <>
              <Choice
                id={`${id}-said`}
                legend={`勾了 ${ticked.length} 剂，打过了吗？`}
                options={SAID}
                value={said}
                onChange={(value) => change({ said: value, day: '' })}
              />
              {said === 'given' && (
                <Choice
                  id={`${id}-when`}
                  legend="哪天打的？"
                  options={DAYS}
                  value={when}
                  onChange={(value) => change({ when: value, day: '' })}
                  error={isDay ? undefined : error}
                />
              )}
              {said === 'later' && (
                <Choice
                  id={`${id}-when`}
                  legend={LATER}
                  options={WHEN.later}
                  value={draft.later}
                  onChange={(later) => change({ later, day: '' })}
                />
              )}
              {isDay && (
                <DayField
                  id={`${id}-day`}
                  label="哪一天"
                  hint={
                    said === 'given' ? '同一天打的，一起勾；别的日子的，下一次再勾。' : undefined
                  }
                  value={draft.day}
                  min={said === 'given' ? birth : addDays(today, 1)}
                  max={said === 'given' ? today : undefined}
                  onChange={(day) => change({ day })}
                  error={error}
                />
              )}
              {said === 'given' && when === 'forgotten' && (
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
      <Fold
        title="不用打的、以后再打的"
        doses={waived}
        say={({ duty }) =>
          duty.state === 'postponed' && duty.mark ? backInWords(duty.mark.on, today) : '不用打'
        }
        onTakeBack={onTakeBack}
      />
      {one && (
        <p className="source">
          <Words text={`依据：${sourceInWords(file, one.duty)}`} />
        </p>
      )}
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
              <small>
                <Words text={say(one)} />
              </small>
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
