using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Notices as search sees them.</summary>
internal static class SearchDocuments
{
    public static SearchDocument Of(ListedNotice notice, OfficialText text)
    {
        var details = notice.Details;
        return new(notice.Path, notice.Title, ShanghaiTime.DateOf(notice.PublishedAt), [.. Lines(details.TitleBesideText, text)], details.Places);
    }

    private static IEnumerable<SearchLine> Lines(string title, OfficialText official)
    {
        yield return new SearchLine(title.AsMemory(), 0);
        var text = official.Text;
        for (int start = 0, number = 1; start <= text.Length; number++)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var block = official.Blocks.Count > 0 ? official.BlockAt(number) : null;
            yield return new SearchLine(
                block is null ? text.AsMemory(start, end - start) : Shown(block, number).AsMemory(),
                Encoding.UTF8.GetByteCount(text.AsSpan(start, end - start)) + 1);
            start = end + 1;
        }
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

    /// <summary>The places of its page that its lines belong to.</summary>
    public static IReadOnlyList<SearchPlace> PlacesOf(SiteNotice notice)
    {
        var found = new List<SearchPlace>();
        // A page that shows the bare lines has no anchors.
        if (notice.Structure.Sections.Count == 0 || !DocumentOutline.Of(notice).IsComplete)
        {
            return found;
        }

        foreach (var section in notice.Structure.Sections)
        {
            if (section.Number > 0)
            {
                found.Add(new SearchPlace(section.Heading.Line, SiteNotice.AnchorOf(section), section.Title));
            }

            found.AddRange(section.Subsections.Select(sub => new SearchPlace(sub.Line, SiteNotice.AnchorOf(section, sub), sub.Title)));
        }

        found.AddRange(notice.Items.Select(item => new SearchPlace(item.Item.Heading.Line, item.Id.Anchor, $"{item.Number} {item.Item.Title}")));
        if (notice.Structure.Closing.Count > 0)
        {
            found.Add(new SearchPlace(notice.Structure.Closing[0].Line, "", ""));
        }

        found.Sort((one, other) => one.FirstLine.CompareTo(other.FirstLine));
        return found;
    }
}
