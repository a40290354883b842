import { describe, expect, test } from 'vitest';
import { newDraft, type WishDraft } from '../../../src/domain/sign-up/draft.ts';
import type { FormContent } from '../../../src/islands/sign-up/form-content.ts';
import { Keeper } from '../../../src/islands/sign-up/keeper.ts';
import { withSpare } from '../../../src/islands/sign-up/with-spare.ts';
import type { SignUpStore } from '../../../src/storage/sign-ups.ts';
import { signUpsInMemory } from '../../../src/storage/sign-ups-in-memory.ts';

const now = () => 1_795_000_000_000;

function phone(full: () => boolean = () => false) {
  const disk = signUpsInMemory<FormContent>(now);
  const refusing: SignUpStore<FormContent> = {
    ...disk,
    begin: async (...form) => {
      if (full()) throw new DOMException('full', 'QuotaExceededError');
      return disk.begin(...form);
    },
    keep: async (...form) => {
      if (full()) throw new DOMException('full', 'QuotaExceededError');
      return disk.keep(...form);
    },
  };
  return { disk, forms: withSpare(refusing, now) };
}

function named(name: string): WishDraft {
  return { ...newDraft(), name };
}

async function namesIn(store: SignUpStore<FormContent>): Promise<string[]> {
  return (await store.all()).map(({ content: { editing, draft } }) => (editing ?? draft).name);
}

describe('a form that is filled in', () => {
  test('is kept from the first key on, as one form, with its version and for whom', async () => {
    const { disk, forms } = phone();
    const keeper = new Keeper({ forms, isHelped: true, version: 3 });
    expect(await keeper.flush()).toBe('kept');
    expect(await disk.all()).toEqual([]);
    keeper.note(named('王'));
    const first = keeper.flush();
    keeper.note(named('王桂英'));
    expect(await Promise.all([first, keeper.flush()])).toEqual(['kept', 'kept']);
    const [kept, ...others] = await disk.all();
    expect(others).toEqual([]);
    expect(kept?.isHelped).toBe(true);
    expect(kept?.content).toEqual({
      ...{ v: 1, form: 3, state: 'draft', change: 0 },
      draft: named('王桂英'),
    });
  });

  test('stays on the page where the phone is full, and can be sealed from there', async () => {
    const { disk, forms } = phone(() => true);
    const keeper = new Keeper({ forms, isHelped: false, version: 1 });
    keeper.note(named('王桂英'));
    expect(await keeper.flush()).toBe('not kept');
    expect(await disk.all()).toEqual([]);
    expect(await namesIn(forms)).toEqual(['王桂英']);
    const kept = keeper.with(named('王桂兰'));
    expect(kept && (await forms.signingKeys(kept.id))?.privateKey.extractable).toBe(false);
    expect(kept?.content.draft.name).toBe('王桂兰');
  });

  test('that did not fit is kept with the next key once there is room', async () => {
    let isFull = false;
    const { disk, forms } = phone(() => isFull);
    const keeper = new Keeper({ forms, isHelped: false, version: 1 });
    keeper.note(named('王'));
    await keeper.flush();
    isFull = true;
    keeper.note(named('王桂英'));
    expect(await keeper.flush()).toBe('not kept');
    expect(await namesIn(disk)).toEqual(['王']);
    isFull = false;
    expect(await keeper.flush()).toBe('kept');
    expect(await namesIn(disk)).toEqual(['王桂英']);
  });

  test('does not come back when another window has ended it', async () => {
    const { disk, forms } = phone();
    const keeper = new Keeper({ forms, isHelped: true, version: 1 });
    keeper.note(named('王桂英'));
    await keeper.flush();
    await forms.destroyHelped();
    keeper.note(named('王桂英，东麦村'));
    expect(await keeper.flush()).toBe('gone');
    expect(await disk.all()).toEqual([]);
  });

  test('keeps nothing after its end, and its end waits for what is on its way', async () => {
    const onItsWay = Promise.withResolvers<void>();
    const { disk, forms } = phone(() => {
      onItsWay.resolve();
      return false;
    });
    const keeper = new Keeper({ forms, isHelped: true, version: 1 });
    keeper.note(named('王桂英'));
    void keeper.flush();
    await onItsWay.promise;
    const id = await keeper.end();
    expect((await disk.all()).map((one) => one.id)).toEqual([id]);
    await forms.destroyHelped();
    keeper.note(named('王桂英'));
    await keeper.flush();
    expect(await disk.all()).toEqual([]);
  });

  test('leaves the envelope that was made of it, also one made meanwhile', async () => {
    const { disk, forms } = phone();
    const keeper = new Keeper({ forms, isHelped: false, version: 2 });
    keeper.note(named('王桂英'));
    await keeper.flush();
    const [kept] = await disk.all();
    if (!kept) throw new Error('it was kept above');
    const made = { ...kept.content, state: 'made' as const, sealed: 'c2VhbGVk' };
    await forms.keep(kept.id, made);
    keeper.note(named('王桂兰'));
    await keeper.flush();
    const [changed] = await disk.all();
    expect(changed?.content).toEqual({ ...made, editing: named('王桂兰'), editingForm: 2 });
  });
});
