import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { callouts } from './src/markdown/callouts.ts';
import { MARKDOWN_FEATURES } from './src/markdown/features.ts';
import { firmSpaces } from './src/markdown/firm-spaces.ts';
import { explainGlossary } from './src/markdown/glossary.ts';
import { refuseUnsafeMarkdown } from './src/markdown/refuse.ts';

// Another county, a test or a benchmark builds from another folder into another folder.
const contentDir = process.env.MINGBAIREN_CONTENT ?? 'content';
const outDir = process.env.MINGBAIREN_OUT ?? 'dist';
const site = parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8'));
const glossary = parse(readFileSync(join(contentDir, 'glossary.yaml'), 'utf8')) ?? [];
// Sets the remembered text size before the first paint, so it stands in each head as it is (no build step touches it) and we hash it.
const beforePaint = readFileSync(new URL('./src/browser/before-paint.js', import.meta.url), 'utf8');

const OLDEST_BROWSERS = ['chrome86', 'safari14'];
/** What both of them read. By their names, the compiler would also rewrite `?.`, which they have. */
const OLDEST_SYNTAX = 'es2021';

export default defineConfig({
  site: site.url,
  outDir,
  // Two builds at once (a test beside the site) must not share one store of parsed content.
  ...(process.env.MINGBAIREN_OUT ? { cacheDir: `${outDir}-cache` } : {}),
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  integrations: [react()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: MARKDOWN_FEATURES,
      mdastPlugins: [refuseUnsafeMarkdown, callouts, firmSpaces, explainGlossary(glossary)],
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: {
        hashes: [`sha256-${createHash('sha256').update(beforePaint).digest('base64')}`],
      },
    },
  },
  vite: {
    plugins: [
      {
        // Astro ships today's syntax whatever its configuration says; WeChat's engine on old phones is Chromium 86. Only for
        // what phones load: the pages themselves are made by Node.
        name: 'oldest-browsers',
        configEnvironment(name, config) {
          if (name !== 'client' || !config.build) return;
          // A page names what it needs; nothing is fetched ahead of that.
          Object.assign(config.build, { target: OLDEST_SYNTAX, modulePreload: false });
        },
      },
    ],
    resolve: {
      alias: {
        'react-dom/client': 'preact/compat/client',
        'react-dom/server': 'preact/compat/server',
        'react-dom': 'preact/compat',
        'react/jsx-runtime': 'preact/jsx-runtime',
        react: 'preact/compat',
        // The package's front door is one block for old bundlers; behind it stands the same code, of which only what is used is shipped.
        dexie: 'dexie/dist/modern/dexie.mjs',
      },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // What every page loads stays one file: a tool that needs a part of it takes it from there.
                  {
                    name: 'page',
                    test: /src\/(browser\/page\.ts$|layouts\/Base\.astro\?astro)/,
                    priority: 3,
                  },
                  // So does what all tools stand on, what every tool over the phone's records begins with, and what two of
                  // them share later: a first visit carries few files, not small ones.
                  {
                    name: 'tools',
                    test: /node_modules\/(preact|@astrojs|dexie)\/|vite\/preload-helper|rolldown\/runtime|@oxc-project|src\/domain\/shared\/(calendar-date|moment|moment-words|date-texts|last)\.ts$|src\/storage\/files\.ts$/,
                    priority: 3,
                  },
                  // Who fills in a sign-up needs no schemas before it is sealed, and the parts of forms, not the records.
                  { name: 'schemas', test: /node_modules\/zod\//, priority: 3 },
                  {
                    name: 'records',
                    test: /src\/islands\/me\/later-page\.tsx$/,
                    priority: 2,
                  },
                  // What seals: with a passphrase, for a team. Whoever needs the one fetches what both share.
                  {
                    name: 'age',
                    test: /node_modules\/(age-encryption|@noble|@scure\/base)\/|src\/envelope\/(old-engines|passphrase)\./,
                    priority: 1,
                  },
                  // What a form needs before it is sealed, and then what says to whom. What seals comes with `age`, after both.
                  {
                    name: 'forms',
                    test: /src\/(islands\/parts\/(Fields|SelectField|Ticks|mistakes|hand-over|notice-box|painted|use-top|wechat)|islands\/sign-up\/(?!hand-over\/(key-now|seal-for-team))|domain\/sign-up\/(?!schema|wire)|envelope\/(submission-key|base64url|check-code)\.|storage\/(sign-ups|form-keys))/,
                    minShareCount: 2,
                    priority: 3,
                  },
                  {
                    name: 'keys',
                    test: /src\/(islands\/sign-up\/hand-over\/key-now|domain\/(sign-up\/(schema|wire)|team-keys\/)|envelope\/(recipient|key-list|frame|carried|digits)\.|formats\/key-phrase)|node_modules\/@scure\/bip39\//,
                    priority: 2,
                  },
                  // What a file is and what is in it, for backups of phones and of the desk.
                  {
                    name: 'files',
                    test: /src\/(envelope\/(kind|pasted|plain)\.|domain\/backup\/|storage\/(backup|restore))/,
                    minShareCount: 2,
                    priority: 1,
                  },
                  {
                    name: 'records-views',
                    test: /src\/(islands\/(me|parts)\/|domain\/(checkup|diary|grading|health|immunisation|medicine|person)\/|domain\/shared\/moment-words)/,
                    minShareCount: 2,
                    priority: 1,
                  },
                  // Small views, the charts that two of them show, and calendars: one file costs a first visit less than six.
                  {
                    name: 'records-sheets',
                    test: /src\/(islands\/me\/(backup|medicines|remind|report)\/|formats\/calendar)|node_modules\/ical-generator\//,
                    priority: 0,
                  },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      cssTarget: OLDEST_BROWSERS,
      assetsInlineLimit: 0,
      rolldownOptions: {
        // One line for each Markdown file, about a directive of Astro's own; it would hide what an author has to read.
        onLog(level, log, print) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
  },
});
