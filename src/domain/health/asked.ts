import { birthSpan } from '../checkup/birth-span.ts';
import type { Person } from '../person/schema.ts';
import { yearsBetween } from '../shared/day-arithmetic.ts';
import { currentPregnancy } from './pregnancy.ts';
import type { Condition, Health, Risk } from './schema.ts';

/** What the form asks somebody for; what cannot matter for them is left out. */
export interface Asked {
  conditions: boolean;
  risks: readonly Risk[];
  pregnancy: boolean;
  /** For the body-mass index, by which only adults are told something. */
  height: boolean;
  /** Whether a child was born early or light. */
  premature: boolean;
  /** The day on which a newborn came home. */
  discharged: boolean;
}

const ADULT = 18;
/** From this age on everybody is told to measure the pressure twice a year (S01): a risk adds nothing. */
const PRESSURE_FOR_ALL = 55;
const LUNG_FROM = 40;
const MOTHERS = { from: 12, to: 55 };
const CHILD_TO = 6;

/** Which diagnosis makes a question for risks idle. */
const ANSWERED: Readonly<Record<Risk, Condition>> = {
  pressure: 'hypertension',
  glucose: 'type-2-diabetes',
  lung: 'copd',
};

/** What is worth asking of somebody, by age (both ends of what is known of it), sex and what they have ticked so far. */
export function askedOf(
  { birth, sex }: Pick<Person, 'birth' | 'sex'>,
  health: Health,
  ticked: readonly Condition[],
  today: string,
): Asked {
  const span = birthSpan(birth);
  const oldest = span ? yearsBetween(span.first, today) : 120;
  const youngest = span ? yearsBetween(span.last, today) : 0;
  const isAdult = oldest >= ADULT;
  const isChild = span !== undefined && youngest <= CHILD_TO;
  const fits: Readonly<Record<Risk, boolean>> = {
    pressure: isAdult && (!span || youngest < PRESSURE_FOR_ALL),
    glucose: isAdult,
    lung: oldest >= LUNG_FROM,
  };
  const risks = (['pressure', 'glucose', 'lung'] as const).filter(
    (risk) => fits[risk] && !ticked.includes(ANSWERED[risk]),
  );
  const mayBeMother = sex === 'female' && oldest >= MOTHERS.from && youngest <= MOTHERS.to;
  return {
    conditions: isAdult || health.conditions.length > 0,
    risks,
    pregnancy: mayBeMother || currentPregnancy(health, today) !== undefined,
    height: isAdult || health.height !== undefined,
    premature: isChild || health.premature === true,
    discharged: (isChild && youngest < 1) || health.discharged !== undefined,
  };
}
