using System.Globalization;

namespace PublicNotice.Site;

/// <summary>Which of the notices with items stand in the ledger and which do not, so that nobody has to guess.</summary>
/// <param name="In">Those whose items stand in it.</param>
/// <param name="Out">Those whose items do not.</param>
internal sealed record LedgerShare(IReadOnlyList<ListedNotice> In, IReadOnlyList<ListedNotice> Out)
{
    private const int Named = 5;

    public static LedgerShare Of(IEnumerable<ListedNotice> notices)
    {
        var withItems = notices.Where(notice => notice.Items > 0).ToLookup(notice => notice.IsRectification);
        return new LedgerShare([.. withItems[true]], [.. withItems[false]]);
    }

    /// <summary>One line for the editor; null where no notice has items.</summary>
    public string? Sentence()
    {
        if (In.Count + Out.Count == 0)
        {
            return null;
        }

        var listed = string.Create(CultureInfo.InvariantCulture, $"整改台账列入 {In.Count} 个公告的 {Count(In)} 个事项");
        if (Out.Count == 0)
        {
            return listed + "。";
        }

        var files = string.Join("、", Out.Take(Named).Select(notice => notice.File)) + (Out.Count > Named ? "等" : "");
        return string.Create(CultureInfo.InvariantCulture,
            $"{listed}；{Out.Count} 个公告的 {Count(Out)} 个事项不列入，因为不是整改公告（{files}）。要改动，在公告开头写 {Rectification.Key}: true 或 false。");
    }

    private static int Count(IEnumerable<ListedNotice> notices) => notices.Sum(notice => notice.Items);
}
