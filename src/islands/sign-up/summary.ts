import {
  asksForHelper,
  readName,
  saidGroups,
  saidPackages,
  type WishDraft,
} from '../../domain/sign-up/draft.ts';
import { readPhone } from '../../domain/sign-up/phone.ts';
import {
  callTimeInWords,
  groupInWords,
  helperRelationInWords,
} from '../../domain/sign-up/words.ts';
import { fieldId } from './fields.ts';
import { forWhomOptions } from './for-whom.ts';
import type { SignUpProps } from './page-props.ts';
import type { FormStep } from './step.ts';

/** One line of what the form says, and where it is changed. */
export interface SaidLine {
  what: string;
  said: readonly string[];
  step: FormStep;
  /** The id of the field. */
  field: string;
}

/** Everything that the form says, in words, as it would be sealed. */
export function summaryOf(draft: WishDraft, page: SignUpProps, isHelped: boolean): SaidLine[] {
  const { fields } = page.form;
  const whom = forWhomOptions(isHelped).find(({ value }) => value === draft.forWhom);
  const isChild = draft.forWhom === 'child';
  const phone = readPhone(draft.phone);
  const team = page.teams.find(({ id }) => id === draft.team);
  const village = page.teams
    .flatMap(({ villages }) => villages)
    .find(({ id }) => id === draft.village);
  const township = page.townships.find(({ id }) => id === draft.township);
  const packages = saidPackages(draft, page);
  const line = (
    what: string,
    said: readonly string[],
    step: FormStep,
    field: Parameters<typeof fieldId>[0],
  ): SaidLine => ({ what, said, step, field: fieldId(field) });
  return [
    line(fields.forWhom.label, whom ? [whom.label] : [], 'who', 'forWhom'),
    line(`${isChild ? '监护人的' : ''}${fields.name.label}`, [readName(draft.name)], 'who', 'name'),
    line(
      `${isChild ? '监护人的' : ''}${fields.phone.label}`,
      'phone' in phone ? [grouped(phone.phone)] : [],
      'who',
      'phone',
    ),
    ...(asksForHelper(draft, isHelped)
      ? [
          line(
            fields.helperName.label,
            [
              readName(draft.helperName),
              ...(draft.helperRelation ? [helperRelationInWords(draft.helperRelation)] : []),
            ],
            'who',
            'helperName',
          ),
        ]
      : []),
    line(
      fields.village.label,
      [`${township?.name ?? ''}${village?.name ?? ''}`],
      'where',
      'village',
    ),
    line(fields.team.label, team ? [team.name] : [], 'where', 'team'),
    ...(isChild
      ? []
      : [
          line(
            fields.healthConsent.label,
            [draft.health === undefined ? '不说' : '同意说'],
            'wish',
            'health',
          ),
          line(fields.groups.label, orNone(saidGroups(draft).map(groupInWords)), 'wish', 'groups'),
        ]),
    line(
      fields.packages.label,
      orNone(packages.map((one) => page.packages.find(({ id }) => id === one)?.title ?? one)),
      'wish',
      // Without packages to choose from, the field is not there.
      'callTime',
    ),
    line(fields.callTime.label, [callTimeInWords(draft.callTime)], 'wish', 'callTime'),
  ];
}

function orNone(said: readonly string[]): readonly string[] {
  return said.length > 0 ? said : ['没有选'];
}

/** A mobile as people read it aloud; landlines stay as they are. */
function grouped(phone: string): string {
  return phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3');
}
