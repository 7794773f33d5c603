/** The search of the site: words in all pages, from an index that lies beside them. Asks nothing of any network. */
/* global MiniSearch, SEARCH_INDEX */
const { options, index } = SEARCH_INDEX;
const search = MiniSearch.loadJS(index, options);
const input = document.getElementById('search');
const found = document.getElementById('found');
const count = document.getElementById('count');
const root = document.documentElement.dataset.root;
const MOST = 12;

input.addEventListener('input', () => {
  const all = search.search(input.value, {
    prefix: true,
    fuzzy: 0.15,
    combineWith: 'AND',
    boost: { title: 4, page: 2 },
  });
  const entries = all.slice(0, MOST).map(({ target, page, title, text }) => {
    const link = Object.assign(document.createElement('a'), { href: root + target, textContent: title || page });
    const place = Object.assign(document.createElement('small'), {
      textContent: ` ${page}: ${text.length > 110 ? `${text.slice(0, 110)}…` : text}`,
    });
    const entry = document.createElement('li');
    entry.append(link, place);
    return entry;
  });
  found.replaceChildren(...entries);
  found.hidden = entries.length === 0;
  count.textContent = input.value === '' ? '' : `${all.length} found`;
});

document.addEventListener('keydown', (event) => {
  const writing = event.target instanceof HTMLInputElement;
  if (event.key === '/' && !writing) {
    event.preventDefault();
    input.focus();
  }
  if (event.key === 'Escape') {
    found.hidden = true;
    input.focus();
  }
});
