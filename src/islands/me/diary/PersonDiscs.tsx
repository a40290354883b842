import type { Person } from '../../../domain/person/schema.ts';
import type { Kept } from '../../../storage/repository.ts';
import { Words } from '../../parts/Words.tsx';
import { shownPerson } from '../household/people.ts';

interface Props {
  /** In the order of the household. */
  people: readonly Kept<Person>[];
  /** Whether names are hidden. */
  hidden: boolean;
  chosen: string;
  onChoose: (id: string) => void;
  legend?: string;
}

/** Whose it is: everybody of the household as a disc with the name. Where there is one person, there is nothing to choose. */
export function PersonDiscs({ people, hidden, chosen, onChoose, legend = '给谁记' }: Props) {
  if (people.length < 2) return null;
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="discs">
        {people.map((person, index) => {
          const { id, mark, name } = shownPerson(person, index, hidden);
          return (
            <label key={id} data-chosen={id === chosen ? '' : undefined}>
              <input
                type="radio"
                name="diary-person"
                checked={id === chosen}
                onChange={() => onChoose(id)}
              />
              <span className="disc" data-colour={person.value.colour} aria-hidden="true">
                {mark}
              </span>
              <span>
                <Words text={name} />
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
