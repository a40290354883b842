import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { birthInWords } from '../../../domain/person/words.ts';
import { toCalendar } from '../../../formats/calendar.ts';
import { birthMonthEvents, birthMonths } from '../../../library/birth-months.ts';
import { site } from '../../../library/registers.ts';

export function getStaticPaths() {
  return birthMonths.map((birthMonth) => ({
    params: { month: birthMonth.month },
    props: { birthMonth },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { birthMonth } }) => {
  const { host } = new URL(site.url);
  const name = `${birthInWords(birthMonth.month)}出生的孩子：打疫苗`;
  const url = new URL(birthMonth.path, site.url).href;
  return new Response(toCalendar({ name, domain: host, url }, birthMonthEvents(birthMonth)));
};
