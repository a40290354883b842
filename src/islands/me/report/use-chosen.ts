import { useState } from 'react';
import type { Person } from '../../../domain/person/schema.ts';
import type { Kept } from '../../../storage/repository.ts';
import { personAtFirst, rememberPerson } from '../diary/person-choice.ts';

/** Whose records are shown: their place in the household, and how to turn to another. A reload stays with them. */
export function useChosen(people: readonly Kept<Person>[]) {
  const [chosen, setChosen] = useState(() => personAtFirst(people, location.hash));
  return {
    index: Math.max(
      0,
      people.findIndex(({ id }) => id === chosen),
    ),
    choose(id: string) {
      rememberPerson(id);
      // The address goes first at the next look: it must not name somebody else.
      history.replaceState(history.state, '', `#${id}`);
      setChosen(id);
    },
  };
}
