/** Where the built site lies; the same variable tells the build where to put it. */
export const OUT_DIR = process.env.MINGBAIREN_OUT ?? 'dist';
export const CONTENT_DIR = process.env.MINGBAIREN_CONTENT ?? 'content';
