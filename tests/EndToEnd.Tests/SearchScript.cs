namespace PublicNotice.EndToEnd.Tests;

/// <summary>Holds the site's own search script, in the browser, to a naive scan of the notices it describes.</summary>
internal static class SearchScript
{
    /// <summary>
    /// Takes { least, most, every } (substrings of so many signs, of every so manieth place), and queries where there are
    /// any; returns { queries, wrong, most }, the last being the most bytes that a query fetched beside the tables.
    /// </summary>
    public const string Check = """
        async ({ least, most, every, queries }) => {
          const own = window.PublicNotice;
          const get = own.searchBits.get;
          let bytes = 0;
          const tables = {};
          own.searchBits.get = async (path, from, length) => {
            if (path.endsWith('table.bin')) return tables[path] ??= get(path);
            const answer = await get(path, from, length);
            bytes += answer.length;
            return answer;
          };
          const open = () => own.searchIndex.open('/search/table.bin');
          const index = await open();
          const notices = [];
          for (const segment of index.segments) {
            const opened = await segment.open();
            for (let i = 0; i < opened.count; i++) {
              const { path, title, lines } = await opened.describe(i);
              const text = await (await fetch(path + 'notice.txt')).text();
              // A table is shown as its cells; its second line only draws it.
              const shown = text.split('\n').map(line => /^\|( --- \|)+$/.test(line) ? '' : line);
              notices.push({ path, text: [lines[0] > 1 ? title : '', ...shown].map(line => own.searchText.fold(line).text).join('\n') });
            }
          }
          const asked = new Set(queries ?? []);
          for (const { text } of queries ? [] : notices) {
            for (let at = 0; at < text.length; at += every) {
              for (let length = least; length <= most && at + length <= text.length; length++) {
                const query = text.slice(at, at + length);
                if (!query.includes('\n') && own.searchText.query(query) === query) asked.add(query);
              }
            }
          }
          const count = (text, query) => {
            let found = 0;
            for (let i = text.indexOf(query); i >= 0; i = text.indexOf(query, i + 1)) found++;
            return found;
          };
          const wrong = [];
          let largest = 0;
          for (const query of asked) {
            const words = own.searchText.words(query);
            bytes = 0;
            const search = own.search.start(queries ? await open() : index, words);
            const first = await own.search.collect(search, 5);
            if (queries) {
              await own.searchResults.describe(first.slice(0, 5), words);
              largest = Math.max(largest, bytes);
            }
            const rest = search.isDone ? [] : await own.search.collect(search, Infinity);
            const found = {};
            for (const place of [...first, ...rest]) {
              const { path } = await place.segment.describe(place.notice);
              found[path] = (found[path] ?? 0) + 1;
            }
            const isExact = notices.every(({ path, text }) => (found[path] ?? 0) ===
              (words.length > 1 ? Number(words.every(word => text.includes(word))) : count(text, words[0])));
            if (!isExact) wrong.push(query);
          }
          return { queries: asked.size, wrong, most: largest };
        }
        """;
}
