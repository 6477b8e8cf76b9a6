using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>What only some pages need of a notice that is not their own.</summary>
/// <param name="Summary">One sentence for feeds.</param>
/// <param name="SubjectWords">主题词</param>
/// <param name="Published">What the record of publications holds of its revisions, oldest first, but for the address.</param>
/// <param name="Items">Its items.</param>
/// <param name="Headings">The anchors of its sections and subsections.</param>
/// <param name="FormerAddresses">Where it was before, oldest first.</param>
/// <param name="TitleBesideText">Its title where its text does not hold it, else empty.</param>
/// <param name="Places">The places of its page that its lines belong to, as the directory of a search segment has them.</param>
/// <param name="Links">The pages of this site that its text links to, with the line of its file.</param>
internal sealed record ListedDetails(
    string Summary, IReadOnlyList<string> SubjectWords, IReadOnlyList<PublishedEntry> Published, IReadOnlyList<ListedItem> Items,
    IReadOnlyList<string> Headings, IReadOnlyList<FormerAddress> FormerAddresses, string TitleBesideText, ReadOnlyMemory<byte> Places, IReadOnlyList<PageLink> Links)
{
    /// <summary>Packs them straight from the notice; the items first, which most ask for.</summary>
    public static void Pack(SiteNotice notice, PackedWriter to)
    {
        ListedItem.Pack(notice.Items, to);
        to.Text(notice.Summary);
        to.Texts(notice.Front.SubjectWords);
        to.All(notice.Revisions, revision => PublishedEntry.Of(revision, notice.Id).Pack(to));
        to.Texts([.. notice.HeadingAnchors()]);
        to.All(notice.FormerAddresses, former =>
        {
            to.Number(former.Year);
            to.Text(former.Slug);
        });
        to.Text(notice.Structure.TitleLines.Count > 0 ? "" : notice.Title);
        to.Bytes(SearchPlaces.Of(notice));
        var links = notice.Text.Links().Where(link => LinkTarget.IsSitePath(link.Href)).ToList();
        to.All(links, link =>
        {
            to.Text(link.Href);
            to.Number(notice.Text.FirstLine + link.Line - 1);
        });
    }

    public static ListedDetails Unpack(ReadOnlyMemory<byte> packed)
    {
        var from = new PackedReader(packed);
        var items = ListedItem.All(from);
        return new ListedDetails(
            from.Text(), from.All(from.Text), from.All(() => PublishedEntry.Unpack(from)), items, from.All(from.Text),
            from.All(() => new FormerAddress(from.Number(), from.Text())),
            from.Text(), from.Slice(), from.All(() => new PageLink(from.Text(), from.Number(), 1)));
    }
}
