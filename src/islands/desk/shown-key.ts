import { isPublishedPhrase } from '../../domain/team-keys/published.ts';

/** What may be shown of a key. */
export interface ShownKey {
  /** `age1…` */
  recipient: string;
  /** What the team's poster says of it. */
  phrase: string;
  /** Everybody may have its secret half: it is published for trying. */
  isPublished: boolean;
}

/** The public half of a secret key; nothing where the text is none. */
export async function shownKey(identity: string): Promise<ShownKey | undefined> {
  const [{ recipientOf }, { keyPhrase }] = await Promise.all([
    import('../../envelope/identity.ts'),
    import('../../formats/key-phrase.ts'),
  ]);
  const recipient = await recipientOf(identity);
  if (recipient === undefined) return undefined;
  const phrase = await keyPhrase(recipient);
  return { recipient, phrase, isPublished: isPublishedPhrase(phrase) };
}

/** Why a key is not taken: everybody has it and this is no trial, or the desk has it already (`known` are its recipients). */
export function refusalOf(
  { recipient, isPublished }: ShownKey,
  mode: 'demo' | 'live',
  known: readonly string[],
): 'published' | 'known' | undefined {
  if (isPublished && mode === 'live') return 'published';
  return known.includes(recipient) ? 'known' : undefined;
}
