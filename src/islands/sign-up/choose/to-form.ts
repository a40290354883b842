import type { Group } from '../../../domain/sign-up/terms.ts';

// The form's rules weigh more than this whole tool: they come while somebody answers, so that a lost network does not matter later.
const form = () => import('../begin.ts');

/** Fetches what `toForm` needs, before it is needed; says nothing where that fails. */
export function fetchForm(): void {
  form().catch(() => undefined);
}

/** Goes to the sign-up form (its version) with what was chosen; to an empty one where what carries it cannot be fetched. */
export async function toForm(
  chosen: { groups: readonly Group[]; packages: readonly string[] },
  version: number,
): Promise<void> {
  try {
    const { beginFrom } = await form();
    await beginFrom(chosen, version, Date.now);
  } catch {
    location.assign('/family-doctor/sign-up/');
  }
}
