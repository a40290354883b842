import type { NamedRule } from '../../../domain/checkup/duty.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import { readChoice, TOWNSHIP_KEY } from '../../../storage/settings.ts';
import { placesOf } from './places.ts';

interface Props {
  where: NamedRule['where'];
  file: RulesFile;
}

/** Where somebody goes for it, by the township that is chosen on this phone. */
export function Where({ where, file }: Props) {
  if (where.at === 'home') return <p>在哪：医生到家里来，先和团队约。</p>;
  const places = placesOf(where, file, readChoice(TOWNSHIP_KEY) ?? '');
  if (places.length === 0) return <p>在哪：问您的家庭医生团队。</p>;
  const isTeam = where.at === 'team';
  const [only] = places;
  return (
    <p className="duty-where">
      {isTeam ? '找团队：' : '在哪：'}
      {places.map(({ name, path }, index) => (
        <span key={path}>
          {index > 0 && '、'}
          <a href={path}>{name}</a>
        </span>
      ))}
      {!isTeam && places.length === 1 && only?.hours && `（${only.hours}）`}
    </p>
  );
}
