import { fromCarried, toLink, toPictureText } from '../../../src/envelope/carried.ts';
import { openSubmission } from '../../../src/envelope/identity.ts';
import { randomFrom } from './random.ts';
import { HARMFUL, HARMLESS } from './sign-up-manglings.ts';
import { newAuthor, newParties, sealedBy, someWish } from './sign-up-wishes.ts';

/** What came of one kind of mangling. */
export interface MangleTally {
  kind: string;
  /** Whether nothing of it may be refused. */
  isHarmless: boolean;
  runs: number;
  opened: number;
  refused: number;
  /** Opened as something else than what was carried. */
  wrong: number;
  thrown: number;
}

const DESKS = ['https://qianyue.mingxian.example.gov.cn/desk/', 'https://a.cn/'];

/** Carries envelopes as links and as the texts of pictures, mangled in every way `runs` times, and opens what comes out. */
export async function tryManglings(seed: number, runs: number): Promise<MangleTally[]> {
  const random = randomFrom(seed);
  const parties = await newParties();
  const envelopes = await Promise.all(
    Array.from({ length: 40 }, async () =>
      sealedBy(await newAuthor(random), someWish(random), parties),
    ),
  );
  const tallies: MangleTally[] = [];
  const kinds = [HARMLESS, HARMFUL].flatMap((table) =>
    Object.entries(table).map(([kind, mangle]) => ({
      kind,
      mangle,
      isHarmless: table === HARMLESS,
    })),
  );
  for (const { kind, mangle, isHarmless } of kinds) {
    const tally = { kind, isHarmless, runs, opened: 0, refused: 0, wrong: 0, thrown: 0 };
    for (let run = 0; run < runs; run++) {
      const [sealed, other] = [run, run + 1].map(
        (index) => envelopes[index % envelopes.length],
      ) as [Uint8Array, Uint8Array];
      const [write, desk] = [run % 2 ? toLink : toPictureText, DESKS[(run >> 1) % 2] ?? ''];
      const text = mangle(random, write(desk, sealed), write(desk, other));
      const result = await carried(text, sealed, parties.team).catch(() => 'thrown' as const);
      tally[result]++;
    }
    tallies.push(tally);
  }
  return tallies;
}

async function carried(
  text: string,
  sealed: Uint8Array,
  identity: string,
): Promise<'opened' | 'refused' | 'wrong'> {
  const found = fromCarried(text);
  if ('problem' in found) return 'refused';
  if (Buffer.from(found.sealed).equals(sealed)) return 'opened';
  const opened = await openSubmission(found.sealed, [identity]);
  return 'problem' in opened ? 'refused' : 'wrong';
}
