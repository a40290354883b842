import type { APIRoute } from 'astro';
import { packs } from '../../library/packs.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(packs));
