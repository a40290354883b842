import { pinyin } from 'pinyin-pro';
import { type SearchEntry, searchEntry } from '../domain/search/entry.ts';
import { normalise } from '../domain/search/normalise.ts';
import { listedCourses, listedLessons } from './courses.ts';
import {
  allAlertFiles,
  emergencyCards,
  emergencyOf,
  guideOf,
  listedGuides,
  listedPackages,
} from './health-pages.ts';
import { indicators } from './indicators.ts';
import { facilities, facilitiesBySpeciality, teams } from './places.ts';
import { glossary, site, townships } from './registers.ts';
import { tools } from './tools.ts';

/** How Chinese text sounds: syllables without tones, split by spaces; letters and digits stay as they are. */
export function soundOf(text: string): string {
  return pinyin(normalise(text), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'spaced',
  }).join(' ');
}

interface Named {
  path: string;
  kind: string;
  title: string;
  aliases?: readonly string[];
  keywords?: readonly string[];
  urgent?: boolean;
  weight?: number;
  due?: string;
}

function entry({
  path,
  kind,
  title,
  aliases = [],
  keywords = [],
  urgent = false,
  weight = 100,
  due = '',
}: Named): SearchEntry {
  const names = [...new Set([title, ...aliases])];
  return searchEntry({
    path,
    kind,
    names: names.map((text) => ({ text, sound: soundOf(text) })),
    keywords: [...new Set(keywords)].filter((word) => !names.includes(word)),
    urgent,
    weight,
    due,
  });
}

/** Signs of an emergency as people may type them: each sentence in its pieces. */
function piecesOf(signs: readonly string[]): string[] {
  return signs
    .flatMap((sign) => sign.split(/[，、：；]|或者?/))
    .filter((piece) => piece.length >= 3);
}

function cardWith(guide: string) {
  return emergencyCards.find((card) => card.data.guide === guide);
}

const { teams: teamsOn, facilities: facilitiesOn, familyDoctor } = site.parts;

/** What residents can find by name, pages first, then places, then words; the order decides between equals. */
export const searchEntries: SearchEntry[] = [
  ...listedGuides.map(({ id, data }) =>
    entry({
      ...data,
      path: `/guides/${id}/`,
      kind: '指南',
      urgent: data.redFlag,
      due: data.redFlag ? '' : data.review.nextDue,
      aliases: [...data.aliases, ...(cardWith(id)?.data.aliases ?? [])],
      keywords: [
        ...data.keywords,
        ...(data.redFlag ? piecesOf(emergencyOf(data.call120).any) : []),
      ],
    }),
  ),
  // A card that has a guide is found as the guide, whose first screen it is.
  ...emergencyCards
    .filter((card) => card.data.guide === undefined || !guideOf(card.data.guide))
    .map(({ id, data }) =>
      entry({
        ...data,
        path: `/emergency/#${id}`,
        kind: '急救',
        urgent: data.kind === 'red-flag',
        keywords: [...data.keywords, ...piecesOf(data.any)],
      }),
    ),
  entry({
    path: '/emergency/',
    kind: '急救',
    title: '急救：先打 120',
    aliases: ['急救', '120', '救命'],
  }),
  ...allAlertFiles.map(({ id, data }) =>
    entry({ ...data, path: `/alerts/${id}/`, kind: '健康提醒' }),
  ),
  ...listedPackages.map(({ id, data }) =>
    entry({
      ...data,
      path: `/family-doctor/packages/${id}/`,
      kind: '服务包',
      due: data.review.nextDue,
    }),
  ),
  ...listedCourses.flatMap((course) => [
    entry({ path: course.path, kind: '课程', title: course.data.title }),
    ...listedLessons(course).map(({ path, entry: { data } }) =>
      entry({ ...data, path, kind: '课', due: data.review.nextDue }),
    ),
  ]),
  ...(familyDoctor
    ? [
        entry({
          path: '/family-doctor/',
          kind: '家庭医生',
          title: '家庭医生签约',
          aliases: ['家庭医生', '签约', '签约医生'],
        }),
      ]
    : []),
  ...(teamsOn
    ? [
        entry({
          path: '/teams/',
          kind: '找团队',
          title: '找我的家庭医生团队',
          aliases: ['家庭医生电话', '村医电话', '找团队', '团队电话', '网格团队'],
        }),
        ...teams.map(({ id, data }) =>
          entry({
            path: `/teams/#${id}`,
            kind: '团队',
            title: data.name,
            aliases: townships.flatMap(({ villages }) =>
              villages
                .filter((village) => data.villages.includes(village.id))
                .map(({ name }) => name),
            ),
          }),
        ),
      ]
    : []),
  ...(facilitiesOn
    ? [
        entry({
          path: '/facilities/',
          kind: '去哪看',
          title: '去哪看：医院和卫生院',
          aliases: ['去哪看', '医院', '卫生院', '卫生室', '看病', '医院电话'],
        }),
        ...facilities.map(({ id, data }) =>
          entry({ path: `/facilities/#${id}`, kind: '机构', title: data.name }),
        ),
        ...facilitiesBySpeciality.map(({ speciality }) =>
          entry({
            path: `/facilities/#${speciality.id}`,
            kind: '去哪看',
            title: speciality.name,
            keywords: speciality.plain.split(/[，；、：]/),
          }),
        ),
      ]
    : []),
  ...tools.map((tool) => entry({ ...tool, kind: '工具', weight: 92 })),
  ...indicators.map(({ id, data }) =>
    entry({ path: `/indicators/#${id}`, kind: '各地的数字', title: data.title, weight: 70 }),
  ),
  entry({
    path: '/about/',
    kind: '本站',
    title: '关于本站',
    aliases: ['谁办的', '主办单位'],
    weight: 84,
  }),
  entry({
    path: '/privacy/',
    kind: '本站',
    title: '您的隐私',
    aliases: ['隐私', '个人信息'],
    weight: 84,
  }),
  ...glossary.map(({ id, term, plain }) =>
    entry({ path: `/glossary/#${id}`, kind: '词语', title: term, keywords: [plain], weight: 84 }),
  ),
];
