import { birthSpan } from '../../../domain/checkup/birth-span.ts';
import type { Duty } from '../../../domain/checkup/duty.ts';
import { listOf } from '../../../domain/checkup/group.ts';
import type { Mark } from '../../../domain/checkup/mark.ts';
import { missingInWords } from '../../../domain/checkup/words.ts';
import { type Asked, askedOf } from '../../../domain/health/asked.ts';
import { currentPregnancy } from '../../../domain/health/pregnancy.ts';
import { pregnancyInWords } from '../../../domain/health/words.ts';
import type { Person } from '../../../domain/person/schema.ts';
import { yearsBetween } from '../../../domain/shared/day-arithmetic.ts';
import type { Household } from '../../../storage/household.ts';
import type { Kept } from '../../../storage/repository.ts';
import { NoticeBox } from '../../parts/notice-box.tsx';
import { refusalInWords } from '../../parts/store-notice-words.ts';
import { Said, useSaid } from '../said.tsx';
import { answering, takingBack } from './answers.ts';
import { DutyCard } from './DutyCard.tsx';
import { SaidList } from './SaidList.tsx';
import { SoonList } from './SoonList.tsx';
import { useKeeping } from './use-keeping.ts';
import { useOwed } from './use-owed.ts';
import { VaccineCard } from './VaccineCard.tsx';
import { vaccinesOf } from './vaccines.ts';

/** From this age on, a birthday is asked for in the words for grown-ups. */
const ADULT = 18;

interface Props {
  household: Household;
  person: Kept<Person>;
  now: () => number;
  /** Something was said of a duty: what the page said before is over. */
  onSaid: () => void;
  onHealth: () => void;
}

/** What one person is owed: what is due, what comes, what was said of it; and the way to what would tell more. */
export function OwedOf({ household, person, now, onSaid, onHealth }: Props) {
  const owed = useOwed(household, [person], now);
  const said = useSaid(household.store);
  const keep = useKeeping(household.store);
  if (typeof owed === 'string') return null;
  const { rules: file, today } = owed;
  const one = owed.people[0];
  if (!one) return null;
  const { duties, missing } = one.owed;
  const { id, value } = person;
  const list = listOf(duties, file.rules);
  const pregnancy = currentPregnancy(one.subject.health, today);
  const week = pregnancy && pregnancyInWords(pregnancy, today);
  const vaccines = vaccinesOf(duties, file, value.birth, today);
  const born = birthSpan(value.birth);
  const isGrown = born !== undefined && yearsBetween(born.first, today) >= ADULT;
  const focusName = () => document.getElementById(`name-${id}`)?.focus();
  const say = async (marks: Mark[], words: string) => {
    const { changes, undo } = answering(household, id, marks);
    const isKept = await keep.change(changes);
    if (isKept) {
      onSaid();
      said.say(words, undo);
      focusName();
    }
    return isKept;
  };
  const takeBack = async (duty: Duty) => {
    if (!(await keep.change(takingBack(id, duty)))) return;
    said.say('改回来了。');
    focusName();
  };
  const shared = { file, birth: value.birth, today, onSay: say };
  const isCalm = list.now.length === 0 && !vaccines?.isPressing;
  return (
    <div className="owed">
      <Said said={said} onUndone={focusName} />
      <HealthWay
        id={`health-${id}`}
        isKnown={!!household.health.get(id)}
        asked={askedOf(value, one.subject.health, one.subject.health.conditions, today)}
        onHealth={onHealth}
      />
      {keep.refusal && (
        <div role="alert">
          <NoticeBox notice={refusalInWords(keep.refusal)} />
        </div>
      )}
      {week && <p>{week}</p>}
      {missing.length > 0 && (
        <ul className="missing no-print">
          {missing.map((what) => (
            <li key={what}>{missingInWords(what, isGrown)}</li>
          ))}
        </ul>
      )}
      {isCalm && missing.length === 0 && <p>眼下没有到期的。</p>}
      <ul className="cards">
        {vaccines && (
          <VaccineCard {...shared} person={id} vaccines={vaccines} onTakeBack={takeBack} />
        )}
        {list.now.map((card) => (
          <DutyCard key={card.id} card={card} {...shared} />
        ))}
      </ul>
      {list.advice.length > 0 && (
        <details className="said-before">
          <summary>
            <span>
              健康建议<small>{list.advice.length} 条，要不要钱先问</small>
            </span>
          </summary>
          <ul className="cards">
            {list.advice.map((card) => (
              <DutyCard key={card.id} card={card} {...shared} />
            ))}
          </ul>
        </details>
      )}
      <SoonList cards={list.soon} {...shared} />
      <SaidList said={list.said} file={file} today={today} onTakeBack={takeBack} />
    </div>
  );
}

interface HealthWayProps {
  id: string;
  isKnown: boolean;
  asked: Asked;
  onHealth: () => void;
}

/** The way to the form for somebody's health; until it has been filled in, with what it is good for. */
function HealthWay({ id, isKnown, asked, onHealth }: HealthWayProps) {
  const what = [
    asked.conditions && '有慢病',
    asked.pregnancy && '怀孕了',
    asked.premature && '早产、刚出院',
  ].filter(Boolean);
  if (!isKnown && what.length === 0) return null;
  return (
    <div className={isKnown ? 'no-print' : 'callout no-print'}>
      {!isKnown && <p>{what.join('、')}？写上健康情况，该做的列得更全。</p>}
      <button type="button" id={id} className="pill" onClick={onHealth}>
        {isKnown ? '改健康情况' : '写健康情况'}
      </button>
    </div>
  );
}
