import type { APIRoute } from 'astro';
import { gradingFile } from '../../library/grading.ts';

/** What the numbers of a diary mean, for the phone to tell. */
export const GET: APIRoute = () => new Response(JSON.stringify(gradingFile()));
