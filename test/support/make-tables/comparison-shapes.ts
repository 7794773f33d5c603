/** Tables that compare: shares of a total, changes in percent, two short tables side by side. */
import { print } from './figures.ts';
import { numbers, row, type Shape, sum } from './shape.ts';
import { type MadeCell, periodOf, type Truth } from './table.ts';
import { AREAS, CORNERS, LINES, MEASURES, SUBJECTS } from './words.ts';

const percent = (text: string, value: number) => ({ text, value, unit: '%' });

/** "Area | Enquiries | %": each area's share of the total below. */
export const shares: Shape = (chance, report) => {
  const measure = chance.pick(MEASURES);
  const period = periodOf(report.first, report.count);
  const decimals = chance.between(0, 1);
  const areas = chance.some(AREAS, chance.between(3, 6));
  const values = areas.map(() => chance.between(1, 900));
  const all = sum(values);
  const truth: Truth[] = [];
  const line = (label: string, value: number, isTotal: boolean): MadeCell[] => {
    const figure = print(value, 'thousands', false);
    const share = ((100 * value) / all).toFixed(decimals);
    const part = percent(chance.chance(0.5) ? `${share}%` : share, Number(share));
    truth.push(...[figure, part].flatMap((cell) => row(cell, { measure, category: label, ...period, isTotal })));
    return [label, figure.text, part.text];
  };
  const rows = areas.map((area, i) => line(area, values[i] as number, false));
  rows.push(line('Total', all, true));
  return { shape: 'shares', lead: null, header: [[chance.pick(CORNERS), measure, '%']], rows, truth };
};

/** "Area | 2019/20 | 2020/21 | % change" */
export const changes: Shape = (chance, report) => {
  const subject = chance.pick(SUBJECTS);
  const opening = Math.floor((report.first - 3) / 12);
  const years = [opening - 1, opening];
  const truth: Truth[] = [];
  const rows = chance.some(AREAS, chance.between(3, 6)).map((area): MadeCell[] => {
    const [was, is] = [chance.between(20, 400), chance.between(20, 400)] as const;
    const figures = [was, is].map((value) => print(value, 'plain', false));
    const change = ((100 * (is - was)) / was).toFixed(1);
    truth.push(
      ...figures.flatMap((figure, i) =>
        row(figure, {
          measure: subject,
          category: area,
          ...periodOf((years[i] as number) * 12 + 3, 12),
          isTotal: false,
        }),
      ),
      ...row(percent(`${change}%`, Number(change)), {
        measure: '% change',
        category: area,
        periodStart: null,
        periodEnd: null,
        isTotal: false,
      }),
    );
    return [area, ...figures.map(({ text }) => text), `${change}%`];
  });
  const names = years.map((year) => `${year}/${String(year + 1).slice(2)}`);
  return {
    shape: 'changes',
    lead: `${subject}:`,
    header: [[chance.pick(CORNERS), ...names, '% change']],
    rows,
    truth,
  };
};

/** "Receipts | £ | Payments | £": two lists of equal length, each with its total. */
export const pairs: Shape = (chance, report) => {
  const period = periodOf(report.first, report.count);
  const count = chance.between(2, 4);
  const names = chance.some(LINES, count * 2);
  const truth: Truth[] = [];
  const side = (from: number): [string, string][] => {
    const values = numbers(chance, count, 'money');
    const lines = [...values, sum(values)].map((value, i) => ({
      label: i === count ? 'Total' : (names[from + i] as string),
      figure: { ...print(value, 'money', false), unit: '£' },
      isTotal: i === count,
    }));
    return lines.map(({ label, figure, isTotal }) => {
      const bare = { ...figure, text: figure.text.replace('£', '') };
      truth.push(...row(bare, { measure: label, category: null, ...period, isTotal }));
      return [label, bare.text];
    });
  };
  const [left, right] = [side(0), side(count)];
  const rows = left.map((cells, i): MadeCell[] => [...cells, ...(right[i] as [string, string])]);
  return { shape: 'pairs', lead: null, header: [['Receipts', '£', 'Payments', '£']], rows, truth };
};
