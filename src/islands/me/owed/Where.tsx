import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import { readChoice, TOWNSHIP_KEY } from '../../../storage/settings.ts';
import type { Explained } from './explained.ts';
import { type Way, waysOf } from './places.ts';

interface Props {
  all: readonly { details: Pick<Explained['details'], 'title' | 'where'> }[];
  file: RulesFile;
}

/** Where somebody goes for it, by the township that is chosen on this phone; where it is more than one place, what for. */
export function Where({ all, file }: Props) {
  const ways = waysOf(all, file, readChoice(TOWNSHIP_KEY) ?? '');
  return (
    <>
      {ways.map((way) => (
        <p key={way.titles[0]} className="duty-where">
          {ways.length > 1 && `${way.titles.join('、')}，`}
          {wayInWords(way)}
        </p>
      ))}
    </>
  );
}

function wayInWords({ at, places }: Way) {
  if (at === 'home') return '在哪：医生到家里来，先和团队约。';
  if (places.length === 0) return '在哪：问您的家庭医生团队。';
  const isTeam = at === 'team';
  const [only] = places;
  return (
    <>
      {isTeam ? '找团队：' : '在哪：'}
      {places.map(({ name, path }, index) => (
        <span key={path}>
          {index > 0 && '、'}
          <a href={path}>{name}</a>
        </span>
      ))}
      {!isTeam && places.length === 1 && only?.hours && `（${only.hours}）`}
    </>
  );
}
