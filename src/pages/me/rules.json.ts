import type { APIRoute } from 'astro';
import { rulesFile } from '../../library/owed.ts';

/** What the county owes its people, for the phone to work out. */
export const GET: APIRoute = () => new Response(JSON.stringify(rulesFile()));
