import { z } from 'zod';
import { calendarDate } from '../shared/calendar-date-field.ts';
import { review } from '../shared/review.ts';
import { FORM_FIELDS, type FormField } from './terms.ts';

const purpose = z.strictObject({
  label: z.string().min(2).max(20).describe('这一格叫什么'),
  purpose: z.string().min(6).max(60).describe('为什么要问：做什么用，谁会看'),
});

/** `content/sign-up.yaml`: what the sign-up form says, why it asks what it asks, and for how long it is kept. */
export const signUpFormSchema = z.strictObject({
  version: z
    .int()
    .min(1)
    .max(9999)
    .describe('表的版本；同意的话或问的东西一改，就加 1，旧的写进改动记录'),
  since: calendarDate.describe('这一版从哪天起用'),
  fields: z
    .strictObject(
      Object.fromEntries(FORM_FIELDS.map((field) => [field, purpose])) as Record<
        FormField,
        typeof purpose
      >,
    )
    .describe('每一格为什么要问；少写一格，网站就不发布'),
  consent: z
    .strictObject({
      basic: z.string().min(20).max(160).describe('登记要同意的话：谁拿到、做什么、存多久'),
      health: z.string().min(20).max(160).describe('单独同意说健康情况的话'),
      healthWhy: z.string().min(10).max(120).describe('为什么要问健康情况，不说会怎样'),
      guardian: z.string().min(20).max(160).describe('给不满 14 岁孩子登记时，监护人同意的话'),
    })
    .describe('同意书的话；一个字改了，version 也要改'),
  retention: z
    .strictObject({
      open: z.int().min(7).max(365).describe('还没办完的登记，团队最多存几天；县里定'),
      closed: z.int().min(1).max(365).describe('办完或撤回的登记，再过几天删；县里定'),
    })
    .describe('团队电脑上存多久'),
  noCallAfter: z
    .int()
    .min(1)
    .max(14)
    .describe('转交后几天没接到电话，就请居民自己打给团队；县里定'),
  relay: z
    .array(z.string().min(6).max(60))
    .min(2)
    .max(8)
    .describe('联络员帮忙时要守的几条，每次都给他看'),
  review: review.describe('谁审、哪天审、哪天再审'),
});

export type SignUpForm = z.infer<typeof signUpFormSchema>;
