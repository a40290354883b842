import type { APIRoute } from 'astro';
import { commonSounds } from '../../library/sounds.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(commonSounds()));
