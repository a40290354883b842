/** After the build: writes the headers of `lib/host-headers.ts` in the words of the usual static hosts, beside the pages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apacheRules, netlifyHeaders, nginxRules } from './lib/host-files.ts';

const root = process.env.MINGBAIREN_OUT ?? 'dist';
writeFileSync(join(root, '_headers'), netlifyHeaders());
writeFileSync(join(root, '.htaccess'), apacheRules());
writeFileSync(join(root, 'nginx-headers.conf'), nginxRules());
console.log(`服务器要用的响应头写进了 ${root}/：_headers、.htaccess、nginx-headers.conf`);
