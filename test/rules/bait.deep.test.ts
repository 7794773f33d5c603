import { expect, test } from 'vitest';
import { finishDocument, paragraph } from '../../src/model/build-blocks.ts';
import { rules } from '../../src/rules/index.ts';
import { checkDocuments, type Settings } from '../../src/rules/run-rules.ts';
import { action, document, log, span } from '../support/records.ts';

test('long bait in every field that rules read', () => {
  const strict: Settings = (id) => ({
    level: rules.find((rule) => rule.id === id)?.severity ?? 'info',
    chosen: true,
    options: {},
  });
  for (const piece of ['a ', 'agreed ', 'the motion ', 'said that ', '1/', 'AB ']) {
    const bait = piece.repeat(Math.ceil(100_000 / piece.length));
    const quoted = { ...span('x'), quote: bait };
    const baited = document('a', {
      title: bait,
      actions: [action(bait, { spans: [quoted] })],
      decisions: [{ id: 'd', text: bait, agendaItemId: null, certainty: 'stated', spans: [quoted] }],
      actionLog: log([bait, bait, bait, bait, 'open'], ['2', bait, '', null, 'closed']),
    });
    const block = paragraph(bait, [{ kind: 'flow', part: 'body', index: 0 }]);
    const blocks = new Map([['a', finishDocument({ format: 'text', body: [block] })]]);
    expect(checkDocuments({ documents: [baited], blocks, asOf: '2024-06-30' }, strict).findings.length).toBeGreaterThan(
      0,
    );
  }
});
