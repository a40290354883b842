import type { Health } from '../../../domain/health/schema.ts';
import { UNKNOWN_HEALTH } from '../../../domain/health/schema.ts';
import { draftOf, newDraft } from '../../../domain/person/draft.ts';
import type { Person } from '../../../domain/person/schema.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import type { Kept, Repository } from '../../../storage/repository.ts';
import { HealthForm } from '../owed/HealthForm.tsx';
import { PersonForm } from './PersonForm.tsx';
import { newId } from './people.ts';
import { RemovePerson } from './RemovePerson.tsx';
import type { Draft, View } from './view.ts';

interface PersonViewsProps {
  view: View;
  people: readonly Kept<Person>[];
  health: Repository<Health>;
  /** `YYYY-MM-DD`. */
  today: string;
  onTyped: (draft: Draft) => void;
  /** All of them answer with what stood in the way, if anything did. */
  onSave: (id: string, person: Person) => Promise<Refusal | undefined>;
  onSaveHealth: (id: string, health: Health) => Promise<Refusal | undefined>;
  onRemove: (id: string) => Promise<Refusal | undefined>;
  onTurn: (view: View) => void;
  onCancel: () => void;
}

/** The forms that stand in the place of the list: to add, change and remove a person, and to say how they are. */
export function PersonViews(props: PersonViewsProps) {
  const { view, people, today, onTyped, onSave, onRemove, onTurn, onCancel } = props;
  const form = { today, onTyped, onCancel };
  if (view.name === 'add') {
    const household = people.map(({ value }) => value);
    return (
      <PersonForm
        {...form}
        title="添加家人"
        start={view.draft ?? newDraft(household)}
        others={household.map(({ name }) => name)}
        onSave={(person) => onSave(newId(), person)}
      />
    );
  }
  const one = 'id' in view ? people.find(({ id }) => id === view.id) : undefined;
  if (!one || view.name === 'list') return null;
  const { id, value } = one;
  if (view.name === 'health') {
    return (
      <HealthForm
        {...form}
        person={value}
        health={props.health.get(id)?.value ?? UNKNOWN_HEALTH}
        draft={view.draft}
        onSave={(health) => props.onSaveHealth(id, health)}
      />
    );
  }
  return view.name === 'remove' ? (
    <RemovePerson
      name={value.name}
      onRemove={() => onRemove(id)}
      onCancel={() => onTurn({ ...view, name: 'edit' })}
    />
  ) : (
    <PersonForm
      {...form}
      title={`修改：${value.name}`}
      start={view.draft ?? draftOf(value)}
      others={people.filter((other) => other !== one).map((other) => other.value.name)}
      onSave={(person) => onSave(id, person)}
      onRemove={(draft) => onTurn({ name: 'remove', id, draft })}
    />
  );
}
