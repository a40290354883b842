import type { z } from 'zod';
import { retiredAlertSchema } from '../../../src/domain/alert/retired.ts';
import { alertSchema } from '../../../src/domain/alert/schema.ts';
import { checkupRuleSchema } from '../../../src/domain/checkup/schema.ts';
import { courseSchema, lessonSchema } from '../../../src/domain/course/schema.ts';
import { emergencyCardSchema } from '../../../src/domain/emergency-card/schema.ts';
import { facilitySchema } from '../../../src/domain/facility/schema.ts';
import { glossarySchema } from '../../../src/domain/glossary/schema.ts';
import { gradingSchema } from '../../../src/domain/grading/schema.ts';
import { MEASURES } from '../../../src/domain/grading/terms.ts';
import { guideSchema } from '../../../src/domain/guide/schema.ts';
import { hotlineSchema } from '../../../src/domain/hotline/schema.ts';
import { immunisationSchema } from '../../../src/domain/immunisation/schema.ts';
import { indicatorSchema } from '../../../src/domain/indicator/schema.ts';
import { pageSchema } from '../../../src/domain/page/schema.ts';
import { phoneSchema } from '../../../src/domain/phone/schema.ts';
import { servicePackageSchema } from '../../../src/domain/service-package/schema.ts';
import { signUpFormSchema } from '../../../src/domain/sign-up/form-schema.ts';
import { signUpVersionSchema } from '../../../src/domain/sign-up/version-schema.ts';
import { siteSchema } from '../../../src/domain/site/schema.ts';
import { sourceSchema } from '../../../src/domain/source/schema.ts';
import { specialitySchema } from '../../../src/domain/speciality/schema.ts';
import { synonymSchema } from '../../../src/domain/synonym/schema.ts';
import { teamSchema } from '../../../src/domain/team/schema.ts';
import { demoIdentitySchema, teamKeysSchema } from '../../../src/domain/team-keys/schema.ts';
import { topicSchema } from '../../../src/domain/topic/schema.ts';
import { townshipSchema } from '../../../src/domain/township/schema.ts';
import { troubleSchema } from '../../../src/domain/trouble/schema.ts';

/** Every kind of entry with its schema; the key is the kind. */
export const SCHEMAS = {
  site: siteSchema,
  source: sourceSchema,
  hotline: hotlineSchema,
  phone: phoneSchema,
  glossary: glossarySchema,
  topic: topicSchema,
  trouble: troubleSchema,
  synonym: synonymSchema,
  township: townshipSchema,
  speciality: specialitySchema,
  page: pageSchema,
  guide: guideSchema,
  alert: alertSchema,
  'retired-alert': retiredAlertSchema,
  emergency: emergencyCardSchema,
  course: courseSchema,
  lesson: lessonSchema,
  package: servicePackageSchema,
  team: teamSchema,
  'team-keys': teamKeysSchema,
  'demo-identity': demoIdentitySchema,
  facility: facilitySchema,
  indicator: indicatorSchema,
  'checkup-rule': checkupRuleSchema,
  immunisation: immunisationSchema,
  pregnancy: checkupRuleSchema,
  grading: gradingSchema,
  'sign-up': signUpFormSchema,
  'sign-up-version': signUpVersionSchema,
} satisfies Record<string, z.ZodObject>;

export type EntryKind = keyof typeof SCHEMAS;

/** How a file is read: one map, a list of maps, a page (front matter and Markdown), or free Markdown. */
export type FileShape = 'map' | 'list' | 'page' | 'free';

/** A place in the content folder where a kind of file lives. */
export interface Place {
  kind: EntryKind | 'text';
  shape: FileShape;
  /** The exact path, with the id (and the course) as named groups. */
  path: RegExp;
  /** The same place with any file name: such a file has only a wrong name. */
  loose: RegExp;
  /** A right path, for the author. */
  example: string;
  /** A file that must exist. */
  required?: true;
}

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const LETTERS = '[^/]+';

/** `pattern` with `{id}`, `{course}` and `{nn}` becomes the exact and the loose form. */
function place(
  kind: Place['kind'],
  shape: FileShape,
  pattern: string,
  example = pattern,
  required?: true,
): Place {
  const escaped = pattern.replaceAll('.', '\\.');
  const exact = escaped
    .replace('{course}', `(?<course>${ID})`)
    .replace('{nn}', '\\d{2}')
    .replace('{id}', `(?<id>${ID})`);
  const loose = escaped.replace('{course}', LETTERS).replace('{nn}-', '').replace('{id}', LETTERS);
  return {
    kind,
    shape,
    path: new RegExp(`^${exact}$`),
    loose: new RegExp(`^${loose}$`, 'iu'),
    example: `content/${example}`,
    ...(required ? { required } : {}),
  };
}

function register(kind: EntryKind, file: string, shape: FileShape = 'list'): Place {
  return place(kind, shape, file, file, true);
}

/** A page that the site itself asks for by name. */
function fixedPage(id: string): Place {
  const file = `pages/${id}.md`;
  return {
    ...place('page', 'page', file, file, true),
    path: new RegExp(`^pages/(?<id>${id})\\.md$`),
  };
}

/** Each measure of the diary may have a table; any other name would never be read. */
const gradingTable: Place = {
  ...place('grading', 'map', 'grading/{id}.yaml', 'grading/pressure.yaml'),
  path: new RegExp(`^grading/(?<id>${MEASURES.join('|')})\\.yaml$`),
  loose: new RegExp(`^grading/(?:${MEASURES.join('|')})\\.yaml$`, 'iu'),
};

/** The content map: what lives where. Anything else in the content folder is refused. */
export const PLACES: readonly Place[] = [
  register('site', 'site.yaml', 'map'),
  register('source', 'sources.yaml'),
  register('hotline', 'hotlines.yaml'),
  register('phone', 'phones.yaml'),
  register('glossary', 'glossary.yaml'),
  register('topic', 'topics.yaml'),
  register('trouble', 'troubles.yaml'),
  register('synonym', 'synonyms.yaml'),
  register('township', 'townships.yaml'),
  register('speciality', 'specialities.yaml'),
  ...['about', 'family-doctor', 'privacy'].map(fixedPage),
  place('guide', 'page', 'guides/{id}.md', 'guides/gao-xue-ya.md'),
  place('alert', 'page', 'alerts/{id}.md', 'alerts/co-2026-11.md'),
  place('retired-alert', 'list', 'alerts/retired.yaml'),
  place('emergency', 'page', 'emergency/{nn}-{id}.md', 'emergency/04-co.md'),
  place('course', 'map', 'courses/{course}/course.yaml', 'courses/ji-jiu/course.yaml'),
  place('lesson', 'page', 'courses/{course}/{nn}-{id}.md', 'courses/ji-jiu/01-first-minutes.md'),
  place('package', 'page', 'service-packages/{id}.md', 'service-packages/basic.md'),
  place('team', 'map', 'teams/{id}.yaml', 'teams/zao-liang-1.yaml'),
  place('team-keys', 'map', 'team-keys.yaml'),
  place('demo-identity', 'map', 'demo-identity.yaml'),
  place('facility', 'map', 'facilities/{id}.yaml', 'facilities/county-hospital.yaml'),
  place('indicator', 'map', 'indicators/{id}.yaml', 'indicators/signed-rate.yaml'),
  place('checkup-rule', 'map', 'checkup-rules/{id}.yaml', 'checkup-rules/elder-65.yaml'),
  place('immunisation', 'map', 'immunisation/{id}.yaml', 'immunisation/2026-06-17.yaml'),
  place('pregnancy', 'map', 'pregnancy/{id}.yaml', 'pregnancy/public-visits.yaml'),
  gradingTable,
  place('sign-up', 'map', 'sign-up.yaml'),
  place('sign-up-version', 'list', 'sign-up-versions.yaml'),
  place('text', 'free', 'README.md'),
  place('text', 'free', 'handbook/{id}.md', 'handbook/writing.md'),
  place('text', 'free', 'handbook/README.md'),
];

/** The kinds whose pages make health statements: sourced, reviewed, with numbers that need a source. */
export const HEALTH_KINDS = [
  'guide',
  'alert',
  'emergency',
  'lesson',
  'package',
  'checkup-rule',
  'immunisation',
  'pregnancy',
  'grading',
] as const;

/** What authors call the kinds. */
export const KIND_NAMES: Record<EntryKind, string> = {
  site: '网站设置',
  source: '出处',
  hotline: '公共号码',
  phone: '电话',
  glossary: '词语',
  topic: '栏目',
  trouble: '毛病',
  synonym: '近义词',
  township: '乡镇',
  speciality: '专科',
  page: '固定页',
  guide: '指南',
  alert: '健康提醒',
  'retired-alert': '退役的提醒编号',
  emergency: '急救卡',
  course: '课程',
  lesson: '课',
  package: '服务包',
  team: '团队',
  'team-keys': '团队公钥的总单子',
  'demo-identity': '示例密钥',
  facility: '机构',
  indicator: '指标',
  'checkup-rule': '体检规则',
  immunisation: '免疫程序',
  pregnancy: '孕产',
  grading: '分级',
  'sign-up': '登记表',
  'sign-up-version': '登记表的版本',
};
