import { getCollection } from 'astro:content';
import type { GradingFile, MeasureGrading } from '../domain/grading/grading-file.ts';
import { MEASURES, type Measure } from '../domain/grading/terms.ts';
import { isPublishable } from '../domain/shared/health-page.ts';
import { site, sourceOf } from './registers.ts';

const tables = (await getCollection('grading')).filter(({ data }) =>
  isPublishable(data.review, site.mode),
);

/** What the phone says of a measure whose table nobody has signed: nothing. */
const UNPUBLISHED: MeasureGrading = {
  published: false,
  title: '',
  unit: '',
  call120: { any: [], do: [], expecting: [], child: [] },
  how: [],
  rows: [],
  without: [],
};

function tableOf(measure: Measure): MeasureGrading {
  const table = tables.find(({ id }) => id === measure)?.data;
  if (!table) return UNPUBLISHED;
  const { sources, review, ...words } = table;
  return { published: true, ...words };
}

/** Every grading table that this site may publish: in live mode only what a named person has signed. */
export function gradingFile(): GradingFile {
  const measures = Object.fromEntries(
    MEASURES.map((measure) => [measure, tableOf(measure)]),
  ) as GradingFile['measures'];
  const named = Object.values(measures).flatMap(({ rows }) => rows.map(({ source }) => source));
  return {
    v: 1,
    measures,
    sources: Object.fromEntries(named.map((id) => [id, sourceOf(id).title])),
  };
}
