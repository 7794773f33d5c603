/** Tables of one time: sections, kinds, indicators, groups, or nothing but names and figures. */
import { mark, print, type Style } from './figures.ts';
import { numbers, row, type Shape, sum } from './shape.ts';
import { type MadeCell, periodOf, type Truth } from './table.ts';
import { AREAS, CORNERS, INDICATORS, KINDS, LINES, MEASURES, SECTIONS, SUBJECTS } from './words.ts';

/** Lines of a budget under sections, each with a subtotal, and a grand total. */
export const sections: Shape = (chance, report) => {
  const columns = [
    ['Budget', 'money'],
    ['Spent', 'money'],
    ['Variance', 'money'],
  ] as const;
  const period = periodOf(report.first, report.count);
  const truth: Truth[] = [];
  const rows: MadeCell[][] = [];
  const brackets = chance.chance(0.5);
  const all = [0, 0, 0];
  const put = (label: string, category: string, values: readonly number[], isTotal: boolean) => {
    const figures = values.map((value, i) => print(value, columns[i]?.[1] ?? 'money', brackets));
    truth.push(
      ...figures.flatMap((figure, i) =>
        row(figure, { measure: columns[i]?.[0] as string, category, ...period, isTotal }),
      ),
    );
    rows.push([label, ...figures.map(({ text }) => text)]);
  };
  for (const section of chance.some(SECTIONS, chance.between(2, 3))) {
    rows.push([section, '', '', '']);
    const subtotal = [0, 0, 0];
    for (const line of chance.some(LINES, chance.between(2, 4))) {
      const [budget, spent] = numbers(chance, 2, 'money') as [number, number];
      const values = [budget, spent, sum([budget, -spent])];
      values.forEach((value, i) => {
        subtotal[i] = sum([subtotal[i] ?? 0, value]);
      });
      put(line, `${section} / ${line}`, values, false);
    }
    put('Subtotal', `${section} / Subtotal`, subtotal, true);
    subtotal.forEach((value, i) => {
      all[i] = sum([all[i] ?? 0, value]);
    });
  }
  put('Grand total', 'Grand total', all, true);
  return { shape: 'sections', lead: null, header: [['Budget heading', ...columns.map(([name]) => name)]], rows, truth };
};

/** "Area | Boys | Girls | Total": kinds of one measure, named by the line before. */
export const kinds: Shape = (chance, report) => {
  const subject = chance.pick(SUBJECTS);
  const names = chance.pick(KINDS);
  const period = periodOf(report.first, report.count);
  const truth: Truth[] = [];
  const rows = chance.some(AREAS, chance.between(3, 6)).map((area): MadeCell[] => {
    const values = numbers(chance, names.length, 'plain').map((value) => value + 1);
    const figures = [...values, sum(values)].map((value) => print(value, 'plain', false));
    truth.push(
      ...figures.flatMap((figure, i) =>
        row(figure, {
          measure: subject,
          category: `${area} / ${names[i] ?? 'Total'}`,
          ...period,
          isTotal: i === names.length,
        }),
      ),
    );
    return [area, ...figures.map(({ text }) => text)];
  });
  return { shape: 'kinds', lead: `${subject}:`, header: [[chance.pick(CORNERS), ...names, 'Total']], rows, truth };
};

/** "Indicator | Target | Actual": measures down. */
export const indicators: Shape = (chance, report) => {
  const period = periodOf(report.first, report.count);
  const truth: Truth[] = [];
  const names = ['Target', 'Outturn'];
  const rows = chance.some(INDICATORS, chance.between(3, 6)).map((indicator): MadeCell[] => {
    const style = chance.pick<Style>(['percent', 'plain', 'decimal']);
    const figures = numbers(chance, 2, style).map((value) =>
      chance.chance(0.08) ? mark(chance) : print(value, style, false),
    );
    truth.push(
      ...figures.flatMap((figure, i) =>
        row(figure, { measure: indicator, category: names[i] as string, ...period, isTotal: false }),
      ),
    );
    return [indicator, ...figures.map(({ text }) => text)];
  });
  return { shape: 'indicators', lead: null, header: [['Indicator', ...names]], rows, truth };
};

/** Two columns of names: area and kind, the area stated once. */
export const groups: Shape = (chance, report) => {
  const measures = chance.some(MEASURES, 2);
  const period = periodOf(report.first, report.count);
  const names = chance.pick(KINDS);
  const truth: Truth[] = [];
  const rows: MadeCell[][] = [];
  for (const area of chance.some(AREAS, chance.between(2, 4))) {
    for (const [k, name] of names.entries()) {
      const figures = numbers(chance, 2, 'thousands').map((value) => print(value, 'thousands', false));
      truth.push(
        ...figures.flatMap((figure, i) =>
          row(figure, { measure: measures[i] as string, category: `${area} / ${name}`, ...period, isTotal: false }),
        ),
      );
      rows.push([k === 0 ? area : '', name, ...figures.map(({ text }) => text)]);
    }
  }
  return { shape: 'groups', lead: null, header: [[chance.pick(CORNERS), 'Group', ...measures]], rows, truth };
};

/** Names and figures without any header, named by the line before. */
export const bare: Shape = (chance, report) => {
  const subject = chance.pick(SUBJECTS);
  const period = periodOf(report.first, report.count);
  const truth: Truth[] = [];
  const values: number[] = [];
  const rows = chance.some(AREAS, chance.between(3, 6)).map((area): MadeCell[] => {
    const value = chance.between(1, 900);
    values.push(value);
    truth.push(...row(print(value, 'plain', false), { measure: subject, category: area, ...period, isTotal: false }));
    return [area, String(value)];
  });
  truth.push(
    ...row(print(sum(values), 'plain', false), { measure: subject, category: 'Total', ...period, isTotal: true }),
  );
  rows.push(['Total', String(sum(values))]);
  return { shape: 'bare', lead: `${subject}:`, header: [], rows, truth };
};
