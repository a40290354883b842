import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import { checkPassphrase } from '../src/domain/backup/passphrase.ts';
import { isCalendarDate } from '../src/domain/shared/date-texts.ts';
import { countyDay } from '../src/domain/shared/moment.ts';
import { isPublishedPhrase } from '../src/domain/team-keys/published.ts';
import { keyPhrase } from '../src/formats/key-phrase.ts';
import { addTeamKey } from './lib/keys/add-team-key.ts';
import { type Asker, terminal } from './lib/keys/ask.ts';
import { openFile } from './lib/keys/content-keys.ts';
import { readCountyKey } from './lib/keys/county-key.ts';
import { problemOfPlace, readKeyFile } from './lib/keys/key-file.ts';
import {
  endTeamKey,
  listPath,
  makeCountyKey,
  makeRecoveryKey,
  makeTeamKey,
} from './lib/keys/make-keys.ts';
import type { Outcome, Safe, Setting } from './lib/keys/outcome.ts';
import { draftList, lastList, rememberList, signList } from './lib/keys/sign-list.ts';

const USAGE = `用法 / usage: npm run team:key -- 做什么

  new 团队编号       给团队做第一把钥匙
  rotate 团队编号    换一把，旧的留 30 天
  add 团队编号       团队台上做的钥匙：把团队发来的公钥加进来
  end 团队编号       停用，不做新的：团队撤了，或者钥匙被偷了、一时做不了新的
  county             做县里签名用的密钥
  recovery           做县里的备用密钥
  sign               县里签名；改过任何一把钥匙，都要重新签
  check              看钥匙和单子对不对

  --to 文件          新密钥存到哪里；不写就问
  --key 文件         签名用的密钥文件；不写就问
  --yes              不再问一遍
  --content 文件夹   内容在哪里；不写就是 content

第一次：county，recovery，每个团队 new，再 sign。以后每半年：每个团队 rotate，再 sign。
口令在屏幕上不显示。密钥文件只放在网站的文件夹外面。
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string' },
    key: { type: 'string' },
    content: { type: 'string' },
    yes: { type: 'boolean' },
  },
});
const [command, team] = positionals;
const content = values.content ?? process.env.MINGBAIREN_CONTENT ?? 'content';
const today = process.env.MINGBAIREN_TODAY?.slice(0, 10) ?? countyDay(Date.now());
if (!isCalendarDate(today)) throw new Error(`MINGBAIREN_TODAY is no day: ${today}`);
const setting: Setting = { content, project: process.cwd(), today };

/** The example county's keys lie open; no passphrase closes them, and nothing need be remembered of what they signed. */
const isForTrying = (path: string) => /demo-identity\.yaml$/.test(path);

const YES = /^(?:是|y|yes)$/i;

async function newSafe(asker: Asker, name: string): Promise<Safe | string> {
  const typed = values.to ?? (await asker.ask(`密钥文件存到哪里？例如 U 盘上的 ${name}.age\n> `));
  if (typed === '') return '没有写存到哪里。';
  // A shell knows this sign for one's own folder; an answer is read by no shell.
  const path = typed.replace(/^~(?=[\\/])/, homedir());
  const misplaced = await problemOfPlace({ project: setting.project, path });
  if (misplaced) return misplaced;
  const first = await asker.askSecret('给密钥文件定一个口令，至少 8 个字，不要只用数字：\n> ');
  const second = await asker.askSecret('再输一遍：\n> ');
  const problem = checkPassphrase(first, second);
  if (problem === undefined) return { path, passphrase: first };
  return problem === 'not the same' ? '两遍口令不一样。' : '口令太容易猜，换一个长一点的。';
}

async function make(
  asker: Asker,
  name: string,
  how: (safe: Safe) => Promise<Outcome>,
): Promise<Outcome> {
  const safe = await newSafe(asker, name);
  return typeof safe === 'string' ? { refused: safe } : how(safe);
}

/** Nobody puts another key in the place of the county's own by a slip. Says why not, or nothing where it may be done. */
async function unlessSure(asker: Asker, which: 'root' | 'recovery'): Promise<Outcome | undefined> {
  const file = await openFile(listPath(content));
  const phrase =
    which === 'root'
      ? await keyPhrase(String(file?.document.get('root') ?? ''))
      : String(file?.document.getIn(['recovery', 'phrase']) ?? '');
  const has = file?.document.has(which) && !isPublishedPhrase(phrase);
  if (!has || values.yes) return undefined;
  const answer = await asker.ask(
    which === 'root'
      ? '县里已经有签名用的密钥了。另做一把，单子要重新签，要两个人一起看。真的要，输入“是”：\n> '
      : `县里已经有备用密钥了（${phrase}）。另做一把，以前的也要留着。真的要，输入“是”：\n> `,
  );
  return YES.test(answer) ? undefined : { refused: '没有做，什么都没有改。' };
}

async function sign(asker: Asker): Promise<Outcome> {
  const path = values.key ?? (await asker.ask('县里签名用的密钥文件在哪里？\n> '));
  const opened = isForTrying(path)
    ? { text: await readFile(path, 'utf8') }
    : await readKeyFile(path, await asker.askSecret('它的口令：\n> ')).catch(() => undefined);
  if (!opened) return { refused: `打不开 ${path}：没有这个文件，或者没插好。` };
  if ('problem' in opened) {
    const isWrong = opened.problem === 'wrong passphrase';
    return { refused: isWrong ? '口令不对。' : '这个文件坏了，或者不是密钥文件。用另外那一份。' };
  }
  const county = await readCountyKey(opened.text);
  if (!county) return { refused: '这里面没有县里签名用的密钥。看看是不是拿错了文件。' };
  const last = isForTrying(path) ? {} : await lastList(path);
  if ('refused' in last) return last;
  const draft = await draftList(setting, county, last.list);
  if ('refused' in draft) return draft;
  process.stdout.write(`${draft.said.join('\n')}\n`);
  const isSure =
    values.yes ||
    YES.test(await asker.ask('新的、改过的，都打电话和团队核对过六个字了吗？核对过输入“是”：\n> '));
  if (!isSure) return { refused: '没有签。先核对，再来。' };
  const signed = await signList(setting, county, draft);
  if ('done' in signed && !isForTrying(path)) await rememberList(path, draft.list);
  return signed;
}

async function check(): Promise<Outcome> {
  // Only here: it brings everything along that reads pages.
  const [{ checkContent }, { reportOf }] = await Promise.all([
    import('./lib/content/check-content.ts'),
    import('./lib/content/report.ts'),
  ]);
  const { issues, files } = await checkContent(content, { today, publicDirectory: 'public' });
  const own = issues.filter(({ code }) => /^key\/|desk/.test(code));
  const report = reportOf(own, files).trimEnd();
  return own.some(({ level }) => level === 'error') ? { refused: report } : { done: [report] };
}

async function whichTeam(asker: Asker): Promise<string> {
  return team ?? asker.ask('哪个团队？写编号，就是 content/teams/ 里的文件名\n> ');
}

/** What the desk gives out is of some lines, and its last one has the key; a terminal hands over one line at a time. */
async function whichKey(asker: Asker): Promise<string> {
  let text = await asker.ask('贴上团队发来的文字，里面有 age1 开头的公钥：\n> ');
  for (let more = 0; more < 3 && text !== '' && !/age1|SECRET/i.test(text); more++) {
    text = await asker.ask('> ');
  }
  return text;
}

async function run(asker: Asker): Promise<Outcome> {
  switch (command) {
    case 'new':
    case 'rotate': {
      const of = await whichTeam(asker);
      const isFirst = command === 'new';
      return make(asker, `${of}-${today}`, (safe) =>
        makeTeamKey(setting, { team: of, isFirst }, safe),
      );
    }
    case 'add': {
      const of = await whichTeam(asker);
      return addTeamKey(setting, { team: of, text: await whichKey(asker) });
    }
    case 'end':
      return endTeamKey(setting, await whichTeam(asker));
    case 'county':
      return (
        (await unlessSure(asker, 'root')) ??
        make(asker, `county-${today}`, (safe) => makeCountyKey(setting, safe))
      );
    case 'recovery':
      return (
        (await unlessSure(asker, 'recovery')) ??
        make(asker, `recovery-${today}`, (safe) => makeRecoveryKey(setting, safe))
      );
    case 'sign':
      return sign(asker);
    case 'check':
      return check();
    default:
      return { refused: USAGE };
  }
}

const asker = terminal(process.stdin, process.stderr);
const outcome = await run(asker);
asker.close();
if ('done' in outcome) process.stdout.write(`${outcome.done.join('\n')}\n`);
else {
  process.stderr.write(`${outcome.refused}\n`);
  process.exitCode = 1;
}
