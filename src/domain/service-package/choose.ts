import type { Group } from '../sign-up/terms.ts';

/** What the finder knows of a package that the county offers. */
export interface Offer {
  id: string;
  kind: 'basic' | 'county';
  groups: readonly Group[];
}

/** The finder's questions in the order in which they are asked, each at most once. */
export const QUESTIONS = ['person', 'illness', 'illnesses', 'disabled', 'paid'] as const;

export type Question = (typeof QUESTIONS)[number];

/** One answer: a group, several groups joined by `+`, or `several`, `none`, `yes`. */
export interface Answer {
  question: Question;
  choice: string;
}

/** A question with everything that can be said to it. */
export interface Step {
  question: Question;
  choices: readonly string[];
}

/** A package that fits, and the groups of the person that it is made for. */
export interface Fit {
  id: string;
  because: readonly Group[];
}

const PERSONS: readonly Group[] = ['children-0-6', 'pregnancy', 'elders-65'];
const ILLNESSES: readonly Group[] = ['hypertension', 'diabetes', 'copd'];

/** The next question for somebody who has answered those; none where everything is known. Only what the county offers is asked for. */
export function nextStep(offers: readonly Offer[], answers: readonly Answer[]): Step | undefined {
  return QUESTIONS.filter((question) => choiceOf(answers, question) === undefined)
    .map((question) => ({ question, choices: choicesOf(question, offers, answers) }))
    .find(({ choices }) => choices.length > 0);
}

/** The groups that the answers name, in the order of the questions; `general` where they name none. */
export function groupsOf(answers: readonly Answer[]): Group[] {
  const named = answers.flatMap(({ choice }) => choice.split('+'));
  const groups = [...PERSONS, ...ILLNESSES, 'disabled' as const].filter((group) =>
    named.includes(group),
  );
  return groups.length > 0 ? groups : ['general'];
}

/**
 * The packages that fit, in the order of the offers: the free ones for the groups that the answers name (the one for
 * everybody where there is none), and the county's own only for who wants to see them.
 */
export function fits(
  offers: readonly Offer[],
  answers: readonly Answer[],
): { free: Fit[]; paid: Fit[] } {
  const groups = groupsOf(answers);
  const named = fitting(offers, 'basic', groups);
  const wantsPaid = choiceOf(answers, 'paid') === 'yes';
  return {
    free: named.length > 0 ? named : fitting(offers, 'basic', ['general']),
    paid: wantsPaid ? fitting(offers, 'county', groups) : [],
  };
}

function fitting(offers: readonly Offer[], kind: Offer['kind'], groups: readonly Group[]): Fit[] {
  return offers
    .filter((offer) => offer.kind === kind)
    .map(({ id, groups: made }) => ({ id, because: groups.filter((one) => made.includes(one)) }))
    .filter(({ because }) => because.length > 0);
}

function choiceOf(answers: readonly Answer[], question: Question): string | undefined {
  return answers.find((answer) => answer.question === question)?.choice;
}

/** What can be said to a question; empty where it need not be asked. */
function choicesOf(
  question: Question,
  offers: readonly Offer[],
  answers: readonly Answer[],
): readonly string[] {
  const offered = (groups: readonly Group[]) =>
    groups.filter((group) => offers.some((offer) => offer.groups.includes(group)));
  const orNone = (choices: readonly string[]) => (choices.length > 0 ? [...choices, 'none'] : []);
  const illnesses = offered(ILLNESSES);
  switch (question) {
    case 'person':
      return orNone(offered(PERSONS));
    case 'illness':
      // Of these illnesses none has a package for small children.
      if (choiceOf(answers, 'person') === 'children-0-6') return [];
      return orNone([...illnesses, ...(illnesses.length > 2 ? ['several'] : together(illnesses))]);
    case 'illnesses':
      return choiceOf(answers, 'illness') === 'several' ? together(illnesses) : [];
    case 'disabled':
      return orNone(offered(['disabled']));
    case 'paid':
      return fitting(offers, 'county', groupsOf(answers)).length > 0 ? ['none', 'yes'] : [];
  }
}

/** Two or more of them, in every way: one tap says which. */
function together(groups: readonly Group[]): string[] {
  return subsets(groups)
    .filter((set) => set.length > 1)
    .sort((a, b) => a.length - b.length)
    .map((set) => set.join('+'));
}

function subsets([first, ...rest]: readonly Group[]): Group[][] {
  if (first === undefined) return [[]];
  const others = subsets(rest);
  return [...others.map((set) => [first, ...set]), ...others];
}
