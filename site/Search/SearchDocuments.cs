using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Notices as search sees them.</summary>
internal static class SearchDocuments
{
    public static SearchDocument Of(ListedNotice notice, OfficialText text)
    {
        var details = notice.Details;
        return new(notice.Path, notice.Title, ShanghaiTime.DateOf(notice.PublishedAt), Lines(details.TitleBesideText, text), details.Places);
    }

    private static List<SearchLine> Lines(string title, OfficialText official)
    {
        var lines = new List<SearchLine>(64) { new(title.AsMemory(), 0) };
        var text = official.Text;
        for (int start = 0, number = 1; start <= text.Length; number++)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var block = official.Blocks.Count > 0 ? official.BlockAt(number) : null;
            lines.Add(new SearchLine(
                block is null ? text.AsMemory(start, end - start) : Shown(block, number).AsMemory(),
                Encoding.UTF8.GetByteCount(text.AsSpan(start, end - start)) + 1));
            start = end + 1;
        }

        return lines;
    }

    // Of a table the page shows the cells; its second line only draws it.
    private static string Shown(TextBlock block, int line) => block switch
    {
        TableBlock table when line == table.First => Row(table, 0),
        TableBlock table when line - table.First < table.Rows.Count + 1 && line > table.First + 1 => Row(table, line - table.First - 1),
        ImageBlock image => image.Description,
        _ => "",
    };

    private static string Row(TableBlock table, int row) => "|" + string.Join('|', table.Rows[row]) + "|";
}
