import type { ReactNode } from 'react';
import type { Person } from '../../../domain/person/schema.ts';
import type { Kept } from '../../../storage/repository.ts';
import { Words } from '../../parts/Words.tsx';
import { shownPerson } from './people.ts';

interface Props {
  people: readonly Kept<Person>[];
  hidden: boolean;
  onHide: (hidden: boolean) => void;
  onAdd: () => void;
  onEdit: (id: string) => void;
  /** What stands below somebody's name. */
  below: (person: Kept<Person>) => ReactNode;
}

/** The household as cards; before there is anybody, the two ways to begin. */
export function PeopleList({ people, hidden, onHide, onAdd, onEdit, below }: Props) {
  if (people.length === 0) {
    return (
      <section aria-labelledby="people">
        <h2 id="people" tabIndex={-1}>
          从这里开始
        </h2>
        <div className="ways no-print">
          <button type="button" id="add-person" className="button button-main" onClick={onAdd}>
            添加家人
          </button>
          <a className="button" href="/me/backup/">
            恢复备份
          </a>
        </div>
        <p className="lead-2">第一次来，点“添加家人”。以前记过，现在却是空的，点“恢复备份”。</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="people">
      <h2 id="people" tabIndex={-1}>
        家里人
      </h2>
      <ul className="people">
        {people.map((person, index) => {
          const { id, mark, name, facts } = shownPerson(person, index, hidden);
          return (
            <li key={id}>
              <div className="card person">
                <span className="disc" data-colour={person.value.colour} aria-hidden="true">
                  {mark}
                </span>
                <div>
                  <h3 id={`name-${id}`} tabIndex={-1}>
                    <Words text={name} />
                  </h3>
                  {facts.length > 0 && (
                    <p>
                      <Words text={facts.join('，')} />
                    </p>
                  )}
                </div>
                {!hidden && (
                  <button
                    type="button"
                    id={`edit-${id}`}
                    className="pill no-print"
                    aria-describedby={`name-${id}`}
                    onClick={() => onEdit(id)}
                  >
                    修改
                  </button>
                )}
              </div>
              {!hidden && below(person)}
            </li>
          );
        })}
      </ul>
      <div className="ways no-print">
        <button type="button" id="add-person" className="button button-main" onClick={onAdd}>
          添加家人
        </button>
        <button type="button" className="button" onClick={() => onHide(!hidden)}>
          {hidden ? '显示' : '藏起来'}
        </button>
      </div>
      <p className="lead-2 no-print">
        {hidden
          ? '名字、生日和该做的都藏起来了。这不是加密：谁点“显示”，都能看到。'
          : '手机要借给别人，先点“藏起来”，名字、生日和该做的就不显示。'}
      </p>
    </section>
  );
}
