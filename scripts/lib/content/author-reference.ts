import { type EntryKind, KIND_NAMES, PLACES, SCHEMAS } from './content-map.ts';
import { fieldsOf, type SchemaField } from './schema-fields.ts';
import { allowedInWords } from './schema-words.ts';

/** The two lines in `content/README.md` between which the reference stands. */
const BEGIN = '<!-- 字段表开始：下面由 npm run author:reference 生成，不要手改 -->';
const END = '<!-- 字段表结束 -->';

/** Kinds whose fields have a line each; health pages share theirs. The others are short, or written once. */
const IN_FULL: readonly EntryKind[] = [
  'guide',
  'alert',
  'emergency',
  'lesson',
  'package',
  'facility',
  'checkup-rule',
  'immunisation',
  'grading',
];

/** The kind whose fields stand for all health pages. */
const SHARED = new Set(fieldsOf(SCHEMAS.lesson).map((field) => field.name));
for (const own of ['minutes', 'keyPoints']) SHARED.delete(own);

/** `readme` with its field reference made anew from the schemas; throws where the two marker lines are missing. */
export function withReference(readme: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`content/README.md needs the lines ${BEGIN} ${END}`);
  return `${readme.slice(0, from)}${BEGIN}\n\n${reference()}\n${readme.slice(to)}`;
}

function reference(): string {
  const rest = (Object.keys(SCHEMAS) as EntryKind[]).filter((kind) => !IN_FULL.includes(kind));
  const shared = fieldsOf(SCHEMAS.lesson).filter((field) => SHARED.has(field.name));
  return [
    '| 字段 | 必填 | 写什么 |',
    '|---|---|---|',
    '| **所有健康页都有**（指南、提醒、急救卡、课、服务包） | | |',
    ...shared.map(row),
    ...IN_FULL.flatMap((kind) => [
      `| **${KIND_NAMES[kind]}** ${whereOf(kind)} | | |`,
      ...own(kind),
    ]),
    '',
    '下面这些字段少，一行一种（* 是必填）：',
    '',
    '| 写在哪里 | 有哪些字段 |',
    '|---|---|',
    ...rest.map((kind) => `| **${KIND_NAMES[kind]}** ${whereOf(kind)} | ${inOneLine(kind)} |`),
    '',
  ].join('\n');
}

function own(kind: EntryKind): string[] {
  const fields = fieldsOf(SCHEMAS[kind]);
  const isHealth = fields.some((field) => field.name === 'review');
  const names = new Set(fields.map((field) => field.name));
  const without = [...SHARED].filter((name) => !names.has(name));
  return [
    ...(isHealth && without.length > 0
      ? [`| （不写 ${without.map((name) => `\`${name}\``).join('、')}） | | |`]
      : []),
    ...fields.filter((field) => !isHealth || !SHARED.has(field.name)).map(row),
  ];
}

function row(field: SchemaField): string {
  return `| \`${field.name}\` | ${field.required ? '是' : ''} | ${cell(withInside(field))} |`;
}

/** A field's sentence with the fields inside it, to the innermost; what has been explained once in a row is not said again. */
function withInside(field: SchemaField, explained?: Set<string>): string {
  const sentence = explained ? field.sentence : withChoices(field);
  const names = field.inside.map(({ name }) => name).join();
  if (names === '' || explained?.has(names)) return sentence;
  const said = (explained ?? new Set()).add(names);
  const inside = field.inside
    .filter((one) => one.sentence !== '')
    .map((one) => `\`${one.name}\`${one.required ? '' : '（可不写）'} ${withInside(one, said)}`)
    .join('；');
  return explained ? `${sentence}（里面：${inside}）` : `${sentence}。里面：${inside}`;
}

function inOneLine(kind: EntryKind): string {
  return cell(
    fieldsOf(SCHEMAS[kind])
      .map((field) => `\`${field.name}\`${field.required ? '*' : ''} ${withChoices(field)}`)
      .join('；'),
  );
}

function whereOf(kind: EntryKind): string {
  const files = PLACES.filter((place) => place.kind === kind).map(
    (place) => `\`${place.example}\``,
  );
  return files.join('、');
}

/** A field's sentence, with the values to choose from where the sentence does not name them. */
function withChoices({ sentence, choices }: SchemaField): string {
  const named = choices.every((choice) => sentence.includes(choice));
  return named ? sentence : `${sentence}：${allowedInWords(choices)}`;
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
