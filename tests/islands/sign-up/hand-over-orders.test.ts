import { beforeAll, expect, test } from 'vitest';
import type { FormContent } from '../../../src/islands/sign-up/form-content.ts';
import {
  agreedOrder,
  type Order,
  resealOrder,
  wishOrder,
  withdrawalOrder,
} from '../../../src/islands/sign-up/hand-over/orders.ts';
import { filledIn, NOON, smallCounty } from '../../helpers/sealed-forms.ts';

let page: Awaited<ReturnType<typeof smallCounty>>['page'];
beforeAll(async () => {
  page = (await smallCounty()).page;
});

const kept = (content: FormContent) => ({ id: '00'.repeat(16), isHelped: false, at: 0, content });

/** The form as it stands once an order is sealed. */
const sealed = ({ content, team }: Order, state: 'made' | 'handed' = 'handed'): FormContent => {
  const handedAt = state === 'handed' ? { handedAt: NOON } : {};
  return { ...content, team, phrase: '暗语', sealed: 'AAAA', state, ...handedAt };
};

const orderOf = (content: FormContent): Order => {
  const order = wishOrder(kept(content), page, NOON);
  if (!order) throw new Error('the form is not whole');
  return order;
};

test('a form that is whole becomes a wish for its team, number 0, and is kept as made', () => {
  const { submission, team, content } = orderOf(filledIn());
  expect(team).toBe('east');
  expect(submission).toMatchObject({ kind: 'wish', change: 0, form: 7, at: NOON, name: '王桂芬' });
  expect(content).toEqual({ ...filledIn(), state: 'made', madeAt: NOON });
});

test('a form that is not agreed to is not sealed', () => {
  expect(wishOrder(kept(filledIn({ basic: undefined })), page, NOON)).toBeUndefined();
});

test('a change is the next number of the same submission, and what was typed becomes what is sealed', () => {
  const first = sealed(orderOf(filledIn()));
  const editing = { ...first.draft, phone: '13900000000' };
  const order = orderOf({ ...first, editing });
  expect(order.submission).toMatchObject({ change: 1, phone: '13900000000' });
  expect(order.content).toEqual({
    ...filledIn(),
    state: 'made',
    change: 1,
    draft: editing,
    madeAt: NOON,
  });
  expect(orderOf({ ...sealed(order), editing: first.draft }).submission.change).toBe(2);
});

test('a withdrawal is the next number, for the team that has the form, and drops a change that was begun', () => {
  const first = sealed(orderOf(filledIn()));
  const order = withdrawalOrder(kept({ ...first, editing: first.draft }), NOON + 5);
  expect(order?.submission).toEqual({ kind: 'withdrawal', form: 7, at: NOON + 5, change: 1 });
  expect(order?.team).toBe('east');
  expect(order?.content).toMatchObject({ state: 'made', withdrawn: true, madeAt: NOON + 5 });
  expect(order?.content).not.toHaveProperty('editing');
  expect(order?.content).not.toHaveProperty('handedAt');
});

test('nothing can be withdrawn before anything is sealed', () => {
  expect(withdrawalOrder(kept(filledIn()), NOON)).toBeUndefined();
});

test('for another key the same is said once more with the next number; a change that was begun goes on', () => {
  const first = sealed(orderOf(filledIn()));
  const editing = { ...first.draft, name: '王二' };
  const order = resealOrder(kept({ ...first, editing, editingForm: 7 }), page, NOON + 9);
  expect(order?.submission).toMatchObject({ kind: 'wish', name: '王桂芬', change: 1 });
  expect(order?.content).toMatchObject({ editing, editingForm: 7 });
  const withdrawn = withdrawalOrder(kept(first), NOON) as Order;
  expect(resealOrder(kept(sealed(withdrawn)), page, NOON)?.submission).toMatchObject({
    kind: 'withdrawal',
    change: 2,
  });
});

test('what was agreed to is sealed, not what a full phone has kept of the form', () => {
  const first = sealed(orderOf(filledIn({ health: NOON - 60, groups: ['diabetes'] })));
  const editing = { ...first.draft, health: undefined, basic: NOON };
  const agreed = { ...first, editing, editingForm: 7 };
  const order = agreedOrder(kept(agreed), kept(first), page, NOON);
  expect(order).toHaveProperty('submission.groups', []);
  expect(order).not.toHaveProperty('submission.consent.health');
  // Ended in another window: that is said when it is to be kept.
  expect(agreedOrder(kept(agreed), undefined, page, NOON)).toEqual(order);
  expect(agreedOrder(kept(agreed), kept({ ...first, sealed: 'BBBB' }), page, NOON)).toBeUndefined();
  const notAgreed = { ...agreed, editing: { ...editing, basic: undefined } };
  expect(agreedOrder(kept(notAgreed), kept(first), page, NOON)).toBe('not whole');
});

test('an envelope names the version whose words were agreed to, not that of a change that was begun later', () => {
  const first = sealed(orderOf(filledIn()));
  const changing = { ...first, editing: { ...first.draft, basic: undefined }, editingForm: 8 };
  const again = resealOrder(kept(changing), page, NOON + 9);
  expect(again?.submission).toMatchObject({ form: 7, consent: { basic: NOON - 60 } });
  expect(withdrawalOrder(kept(changing), NOON + 9)?.submission.form).toBe(7);
  const agreed = orderOf({ ...first, editing: first.draft, editingForm: 8 });
  expect(agreed.submission.form).toBe(8);
  expect(agreed.content).toMatchObject({ form: 8 });
  expect(agreed.content).not.toHaveProperty('editingForm');
});

test('a form that goes to another team remembers the one that has an earlier envelope, until it goes back there', () => {
  const first = sealed(orderOf(filledIn()));
  const toWest = { ...first.draft, village: 'b', team: 'west' };
  const west = orderOf({ ...first, editing: toWest });
  expect(west.team).toBe('west');
  expect(west.content.leftTeam).toBe('east');
  const again = orderOf({ ...sealed(west), editing: { ...toWest, name: '王二' } });
  expect(again.content.leftTeam).toBe('east');
  const back = orderOf({ ...sealed(west), editing: first.draft });
  expect(back.content.leftTeam).toBe('west');
});
