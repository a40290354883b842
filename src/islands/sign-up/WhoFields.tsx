import { asksForHelper } from '../../domain/sign-up/draft.ts';
import { HELPER_RELATIONS } from '../../domain/sign-up/terms.ts';
import { helperRelationInWords } from '../../domain/sign-up/words.ts';
import { Choice, TextField } from '../parts/Fields.tsx';
import { type FieldsProps, fieldId, wordsFor } from './fields.ts';
import { forWhomOptions } from './for-whom.ts';

const RELATIONS = HELPER_RELATIONS.map((value) => ({
  value,
  label: helperRelationInWords(value),
}));

/** For whom, how to reach them, and who fills it in. */
export function WhoFields({ page, draft, isHelped, problems, onChange }: FieldsProps) {
  const { forWhom } = draft;
  const { fields } = page.form;
  const error = (field: Parameters<typeof wordsFor>[0]) => wordsFor(field, problems);
  const isChild = forWhom === 'child';
  const isOwn = forWhom === 'self' || (!forWhom && !isHelped);
  const whose = isOwn ? '' : isChild ? '监护人的' : '他的';
  return (
    <>
      <Choice
        id={fieldId('forWhom')}
        legend={fields.forWhom.label}
        options={forWhomOptions(isHelped)}
        value={forWhom}
        onChange={(next) => onChange({ forWhom: next })}
        error={error('forWhom')}
      />
      {isChild && (
        <p className="callout">
          这里只写监护人的称呼和电话。监护人一般是爸爸妈妈；爷爷奶奶带着的，先问爸妈。孩子的姓名、证件不用写，签约那天在纸上填。
        </p>
      )}
      <TextField
        id={fieldId('name')}
        label={`${whose}${fields.name.label}`}
        hint={`${fields.name.purpose}。`}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={error('name')}
      />
      <TextField
        id={fieldId('phone')}
        label={`${whose}${fields.phone.label}`}
        hint={`手机，或者座机加区号。${fields.phone.purpose}。`}
        isPhone
        value={draft.phone}
        onChange={(phone) => onChange({ phone })}
        error={error('phone')}
      />
      {asksForHelper(draft, isHelped) && (
        <>
          <h3>您是来帮忙填的</h3>
          <TextField
            id={fieldId('helperName')}
            label="您的姓名或称呼"
            hint={`${fields.helperName.purpose}。`}
            value={draft.helperName}
            onChange={(helperName) => onChange({ helperName })}
            error={error('helperName')}
          />
          <Choice
            id={fieldId('helperRelation')}
            legend="您是他什么人"
            options={RELATIONS}
            value={draft.helperRelation}
            onChange={(helperRelation) => onChange({ helperRelation })}
            error={error('helperRelation')}
          />
        </>
      )}
    </>
  );
}
