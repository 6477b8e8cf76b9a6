using System.Globalization;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// A notice as the rest of the site knows it: what lists, ledger, feeds and the index are made of. Its text is not among
/// it: a site of ten thousand notices holds ten thousand of these, and one text at a time.
/// </summary>
internal sealed class ListedNotice
{
    private readonly ReadOnlyMemory<byte> _packed;

    private ListedNotice(ReadOnlyMemory<byte> packed, ReadOnlyMemory<byte> indexEntry) => (_packed, IndexEntry) = (packed, indexEntry);

    /// <summary>The year's folder.</summary>
    public required int Year { get; init; }

    /// <summary>The folder's name.</summary>
    public required string Slug { get; init; }

    /// <inheritdoc cref="SiteNotice.Id"/>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Kind { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When its last revision was put on the site.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    public required int Revision { get; init; }

    public required bool IsExample { get; init; }

    /// <inheritdoc cref="SiteNotice.DivisionIds"/>
    public required IReadOnlyList<string> DivisionIds { get; init; }

    /// <summary>The divisions that lead or support one of its items.</summary>
    public required IReadOnlyList<string> ItemDivisionIds { get; init; }

    /// <summary>The words that introduce its period; null without one.</summary>
    public required string? PeriodLabel { get; init; }

    public required DisclosurePeriod? Dates { get; init; }

    /// <summary>How long its text is.</summary>
    public required int TextBytes { get; init; }

    /// <summary>Whether its text links to pages of this site.</summary>
    public required bool HasLinks { get; init; }

    /// <summary>How many items are in each state of <see cref="ItemProgress.All"/>, and last how many do not state it.</summary>
    public required IReadOnlyList<int> Progress { get; init; }

    /// <summary>Its entry of notices.json.</summary>
    public ReadOnlyMemory<byte> IndexEntry { get; }

    /// <summary>Of everything that is known of it here, its text included.</summary>
    public required UInt128 Digest { get; init; }

    /// <summary>The rest, read from its packed form at each call.</summary>
    public ListedDetails Details => ListedDetails.Unpack(_packed);

    /// <summary>Its rectification items, read from the same at each call.</summary>
    public IReadOnlyList<ListedItem> ReadItems() => ListedDetails.UnpackItems(_packed);

    public string Path => string.Create(CultureInfo.InvariantCulture, $"/{NoticeFolder.Root}/{Year:0000}/{Slug}/");

    /// <summary>Whether it had another address before: its id is the first one's.</summary>
    public bool HasMoved => Id != string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Slug}");

    /// <summary>The file that it was read from, relative to the content folder.</summary>
    public string File => string.Create(CultureInfo.InvariantCulture, $"{NoticeFolder.Root}/{Year:0000}/{Slug}/{NoticeFolder.FileName}");

    /// <summary>The year under which it is filed.</summary>
    public int PublishedYear => ShanghaiTime.DateOf(PublishedAt).Year;

    public int Items => Progress.Sum();

    public static ListedNotice Of(NoticeFolder folder, SiteNotice notice) => Of(folder, notice, ListedDetails.Of(notice).Pack());

    private static ListedNotice Of(NoticeFolder folder, SiteNotice notice, byte[] details) => new(details, NoticeIndexFile.EntryOf(notice))
    {
        // What is not among the details is on the notice's own page and in its record.
        Digest = Site.Digest.Of([Site.Digest.Of(details), Site.Digest.Of(notice.Revisions[^1].RecordHash, notice.Path, notice.Front.IsExample ? "example" : null, string.Join(',', notice.DivisionIds), notice.Period?.Label)]),
        Year = folder.Year,
        Slug = folder.Slug,
        Id = notice.Id,
        Title = notice.Title,
        Kind = notice.Front.Kind,
        PublishedAt = notice.Front.PublishedAt,
        ChangedAt = notice.Revisions[^1].At,
        Revision = notice.Front.Revision,
        IsExample = notice.Front.IsExample,
        DivisionIds = [.. notice.DivisionIds],
        ItemDivisionIds = [.. notice.Items.SelectMany(item => item.Divisions).Select(division => division.Id).Distinct()],
        PeriodLabel = notice.Period?.Label,
        Dates = notice.Dates,
        TextBytes = System.Text.Encoding.UTF8.GetByteCount(notice.Text.Text),
        HasLinks = notice.Text.Links().Any(link => LinkTarget.IsSitePath(link.Href)),
        Progress = ItemProgress.Count(notice.Items),
    };

    public void Pack(PackedWriter to)
    {
        to.Number(Year);
        to.Text(Slug);
        to.Text(Id);
        to.Text(Title);
        to.Text(Kind);
        to.Instant(PublishedAt);
        to.Instant(ChangedAt);
        to.Number(Revision);
        to.Flag(IsExample);
        to.Flag(HasLinks);
        to.Number(TextBytes);
        to.All(DivisionIds, to.Text);
        to.All(ItemDivisionIds, to.Text);
        to.TextOrNull(PeriodLabel);
        to.DateOrNull(Dates?.Start);
        to.DateOrNull(Dates?.End);
        to.All(Progress, to.Number);
        to.Digest(Digest);
        to.Bytes(_packed.Span);
        to.Bytes(IndexEntry.Span);
    }

    public static ListedNotice Unpack(PackedReader from)
    {
        var (year, slug, id, title, kind) = (from.Number(), from.Text(), from.Text(), from.Text(), from.Shared());
        var (published, changed, revision, isExample) = (from.Instant(), from.Instant(), from.Number(), from.Flag());
        var (hasLinks, textBytes) = (from.Flag(), from.Number());
        var (divisions, itemDivisions, label, start, end) = (from.All(from.Shared), from.All(from.Shared), from.SharedOrNull(), from.DateOrNull(), from.DateOrNull());
        var (progress, digest) = (from.All(from.Number), from.Digest());
        return new ListedNotice(from.Slice(), from.Slice())
        {
            Year = year, Slug = slug, Id = id, Title = title, Kind = kind, PublishedAt = published, ChangedAt = changed, Revision = revision,
            IsExample = isExample, HasLinks = hasLinks, TextBytes = textBytes, DivisionIds = divisions, ItemDivisionIds = itemDivisions, PeriodLabel = label, Progress = progress, Digest = digest,
            Dates = start is { } first ? new DisclosurePeriod(first, end) : null,
        };
    }
}
