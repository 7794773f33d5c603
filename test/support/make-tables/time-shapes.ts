/** Tables with time across or down. */
import { mark, print, type Style } from './figures.ts';
import { numbers, row, type Shape, sum } from './shape.ts';
import { financialYear, type MadeCell, periodOf, type Truth } from './table.ts';
import { AREAS, CORNERS, LONG_MONTHS, MEASURES, MONTHS, SUBJECTS } from './words.ts';

/** "Referrals received 21/22 | Nov | Dec | … | TOTAL": areas down, months across. */
export const months: Shape = (chance, report) => {
  const subject = chance.pick(SUBJECTS);
  const style = chance.pick<Style>(['plain', 'thousands']);
  const titled = chance.chance(0.5);
  const withTotals = chance.chance(0.7);
  const marked = !withTotals && chance.chance(0.6);
  const lead = titled ? null : `${subject}:`;
  const header: MadeCell[] = [titled ? `${subject} ${financialYear(report.first)}` : chance.pick(CORNERS)];
  const at = Array.from({ length: report.count }, (_, i) => report.first + i);
  const named = chance.pick(['bare', 'bare', 'year', 'short'] as const);
  for (const month of at) {
    const name = MONTHS[month % 12] as string;
    const year = Math.floor(month / 12);
    header.push(named === 'bare' ? name : named === 'year' ? `${name} ${year}` : `${name}-${String(year).slice(2)}`);
  }
  const truth: Truth[] = [];
  const sums = at.map(() => 0);
  const rows = chance.some(AREAS, chance.between(2, 6)).map((area): MadeCell[] => {
    const values = numbers(chance, at.length, style);
    const figures = values.map((value) => (marked && chance.chance(0.15) ? mark(chance) : print(value, style, false)));
    values.forEach((value, i) => {
      sums[i] = (sums[i] ?? 0) + value;
    });
    truth.push(
      ...figures.flatMap((figure, i) =>
        row(figure, { measure: subject, category: area, ...periodOf(at[i] as number), isTotal: false }),
      ),
    );
    if (!withTotals) return [area, ...figures.map(({ text }) => text)];
    const total = print(sum(values), style, false);
    truth.push(
      ...row(total, { measure: subject, category: area, ...periodOf(report.first, report.count), isTotal: true }),
    );
    return [area, ...figures.map(({ text }) => text), total.text];
  });
  if (withTotals) header.push(chance.pick(['TOTAL', 'Total']));
  if (withTotals && chance.chance(0.5)) {
    const totals = sums.map((value) => print(value, style, false));
    const all = print(sum(sums), style, false);
    truth.push(
      ...totals.flatMap((figure, i) =>
        row(figure, { measure: subject, category: 'Total', ...periodOf(at[i] as number), isTotal: true }),
      ),
    );
    truth.push(
      ...row(all, { measure: subject, category: 'Total', ...periodOf(report.first, report.count), isTotal: true }),
    );
    rows.push(['Total', ...totals.map(({ text }) => text), all.text]);
  }
  return { shape: 'months', lead, header: [header], rows, truth };
};

/** "Month | Enquiries | Visits booked": time down, measures across. */
export const transposed: Shape = (chance, report) => {
  const measures = chance.some(MEASURES, chance.between(2, 4));
  const style = chance.pick<Style>(['plain', 'thousands', 'decimal']);
  const truth: Truth[] = [];
  const sums = measures.map(() => 0);
  const rows = Array.from({ length: report.count }, (_, i): MadeCell[] => {
    const month = report.first + i;
    const values = numbers(chance, measures.length, style);
    const figures = values.map((value) => print(value, style, false));
    values.forEach((value, k) => {
      sums[k] = sum([sums[k] ?? 0, value]);
    });
    truth.push(
      ...figures.flatMap((figure, k) =>
        row(figure, { measure: measures[k] as string, category: null, ...periodOf(month), isTotal: false }),
      ),
    );
    return [LONG_MONTHS[month % 12] as string, ...figures.map(({ text }) => text)];
  });
  if (chance.chance(0.6)) {
    const totals = sums.map((value) => print(value, style, false));
    truth.push(
      ...totals.flatMap((figure, k) =>
        row(figure, {
          measure: measures[k] as string,
          category: null,
          ...periodOf(report.first, report.count),
          isTotal: true,
        }),
      ),
    );
    rows.push(['Totals', ...totals.map(({ text }) => text)]);
  }
  return { shape: 'transposed', lead: null, header: [['Month', ...measures]], rows, truth };
};

/** "2020/21 | 2021/22" over "Q1 | Q2": a spanning header. */
export const quarters: Shape = (chance, report) => {
  const subject = chance.pick(SUBJECTS);
  const opening = Math.floor((report.first - 3) / 12);
  const years = [opening - 1, opening];
  const count = chance.between(2, 4);
  const columns = years.flatMap((year) => Array.from({ length: count }, (_, q) => year * 12 + 3 + q * 3));
  const top: MadeCell[] = ['', ...years.map((year) => ({ text: `${year}/${String(year + 1).slice(2)}`, span: count }))];
  const corner = chance.pick(CORNERS);
  const names: MadeCell[] = [corner, ...columns.map((_, i) => `Q${(i % count) + 1}`)];
  const truth: Truth[] = [];
  const rows = chance.some(AREAS, chance.between(2, 5)).map((area): MadeCell[] => {
    const figures = numbers(chance, columns.length, 'plain').map((value) =>
      chance.chance(0.08) ? mark(chance) : print(value, 'plain', false),
    );
    truth.push(
      ...figures.flatMap((figure, i) =>
        row(figure, { measure: subject, category: area, ...periodOf(columns[i] as number, 3), isTotal: false }),
      ),
    );
    return [area, ...figures.map(({ text }) => text)];
  });
  return { shape: 'quarters', lead: `${subject}:`, header: [top, names], rows, truth };
};

/** "Area | w/e 4 Apr | w/e 11 Apr": weeks whose year stands in the report's period only. */
export const weeks: Shape = (chance, report) => {
  const subject = chance.pick(SUBJECTS);
  const day = (offset: number) =>
    new Date(Date.UTC(Math.floor(report.first / 12), report.first % 12, 7 + offset)).toISOString().slice(0, 10);
  const ends = Array.from({ length: chance.between(2, 6) }, (_, i) => i * 7);
  const byEnd = chance.chance(0.5);
  const name = (offset: number) => {
    const [, month, date] = day(byEnd ? offset : offset - 6).split('-');
    return `${byEnd ? 'w/e' : 'w/c'} ${Number(date)} ${MONTHS[Number(month) - 1]}`;
  };
  const truth: Truth[] = [];
  const rows = chance.some(AREAS, chance.between(2, 5)).map((area): MadeCell[] => {
    const figures = numbers(chance, ends.length, 'plain').map((value) => print(value, 'plain', false));
    truth.push(
      ...figures.flatMap((figure, i) =>
        row(figure, {
          measure: subject,
          category: area,
          periodStart: day((ends[i] as number) - 6),
          periodEnd: day(ends[i] as number),
          isTotal: false,
        }),
      ),
    );
    return [area, ...figures.map(({ text }) => text)];
  });
  return { shape: 'weeks', lead: `${subject}:`, header: [[chance.pick(CORNERS), ...ends.map(name)]], rows, truth };
};
