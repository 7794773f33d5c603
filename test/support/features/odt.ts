/** OpenDocument texts. */
import { bulletLevel, listStyle, makeOdt, numberLevel, type OdtSpec } from '../make-odt.ts';
import type { Feature } from './feature.ts';

const p = (text: string) => `<text:p>${text}</text:p>`;
const item = (...content: string[]) => `<text:list-item>${content.join('')}</text:list-item>`;
const list = (style: string, ...items: string[]) =>
  `<text:list text:style-name="${style}">${items.join('')}</text:list>`;
const inner = (...items: string[]) => `<text:list>${items.join('')}</text:list>`;
const cell = (text: string, more = '') => `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const covered = '<table:covered-table-cell/>';
const textStyle = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;

const specs: Record<string, OdtSpec> = {
  'headings-and-bold': {
    automatic: textStyle('B', 'fo:font-weight="bold"'),
    body:
      '<text:h text:outline-level="1">Finance</text:h><text:h text:outline-level="2">Budget</text:h>' +
      p('<text:span text:style-name="B">Agreed:</text:span> to pay.'),
  },
  'numbered-lists': {
    automatic:
      listStyle(
        'N',
        numberLevel(1, '1'),
        numberLevel(2, '1', 'text:display-levels="2" style:num-suffix="."'),
        numberLevel(3, 'a', 'style:num-suffix=")"'),
      ) + listStyle('R', numberLevel(1, 'I', 'style:num-suffix="." text:start-value="3"')),
    body:
      list(
        'N',
        item(p('Finance'), inner(item(p('Budget'), inner(item(p('Hall')), item(p('Field')))), item(p('Loans')))),
        item(p('Estates'), inner(item(p('Roof')))),
      ) + list('R', item(p('Third')), item(p('Fourth'))),
  },
  bullets: {
    automatic: listStyle('B', bulletLevel(1, '•'), bulletLevel(2, '–')),
    body: list('B', item(p('Roof'), inner(item(p('tiles')))), item(p('Drain'))),
  },
  'merged-cells': {
    body:
      `<table:table><table:table-column/><table:table-header-rows>${row(
        cell('Budget', 'table:number-columns-spanned="2"'),
        covered,
        cell('Notes'),
      )}</table:table-header-rows>` +
      row(cell('Hall', 'table:number-rows-spanned="2"'), cell('310'), cell('paid')) +
      `${row(covered, cell('12'), cell(''))}</table:table>`,
  },
  'breaks-tabs-and-blanks': { body: p('Present:<text:tab/>A. Lee<text:line-break/>B.<text:s text:c="3"/>Fox') },
  'headers-and-footers': {
    body: p('All is well.'),
    pages:
      `<style:master-page style:name="Standard"><style:header>${p('Hill Parish Council')}</style:header>` +
      `<style:footer>${p('Page <text:page-number>1</text:page-number>')}</style:footer></style:master-page>`,
  },
  'notes-and-frames': {
    body:
      p(
        'Agreed<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>' +
          `<text:note-body>${p('Lee abstained.')}</text:note-body></text:note>.`,
      ) +
      p(`before<draw:frame><draw:text-box>${p('in the box')}</draw:text-box></draw:frame>`) +
      p('after'),
  },
  'tracked-changes': {
    body:
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>' +
      `${p('may')}</text:deletion></text:changed-region>` +
      '<text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>' +
      p(
        'Lee <text:change-start text:change-id="c2"/>will<text:change-end text:change-id="c2"/><text:change text:change-id="c1"/> call',
      ),
  },
};

export const odt: readonly Feature[] = Object.entries(specs).map(([name, spec]) => ({
  name: `${name}.odt`,
  bytes: () => makeOdt(spec),
}));
