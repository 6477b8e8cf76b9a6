namespace PublicNotice.Site;

/// <summary>One line of the ledger: a rectification item and the notice that it stands in.</summary>
internal sealed record LedgerRow(ListedNotice Notice, ListedItem Item, ContentFiles Content)
{
    /// <summary>The item's own address: its card on the notice's page.</summary>
    public string Path => $"{Notice.Path}#{Item.Anchor}";

    /// <summary>The lead division by its name on the day of publication.</summary>
    public string? Lead => Item.Lead is { } lead ? NameOf(lead) : null;

    /// <summary>The supporting divisions by their names on that day.</summary>
    public string Supporting => string.Join("、", Item.Supporting.Select(NameOf));

    public IEnumerable<string> SupportingNames => Item.Supporting.Select(NameOf);

    public string Figures => string.Join("；", Item.Figures);

    /// <summary>The rows of a notice, in its own order.</summary>
    public static IEnumerable<LedgerRow> Of(ListedNotice notice, ContentFiles content) =>
        notice.Items == 0 ? [] : notice.ReadItems().Select(item => new LedgerRow(notice, item, content));

    private string NameOf(string division) => Content.Division(division)!.NameOn(Domain.ShanghaiTime.DateOf(Notice.PublishedAt));
}
