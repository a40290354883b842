import { packagesFor, tellsOfHealth } from '../../domain/sign-up/draft.ts';
import {
  CALL_TIMES,
  GROUPS,
  type Group,
  isHealthGroup,
  MOST_PACKAGES,
} from '../../domain/sign-up/terms.ts';
import { callTimeInWords, groupInWords } from '../../domain/sign-up/words.ts';
import { Choice } from '../parts/Fields.tsx';
import { Ticks } from '../parts/Ticks.tsx';
import { Agree } from './Agree.tsx';
import { TextVersion } from './Consent.tsx';
import { type FieldsProps, fieldId, wordsFor } from './fields.ts';

const CALL_TIME_OPTIONS = CALL_TIMES.map((value) => ({ value, label: callTimeInWords(value) }));

function optionsOf(groups: readonly Group[]) {
  return groups.map((value) => ({ value, label: groupInWords(value) }));
}

/** Groups and packages, what tells of somebody's health only after a consent of its own, and when to call. */
export function WishFields({ page, draft, isHelped, problems, onChange, now }: FieldsProps) {
  const { forWhom, groups, packages, health, callTime } = draft;
  const { fields, consent } = page.form;
  const isChild = forWhom === 'child';
  const mayTell = health !== undefined;
  const offered = packagesFor(draft, page.packages);
  // Of grown-ups: a child's group is said by whom the form is for.
  const ages = GROUPS.filter((group) => !isHealthGroup(group) && group !== 'children-0-6');
  const waiting = [
    ...groups.filter(isHealthGroup).map(groupInWords),
    ...page.packages
      .filter((one) => packages.includes(one.id) && tellsOfHealth(one))
      .map(({ title }) => title),
  ];
  return (
    <>
      {isChild ? (
        <p className="callout">孩子身体怎么样，这里不问。签约那天当面说。</p>
      ) : (
        <section className="field" aria-labelledby="sign-up-health-title">
          <h3 id="sign-up-health-title">{fields.healthConsent.label}</h3>
          {isHelped && <p>先念给他听，问他愿不愿意。最后还要他自己点一次。</p>}
          <p>{consent.healthWhy}</p>
          <p>{consent.health}</p>
          <TextVersion form={page.form} />
          {!mayTell && waiting.length > 0 && (
            <p className="callout">前面选了：{waiting.join('、')}。勾上才写进去；不勾，就不写。</p>
          )}
          <Agree
            id={fieldId('health')}
            label="我同意说健康情况"
            isOn={mayTell}
            onChange={(isOn) => onChange({ health: isOn ? Math.floor(now() / 1000) : undefined })}
          />
        </section>
      )}
      {!isChild && (
        <Ticks
          id={fieldId('groups')}
          legend={fields.groups.label}
          hint={`可以多选。${fields.groups.purpose}。`}
          options={optionsOf(mayTell ? [...ages, ...GROUPS.filter(isHealthGroup)] : ages)}
          ticked={groups}
          onChange={(next) => onChange({ groups: next })}
        />
      )}
      {offered.length > 0 && (
        <Ticks
          id={fieldId('packages')}
          legend={fields.packages.label}
          hint={`最多 ${MOST_PACKAGES} 个。${fields.packages.purpose}。`}
          options={offered.map(({ id, title, price }) => ({
            value: id,
            label: title,
            note: price,
          }))}
          ticked={packages}
          onChange={(next) => onChange({ packages: next })}
          error={wordsFor('packages', problems)}
        />
      )}
      <Choice
        id={fieldId('callTime')}
        legend={fields.callTime.label}
        options={CALL_TIME_OPTIONS}
        value={callTime}
        onChange={(next) => onChange({ callTime: next })}
      />
    </>
  );
}
