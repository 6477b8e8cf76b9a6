using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>One line of the ledger: a rectification item and the notice that it stands in.</summary>
public sealed record LedgerRow(SiteNotice Notice, SiteItem Item)
{
    /// <summary>The item's own address: its card on the notice's page.</summary>
    public string Path => $"{Notice.Path}#{Item.Id.Anchor}";

    public int Measures => Item.Item.Measures.Count;

    /// <summary>The figures of its measures as the text has them.</summary>
    public IEnumerable<string> Figures => Item.Item.Quantities.Select(Figure);

    public string? Progress => Item.Progress;

    /// <summary>The lead division by its name on the day of publication.</summary>
    public string? Lead => Item.Lead is { } lead ? NameOf(lead) : null;

    public IEnumerable<string> Supporting => Item.Supporting.Select(NameOf);

    private string NameOf(Division division) => division.NameOn(ShanghaiTime.DateOf(Notice.Front.PublishedAt));

    private static string Figure(Quantity quantity) => quantity.Noun is { } noun && !quantity.Text.Contains(noun, StringComparison.Ordinal)
        ? $"{quantity.Text}{noun}"
        : quantity.Text;
}
