const CONTEXT = 'https://schema.org';

/** A schema.org object; only JSON values. */
export type JsonLd = Record<string, unknown>;

/**
 * JSON-LD as text for a script element. `<` is written as an escape, so that no title can close the element
 * (`</script>`) or open a comment; the JSON stays the same value.
 */
export function toJsonLd(value: JsonLd): string {
  return JSON.stringify({ '@context': CONTEXT, ...value }).replace(/</g, '\\u003c');
}

/** What a health page says of itself to search engines. Dates are `YYYY-MM-DD`; `lastReviewed` only once somebody has. */
export interface MedicalPage {
  title: string;
  summary: string;
  url: string;
  published: string;
  revised: string;
  lastReviewed?: string | undefined;
  publisher: string;
  audience: string;
  /** A lesson is also a learning resource of its course. */
  partOf?: { name: string; url: string } | undefined;
}

/** schema.org `MedicalWebPage`. */
export function medicalWebPage(page: MedicalPage): JsonLd {
  return {
    '@type': 'MedicalWebPage',
    name: page.title,
    description: page.summary,
    url: page.url,
    inLanguage: 'zh-CN',
    datePublished: page.published,
    dateModified: page.revised,
    ...(page.lastReviewed ? { lastReviewed: page.lastReviewed } : {}),
    audience: { '@type': 'PeopleAudience', audienceType: page.audience },
    publisher: { '@type': 'Organization', name: page.publisher },
    ...(page.partOf ? { isPartOf: { '@type': 'Course', ...page.partOf } } : {}),
  };
}

/** schema.org `Course` with its lessons. */
export function course(value: {
  title: string;
  summary: string;
  url: string;
  provider: string;
  lessons: readonly { title: string; url: string }[];
}): JsonLd {
  return {
    '@type': 'Course',
    name: value.title,
    description: value.summary,
    url: value.url,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    provider: { '@type': 'Organization', name: value.provider },
    hasPart: value.lessons.map((lesson) => ({
      '@type': 'LearningResource',
      name: lesson.title,
      url: lesson.url,
    })),
  };
}

/** schema.org `GovernmentService`: a family-doctor package. Prices are the county's to say, so none stands here. */
export function governmentService(value: {
  title: string;
  summary: string;
  url: string;
  provider: string;
  area: string;
  who: string;
}): JsonLd {
  return {
    '@type': 'GovernmentService',
    name: value.title,
    description: value.summary,
    url: value.url,
    serviceType: '家庭医生签约服务',
    provider: { '@type': 'GovernmentOrganization', name: value.provider },
    areaServed: { '@type': 'AdministrativeArea', name: value.area },
    audience: { '@type': 'PeopleAudience', audienceType: value.who },
  };
}

/** schema.org `BreadcrumbList`, from the home page down. */
export function breadcrumbList(steps: readonly { name: string; url: string }[]): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: step.url,
    })),
  };
}
