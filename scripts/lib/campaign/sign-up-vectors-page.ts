import * as vectors from 'cctv-age';
import { tryVectors, type Way } from './sign-up-vectors.ts';

// What the campaign calls in the page.
Object.assign(window, { tryVectors: (way: Way) => tryVectors(vectors, way) });
