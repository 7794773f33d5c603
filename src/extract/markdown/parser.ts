/** The parser of Markdown, in two forms: one that makes links of bare addresses, and one for texts that hold none. */
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';

const full = unified().use(remarkParse).use(remarkGfm).freeze();
const withoutAddresses = unified().use(remarkParse).use(remarkGfm).use(dropAddresses).freeze();

/** What every bare address holds. */
const ADDRESS = /@|www\.|:\/\//i;

/** The blocks of a text. Looking for an address at every letter takes a third of the time. */
export function parseMarkdown(text: string): RootContent[] {
  return (ADDRESS.test(text) ? full : withoutAddresses).parse(text).children;
}

type Constructs = NonNullable<NonNullable<Data['micromarkExtensions']>[number]['text']>;

/** Takes what finds bare addresses out of the extensions that remark-gfm has added. */
function dropAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) => ({
    ...extension,
    text: Object.fromEntries(
      Object.entries(extension.text ?? {}).map(([code, constructs]) => [
        code,
        [constructs].flat().filter((one) => !/Autolink$/.test(one?.name ?? '')),
      ]),
    ) as Constructs,
  }));
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map((extensions) =>
    [extensions].flat().filter(({ enter }) => !Object.hasOwn(enter ?? {}, 'literalAutolink')),
  );
}
