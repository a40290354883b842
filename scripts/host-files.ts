/** After the build: writes the headers of `lib/host-headers.ts` in the words of the usual static hosts, beside the pages. */
import { writeHostFiles } from './lib/host-files.ts';

const root = process.env.MINGBAIREN_OUT ?? 'dist';
writeHostFiles(root);
console.log(`服务器要用的响应头写进了 ${root}/：_headers、.htaccess、nginx-headers.conf`);
