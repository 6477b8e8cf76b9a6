using System.Text;

namespace PublicNotice.Site;

/// <summary>One line of the ledger: a rectification item and the notice that it stands in.</summary>
internal readonly record struct LedgerRow(ListedNotice Notice, ListedItem Item, ContentFiles Content)
{
    /// <summary>What stands between a notice's address and an item's id in the item's address.</summary>
    public static readonly string BeforeId = "#" + Domain.ItemId.AnchorOf("");

    /// <summary>What a table says where the item states no figure: a fact, whereas a division may only be not named.</summary>
    public static ReadOnlySpan<byte> NoFigures => "无"u8;

    /// <summary>The item's own address: its card on the notice's page.</summary>
    public string Path => $"{Notice.Path}#{Item.Anchor}";

    /// <summary>The lead division by its name on the day of publication; null when none is named.</summary>
    public string? Lead => Item.Lead.Length > 0 ? NameOf(Encoding.UTF8.GetString(Item.Lead)) : null;

    /// <summary>The supporting divisions by their names on that day; null when none is named.</summary>
    public string? Supporting => Item.Supporting.Length > 0 ? string.Join("、", SupportingNames) : null;

    /// <summary>The ids of the supporting divisions.</summary>
    public string[] SupportingIds => Values(Item.Supporting);

    public IEnumerable<string> SupportingNames => Item.Supporting.Length > 0 ? SupportingIds.Select(NameOf) : [];

    /// <summary>The rows of a notice, in its own order; none where it is not about rectification.</summary>
    public static IEnumerable<LedgerRow> Of(ListedNotice notice, ContentFiles content) =>
        notice.LedgerItems == 0 ? [] : notice.ReadItems().Select(item => new LedgerRow(notice, item, content));

    private string NameOf(string division) => Content.Division(division)!.NameOn(Domain.ShanghaiTime.DateOf(Notice.PublishedAt));

    private static string[] Values(ReadOnlySpan<byte> packed) =>
        packed.Length == 0 ? [] : Encoding.UTF8.GetString(packed).Split((char)ListedItem.Separator);
}
