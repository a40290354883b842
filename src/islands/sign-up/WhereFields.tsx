import { teamOf } from '../../domain/sign-up/change.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { type FieldsProps, fieldId, wordsFor } from './fields.ts';
import { Phone } from './Phone.tsx';

/** What has an id and a name, to choose from. */
function asOptions(all: readonly { id: string; name: string }[]) {
  return all.map(({ id, name }) => ({ value: id, label: name }));
}

/** The village, and the team that it gives; the team can be changed. */
export function WhereFields({ page, draft, problems, onChange }: FieldsProps) {
  const { township, village, team } = draft;
  const { teams, form, demo } = page;
  const ofTownship = teams.filter((one) => one.township === township);
  const villages = ofTownship.flatMap((one) => one.villages);
  const chosen = teams.find(({ id }) => id === team);
  const isHome = teamOf(village, page)?.id === team;
  const error = (field: Parameters<typeof wordsFor>[0]) => wordsFor(field, problems);
  return (
    <>
      <SelectField
        id={fieldId('township')}
        label="在哪个乡镇"
        options={asOptions(
          page.townships.filter(({ id }) => teams.some((one) => one.township === id)),
        )}
        value={township}
        onChange={(next) => onChange({ township: next })}
        error={error('township')}
      />
      {township && (
        <SelectField
          id={fieldId('village')}
          label={form.fields.village.label}
          hint={`${form.fields.village.purpose}。`}
          options={asOptions(villages)}
          value={village}
          onChange={(next) => onChange({ village: next })}
          error={error('village')}
        />
      )}
      {village && (
        <SelectField
          id={fieldId('team')}
          label={form.fields.team.label}
          hint={`已经按村选好，想换可以换。${form.fields.team.purpose}。`}
          options={asOptions([...ofTownship, ...teams.filter((one) => one.township !== township)])}
          value={team}
          onChange={(next) => onChange({ team: next })}
          error={error('team')}
        />
      )}
      {chosen && (
        <div className="callout">
          <p>
            <strong>{chosen.name}</strong>
          </p>
          {!isHome && <p>这不是管您村的团队。团队会在电话里跟您商量。</p>}
          <p>
            电话：
            <Phone phone={chosen.phone} isDemo={demo} />
          </p>
          <p>{chosen.hours}</p>
          <p>{chosen.address}</p>
        </div>
      )}
    </>
  );
}
