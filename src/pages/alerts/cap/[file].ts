import type { APIRoute } from 'astro';
import { toAtom } from '../../../formats/atom.ts';
import { toCap } from '../../../formats/cap.ts';
import { capIndex, capMessage, capPath } from '../../../library/alert-feeds.ts';
import { sentMessages } from '../../../library/alerts.ts';
import { site } from '../../../library/registers.ts';

export function getStaticPaths() {
  if (!site.parts.alerts) return [];
  const files = sentMessages.map((message) => ({
    params: { file: capPath(message).split('/').pop() },
    props: { text: () => toCap(capMessage(message)) },
  }));
  return [{ params: { file: 'index.xml' }, props: { text: () => toAtom(capIndex()) } }, ...files];
}

export const GET: APIRoute = ({ props }) => new Response(props.text());
