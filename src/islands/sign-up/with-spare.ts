import type { SignUpStore } from '../../storage/sign-ups.ts';
import { signUpsInMemory } from '../../storage/sign-ups-in-memory.ts';

/** Forms of which some may last only as long as the page is open. */
export interface SpareStore<Content> extends SignUpStore<Content> {
  /** Whether a form is still there when the page is opened again. */
  isKept(id: string): Promise<boolean>;
}

/** The phone's forms, with a place in memory for those that it does not take. */
export function withSpare<Content>(
  forms: SignUpStore<Content>,
  now: () => number,
): SpareStore<Content> {
  const spare = signUpsInMemory<Content>(now);
  const placeOf = async (id: string) => ((await spare.get(id)) ? spare : forms);
  return {
    async all() {
      return [...(await spare.all()), ...(await forms.all())].sort((a, b) => b.at - a.at);
    },
    get: async (id) => (await placeOf(id)).get(id),
    async begin(content, isHelped, signing) {
      try {
        return await forms.begin(content, isHelped, signing);
      } catch {
        return spare.begin(content, isHelped, signing);
      }
    },
    keep: async (id, content) => (await placeOf(id)).keep(id, content),
    signingKeys: async (id) => (await placeOf(id)).signingKeys(id),
    destroy: async (id) => (await placeOf(id)).destroy(id),
    async destroyHelped() {
      await spare.destroyHelped();
      await forms.destroyHelped();
    },
    isKept: async (id) => (await placeOf(id)) !== spare,
  };
}
