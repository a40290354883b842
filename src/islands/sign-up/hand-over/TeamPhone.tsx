import { Phone } from '../Phone.tsx';
import type { SignUpProps } from '../page-props.ts';

/** Whom to call about a form. */
export interface Callee {
  name: string;
  phone: string;
  /** When somebody answers. */
  hours: string;
  /** Nobody answers: the county is an example. */
  isDemo: boolean;
}

/** The team with that id; where the county lists it no longer, who is answerable for the county's teams. */
export function calleeOf(page: SignUpProps, id: string | undefined): Callee {
  const { organiser, demo } = page;
  const team = page.teams.find((one) => one.id === id);
  const { name, phone, hours } = team ?? { ...organiser, hours: '' };
  return { name, phone, hours, isDemo: demo };
}

/** Whom to call, the number to be seen as well as to be tapped, and when somebody answers. */
export function TeamPhone({ callee: { name, phone, hours, isDemo } }: { callee: Callee }) {
  return (
    <p className="team-phone">
      {name}电话 <Phone phone={phone} isDemo={isDemo} />
      {hours && <small>{hours}</small>}
    </p>
  );
}
