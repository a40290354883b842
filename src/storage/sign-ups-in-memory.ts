import { type KeptSignUp, newSubmissionId, type SignUpStore } from './sign-ups.ts';

/** The forms where the browser keeps nothing: they last as long as the page is open. */
export function signUpsInMemory<Content>(now: () => number): SignUpStore<Content> {
  const forms = new Map<string, { kept: KeptSignUp<Content>; signing: CryptoKeyPair }>();
  return {
    all: async () => [...forms.values()].map(({ kept }) => kept).sort((a, b) => b.at - a.at),
    get: async (id) => forms.get(id)?.kept,
    async begin(content, isHelped, signing) {
      const kept = { id: newSubmissionId(), isHelped, at: now(), content };
      forms.set(kept.id, { kept, signing });
      return kept;
    },
    async keep(id, content) {
      const form = forms.get(id);
      if (!form) throw new Error(`the form ${id} is gone`);
      forms.set(id, { ...form, kept: { ...form.kept, at: now(), content } });
    },
    signingKeys: async (id) => forms.get(id)?.signing,
    async destroy(id) {
      forms.delete(id);
    },
    async destroyHelped() {
      for (const [id, { kept }] of forms) if (kept.isHelped) forms.delete(id);
    },
  };
}
