import { getEntry } from 'astro:content';
import { isPublishable } from '../domain/shared/health-page.ts';
import type { SignUpForm } from '../domain/sign-up/form-schema.ts';
import { site } from './registers.ts';

const form = (await getEntry('signUp', 'sign-up'))?.data;

/** What the sign-up form says, from `content/sign-up.yaml`. None where the county has no such file, or a part that it needs is switched off, or nobody has signed it on a live site. */
export const signUpForm: SignUpForm | undefined =
  form && site.parts.familyDoctor && site.parts.teams && isPublishable(form.review, site.mode)
    ? form
    : undefined;
