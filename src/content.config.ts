import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { alertSchema } from './domain/alert/schema.ts';
import { checkupRuleSchema } from './domain/checkup/schema.ts';
import { courseSchema, lessonSchema } from './domain/course/schema.ts';
import { emergencyCardSchema } from './domain/emergency-card/schema.ts';
import { facilitySchema } from './domain/facility/schema.ts';
import { glossarySchema } from './domain/glossary/schema.ts';
import { gradingSchema } from './domain/grading/schema.ts';
import { guideSchema } from './domain/guide/schema.ts';
import { hotlineSchema } from './domain/hotline/schema.ts';
import { immunisationSchema } from './domain/immunisation/schema.ts';
import { indicatorSchema } from './domain/indicator/schema.ts';
import { pageSchema } from './domain/page/schema.ts';
import { servicePackageSchema } from './domain/service-package/schema.ts';
import { signUpFormSchema } from './domain/sign-up/form-schema.ts';
import { siteSchema } from './domain/site/schema.ts';
import { sourceSchema } from './domain/source/schema.ts';
import { specialitySchema } from './domain/speciality/schema.ts';
import { synonymSchema } from './domain/synonym/schema.ts';
import { teamSchema } from './domain/team/schema.ts';
import { demoIdentitySchema, teamKeysSchema } from './domain/team-keys/schema.ts';
import { topicSchema } from './domain/topic/schema.ts';
import { townshipSchema } from './domain/township/schema.ts';
import { troubleSchema } from './domain/trouble/schema.ts';

const contentDir = process.env.MINGBAIREN_CONTENT ?? 'content';

/** Markdown or YAML files of one folder; the path below it, without ending, is the id. */
function files(folder: string, pattern: string) {
  return glob({
    base: `${join(contentDir, folder)}/`,
    pattern,
    generateId: ({ entry }) => entry.replace(/\.[a-z]+$/, ''),
    // Without it a Markdown plugin that throws ships an empty page and the build still succeeds.
    deferRender: true,
  });
}

/** A register: one YAML list in one file. Entries keep the file's order; their own ids are read by the library. */
function register(name: string) {
  return file(join(contentDir, name), {
    parser: (text) => {
      const list: Record<string, unknown>[] = parse(text) ?? [];
      // The store sorts by key, so the keys are padded: entry 2 stays before entry 10.
      return Object.fromEntries(
        list.map((entry, index) => [String(index).padStart(5, '0'), entry]),
      );
    },
  });
}

export const collections = {
  site: defineCollection({
    loader: file(join(contentDir, 'site.yaml'), { parser: (text) => ({ site: parse(text) }) }),
    schema: siteSchema,
  }),
  sources: defineCollection({ loader: register('sources.yaml'), schema: sourceSchema }),
  hotlines: defineCollection({ loader: register('hotlines.yaml'), schema: hotlineSchema }),
  glossary: defineCollection({ loader: register('glossary.yaml'), schema: glossarySchema }),
  topics: defineCollection({ loader: register('topics.yaml'), schema: topicSchema }),
  townships: defineCollection({ loader: register('townships.yaml'), schema: townshipSchema }),
  specialities: defineCollection({
    loader: register('specialities.yaml'),
    schema: specialitySchema,
  }),
  synonyms: defineCollection({ loader: register('synonyms.yaml'), schema: synonymSchema }),
  troubles: defineCollection({ loader: register('troubles.yaml'), schema: troubleSchema }),
  pages: defineCollection({ loader: files('pages', '*.md'), schema: pageSchema }),
  guides: defineCollection({ loader: files('guides', '*.md'), schema: guideSchema }),
  alerts: defineCollection({ loader: files('alerts', '*.md'), schema: alertSchema }),
  emergency: defineCollection({ loader: files('emergency', '*.md'), schema: emergencyCardSchema }),
  courses: defineCollection({ loader: files('courses', '*/course.yaml'), schema: courseSchema }),
  lessons: defineCollection({ loader: files('courses', '*/*.md'), schema: lessonSchema }),
  packages: defineCollection({
    loader: files('service-packages', '*.md'),
    schema: servicePackageSchema,
  }),
  indicators: defineCollection({ loader: files('indicators', '*.yaml'), schema: indicatorSchema }),
  checkupRules: defineCollection({
    loader: files('checkup-rules', '*.yaml'),
    schema: checkupRuleSchema,
  }),
  immunisation: defineCollection({
    loader: files('immunisation', '*.yaml'),
    schema: immunisationSchema,
  }),
  pregnancy: defineCollection({ loader: files('pregnancy', '*.yaml'), schema: checkupRuleSchema }),
  grading: defineCollection({ loader: files('grading', '*.yaml'), schema: gradingSchema }),
  // A county without sign-up has no such file; the loader of a single file would call that an error.
  signUp: defineCollection({ loader: files('.', 'sign-up.yaml'), schema: signUpFormSchema }),
  teams: defineCollection({ loader: files('teams', '*.yaml'), schema: teamSchema }),
  // A county without keys has neither file.
  teamKeys: defineCollection({ loader: files('.', 'team-keys.yaml'), schema: teamKeysSchema }),
  demoIdentity: defineCollection({
    loader: files('.', 'demo-identity.yaml'),
    schema: demoIdentitySchema,
  }),
  facilities: defineCollection({ loader: files('facilities', '*.yaml'), schema: facilitySchema }),
};
