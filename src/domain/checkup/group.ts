import type { Duty, DutyState, NamedRule } from './duty.ts';
import type { CheckupRule } from './schema.ts';

/** What can be done in one go: the duties of one group whose times overlap, or a single one. */
export interface DutyCard {
  /** The id of its first duty. */
  id: string;
  duties: readonly Duty[];
  /** The most pressing one among them. */
  state: DutyState;
  from?: string;
  latest?: string;
}

/** What somebody is owed, as a page shows it. Vaccines stand apart: they are one card. */
export interface DutyList {
  /** Overdue first, then what is due, then what to ask for; within each, care before check-ups before screening before advice. */
  now: readonly DutyCard[];
  /** What is only good advice, apart: nobody is called to it. */
  advice: readonly DutyCard[];
  /** What comes later, the nearest first. */
  soon: readonly DutyCard[];
  /** What has been said to be done, for later or not for them, newest first. */
  said: readonly Duty[];
}

const PRESSING: readonly DutyState[] = ['overdue', 'due', 'ask'];
const KINDS: readonly CheckupRule['kind'][] = ['care', 'age', 'screening', 'advice'];
const SAID: readonly DutyState[] = ['done', 'postponed', 'not-for-me'];

const FIRST_DAY = '0000';
const NO_DAY = '9999';

/** Sorts and groups the duties of one person, without those of the immunisation programme. */
export function listOf(
  duties: readonly Duty[],
  rules: readonly Pick<NamedRule, 'id' | 'group' | 'kind'>[],
): DutyList {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const kindOf = ({ rule }: Duty) => KINDS.indexOf(byId.get(rule)?.kind ?? 'advice');
  const own = duties.filter(({ rule }) => byId.has(rule));
  const keyOf = (duty: Duty) =>
    [...rankOf(duty, kindOf(duty)), duty.latest ?? NO_DAY, duty.id].join(' ');
  const pressing = own.filter(isPressing);
  const upcoming = own.filter((duty) => duty.state === 'upcoming' && !isPressing(duty));
  const groupOf = ({ rule, state }: Duty) => (state === 'ask' ? undefined : byId.get(rule)?.group);
  const advice = KINDS.indexOf('advice');
  // What is overdue and what is due can both be done today.
  const cards = cardsOf(sorted(pressing, keyOf), groupOf, () => true);
  const isAdvice = (card: DutyCard) => card.duties.every((duty) => kindOf(duty) === advice);
  return {
    now: cards.filter((card) => !isAdvice(card)),
    advice: cards.filter(isAdvice),
    soon: cardsOf(
      sorted(upcoming, ({ from, id }) => `${from ?? FIRST_DAY} ${id}`),
      groupOf,
      overlap,
    ),
    said: newestOnce(own.filter(({ state }) => SAID.includes(state))),
  };
}

/** Whether something is to be done or asked now. What the doctor should be asked does not wait for the next visit. */
function isPressing({ state, remarks }: Duty): boolean {
  return PRESSING.includes(state) || (state === 'upcoming' && remarks.includes('refer'));
}

/** A visit before which the doctor should be asked stands below those of its kind that are due. */
function rankOf({ state }: Duty, kind: number): number[] {
  return state === 'upcoming'
    ? [PRESSING.indexOf('due'), kind, 1]
    : [PRESSING.indexOf(state), kind, 0];
}

function sorted<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** What was said, the newest first; what was said of a whole rule only once. */
function newestOnce(duties: readonly Duty[]): Duty[] {
  const said = new Map(duties.map((duty) => [duty.mark?.occurrence ?? duty.id, duty]));
  return sorted([...said.values()], ({ mark, id }) => `${mark?.on} ${id}`).reverse();
}

function cardsOf(
  duties: readonly Duty[],
  groupOf: (duty: Duty) => string | undefined,
  mayJoin: (duty: Duty, card: DutyCard) => boolean,
): DutyCard[] {
  const cards: DutyCard[] = [];
  for (const duty of duties) {
    const group = groupOf(duty);
    const at = cards.findIndex((card) => {
      const [first] = card.duties;
      return group && first && groupOf(first) === group && mayJoin(duty, card);
    });
    const joined = cards[at];
    if (joined) cards[at] = cardOf([...joined.duties, duty]);
    else cards.push(cardOf([duty]));
  }
  return cards;
}

/** A card from its duties, the most pressing first. Its time is when all of them can be done, as far as there is one. */
function cardOf(duties: readonly Duty[]): DutyCard {
  const [first] = duties as [Duty];
  const days = (one: 'from' | 'latest') => duties.flatMap((duty) => duty[one] ?? []).sort();
  const from = days('from').pop();
  const latest = days('latest')[0];
  return {
    id: first.id,
    duties,
    state: first.state,
    ...(from !== undefined && { from }),
    ...(latest !== undefined && { latest }),
  };
}

function overlap(duty: Duty, card: DutyCard): boolean {
  return (
    (duty.from ?? FIRST_DAY) <= (card.latest ?? NO_DAY) &&
    (card.from ?? FIRST_DAY) <= (duty.latest ?? NO_DAY)
  );
}
