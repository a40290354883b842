import { z } from 'zod';

/** What a permanent id looks like: lower-case letters, digits and single hyphens. It becomes an address. */
const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A permanent id of our own content (file name, register key). */
export const id = z.string().regex(ID_PATTERN);
