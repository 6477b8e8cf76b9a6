using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>What only some pages need of a notice that is not their own.</summary>
/// <param name="Summary">One sentence for feeds.</param>
/// <param name="SubjectWords">主题词</param>
/// <param name="Hash">SHA-256 of the official text.</param>
/// <param name="Rest">SHA-256 of what else the record of publications holds; see <see cref="PublishedEntry"/>.</param>
/// <param name="Items">Its rectification items.</param>
/// <param name="Headings">The anchors of its sections and subsections.</param>
/// <param name="FormerAddresses">Where it was before, oldest first.</param>
/// <param name="TitleBesideText">Its title where its text does not hold it, else empty.</param>
/// <param name="Places">The places of its page that its lines belong to.</param>
/// <param name="Links">The pages of this site that its text links to, with the line of its file.</param>
internal sealed record ListedDetails(
    string Summary, IReadOnlyList<string> SubjectWords, string Hash, string Rest, IReadOnlyList<ListedItem> Items,
    IReadOnlyList<string> Headings, IReadOnlyList<FormerAddress> FormerAddresses, string TitleBesideText, IReadOnlyList<SearchPlace> Places, IReadOnlyList<PageLink> Links)
{
    public static ListedDetails Of(SiteNotice notice) => new(
        notice.Summary, notice.Front.SubjectWords, notice.Hash, PublishedEntry.Of(notice).Rest,
        [.. notice.Items.Select(ListedItem.Of)], [.. notice.HeadingAnchors()], notice.FormerAddresses,
        notice.Structure.TitleLines.Count > 0 ? "" : notice.Title, SearchDocuments.PlacesOf(notice),
        [.. notice.Text.Links().Where(link => LinkTarget.IsSitePath(link.Href)).Select(link => new PageLink(link.Href, notice.Text.FirstLine + link.Line - 1, 1))]);

    public byte[] Pack()
    {
        using var to = new PackedWriter();
        to.All(Items, item => item.Pack(to));
        to.Text(Summary);
        to.All(SubjectWords, to.Text);
        to.Text(Hash);
        to.Text(Rest);
        to.All(Headings, to.Text);
        to.All(FormerAddresses, former =>
        {
            to.Number(former.Year);
            to.Text(former.Slug);
        });
        to.Text(TitleBesideText);
        to.All(Places, place =>
        {
            to.Number(place.FirstLine);
            to.Text(place.Anchor);
            to.Text(place.Name);
        });
        to.All(Links, link =>
        {
            to.Text(link.Href);
            to.Number(link.Line);
        });
        return to.ToArray();
    }

    /// <summary>The items alone, which most ask for.</summary>
    public static IReadOnlyList<ListedItem> UnpackItems(ReadOnlyMemory<byte> packed) => ItemsOf(new PackedReader(packed));

    public static ListedDetails Unpack(ReadOnlyMemory<byte> packed)
    {
        var from = new PackedReader(packed);
        var items = ItemsOf(from);
        return new ListedDetails(
            from.Text(), from.All(from.Text), from.Text(), from.Text(), items, from.All(from.Text),
            from.All(() => new FormerAddress(from.Number(), from.Text())),
            from.Text(), from.All(() => new SearchPlace(from.Number(), from.Text(), from.Text())), from.All(() => new PageLink(from.Text(), from.Number(), 1)));
    }

    private static IReadOnlyList<ListedItem> ItemsOf(PackedReader from) => from.All(() => ListedItem.Unpack(from));
}

/// <summary>A rectification item as ledger and lists show it.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Number">Its place in the notice's own numbering.</param>
/// <param name="Title">Its heading without its number.</param>
/// <param name="Measures">How many measures it has.</param>
/// <param name="Figures">The figures of its measures as the text has them.</param>
/// <param name="Progress">进展; null when the notice does not state it.</param>
/// <param name="Lead">The id of its lead division; null when none is named.</param>
/// <param name="Supporting">The ids of its supporting divisions.</param>
internal sealed record ListedItem(
    string Id, string Number, string Title, int Measures, IReadOnlyList<string> Figures, string? Progress, string? Lead, IReadOnlyList<string> Supporting)
{
    public string Anchor => ItemId.AnchorOf(Id);

    public static ListedItem Of(SiteItem item) => new(
        item.Id.Value, item.Number, item.Item.Title, item.Item.Measures.Count, [.. item.Item.Quantities.Select(Figure)], item.Progress,
        item.Lead?.Id, [.. item.Supporting.Select(division => division.Id)]);

    public void Pack(PackedWriter to)
    {
        to.Text(Id);
        to.Text(Number);
        to.Text(Title);
        to.Number(Measures);
        to.All(Figures, to.Text);
        to.TextOrNull(Progress);
        to.TextOrNull(Lead);
        to.All(Supporting, to.Text);
    }

    public static ListedItem Unpack(PackedReader from) => new(
        from.Text(), from.Text(), from.Text(), from.Number(), from.All(from.Text), from.SharedOrNull(), from.SharedOrNull(), from.All(from.Shared));

    private static string Figure(Quantity quantity) => quantity.Noun is { } noun && !quantity.Text.Contains(noun, StringComparison.Ordinal)
        ? $"{quantity.Text}{noun}"
        : quantity.Text;
}
