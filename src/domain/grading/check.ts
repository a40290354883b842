import type { Finding } from '../shared/issue.ts';
import type { Band } from './band.ts';
import { chainsOf, type Link } from './chains.ts';
import type { GradingRow } from './grading-file.ts';
import type { Grading } from './schema.ts';
import { CARES, type Measure } from './terms.ts';

/** What a table may lack in itself: bounds that say nothing, rows over one number, numbers under no row, a higher number with a milder care. */
export function checkGrading(
  measure: Measure,
  { rows = [], sources }: Partial<Grading>,
): Finding[] {
  const bounds = rows.map((row, index) => boundaryFindings(measure, row, index));
  const cited = new Set((sources ?? []).map(({ id }) => id));
  const right = rows
    .map((row, index) => ({ row, index }))
    .filter(({ index }) => !bounds[index]?.length);
  const seen = new Set<string>();
  const together = chainsOf(measure, right).flatMap((chain) =>
    chain.flatMap((upper, place) => {
      const lower = chain[place - 1];
      return lower ? pairFindings(lower, upper) : [];
    }),
  );
  return [
    ...bounds.flat(),
    ...(sources ? rows.flatMap((row, index) => uncited(row, index, cited)) : []),
    // One pair of rows meets in many groups of people.
    ...together.filter(({ code, path, found }) => {
      const key = [code, ...path, found].join(' ');
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    }),
  ];
}

function uncited({ source }: GradingRow, index: number, cited: ReadonlySet<string>): Finding[] {
  if (cited.has(source)) return [];
  return [
    {
      code: 'grading/source',
      path: ['rows', index, 'source'],
      found: source,
      say: `这一行依据“${source}”，下面的 sources 里却没有它。`,
      fix: '在这个文件的 sources 里加上这份文件，写清在哪一条；或者改成已经写了的。',
    },
  ];
}

function boundaryFindings(measure: Measure, row: GradingRow, index: number): Finding[] {
  const isPressure = measure === 'pressure';
  const finding = (field: string, say: string, fix: string): Finding => ({
    code: 'grading/boundary',
    path: ['rows', index, field],
    say,
    fix,
  });
  const wanted = isPressure ? ['systolic', 'diastolic'] : ['value'];
  const fields = ['systolic', 'diastolic', 'value'] as const;
  return fields.flatMap((field): Finding[] => {
    const band = row[field];
    if (!wanted.includes(field)) {
      if (!band) return [];
      return [finding(field, `这张表不写 ${field}。`, `删掉它，界写在 ${wanted.join('、')} 里。`)];
    }
    if (!band) {
      return [
        finding(
          'id',
          `第 ${index + 1} 行（${row.id}）没有写 ${field} 的界。`,
          '没有界，哪个数都算，会把人送错地方。补上从多少起、到多少为止。',
        ),
      ];
    }
    return isSound(band)
      ? []
      : [
          finding(
            field,
            `${field} 的界不成立。`,
            '下界只写 from、above 里的一个，上界只写 to、below 里的一个，下界要比上界小。',
          ),
        ];
  });
}

function isSound({ from, above, to, below }: Band): boolean {
  const low = from ?? above;
  const high = to ?? below;
  if (from !== undefined && above !== undefined) return false;
  if (to !== undefined && below !== undefined) return false;
  if (low === undefined || high === undefined) return low !== high;
  return low < high || (low === high && from !== undefined && to !== undefined);
}

function pairFindings(lower: Link, upper: Link): Finding[] {
  const [{ row: under }, { row: over, index }] = [lower, upper];
  const found = `${under.id}、${over.id}`;
  const path = ['rows', index, upper.axis];
  if (upper.low < lower.high) {
    return [
      {
        code: 'grading/overlap',
        path,
        found,
        say: `“${under.id}”和“${over.id}”管着同样的人、同样的数，重叠了。`,
        fix: '一个数只能有一个颜色。看看界抄错没有；这头写 from（含），那头就写 below（不含）。',
      },
    ];
  }
  if (upper.low > lower.high && !under.thenNone) {
    return [
      {
        code: 'grading/gap',
        path,
        found,
        say: `“${under.id}”和“${over.id}”中间空着，夹在里面的数没有颜色。`,
        fix: '看看界抄错没有；上下两行要正好接上。依据里真的没有规定，就在下面那一行写 thenNone: true。',
      },
    ];
  }
  if (isMilder(over, under)) {
    return [
      {
        code: 'grading/milder',
        path: ['rows', index, 'care'],
        found,
        say: `“${over.id}”的数比“${under.id}”高，找的人却更轻。`,
        fix: '数高了，不能反而更放心。看看 care 有没有写反。',
      },
    ];
  }
  return [];
}

function isMilder(over: GradingRow, under: GradingRow): boolean {
  // A low sugar is handled at once; what is normal lies above it.
  if (!over.care || !under.care || under.care === 'now') return false;
  return CARES.indexOf(over.care) < CARES.indexOf(under.care);
}
