using System.Globalization;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// A notice as the rest of the site knows it: what lists, ledger, feeds and the index are made of. Its text is not among
/// it: a site of ten thousand notices holds ten thousand of these, and one text at a time.
/// </summary>
internal sealed class ListedNotice
{
    // One buffer for all the notices that a thread reads.
    [ThreadStatic]
    private static PackedWriter? _buffer;

    private readonly int _detailsLength;
    private readonly int _entryLength;
    private byte[]? _packed;
    private PackedFile? _file;
    private long _at;

    // Details, and after them the entry of notices.json.
    private ListedNotice(byte[]? packed, int detailsLength, int entryLength) =>
        (_packed, _detailsLength, _entryLength) = (packed, detailsLength, entryLength);

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

    /// <summary>Whether its items stand in the ledger.</summary>
    public required bool IsRectification { get; init; }

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

    /// <summary>Of everything that is known of it here, its text included.</summary>
    public required UInt128 Digest { get; init; }

    /// <summary>The rest, read from its packed form at each call.</summary>
    public ListedDetails Details => ListedDetails.Unpack(Packed(_at, 0, _detailsLength));

    /// <summary>Its items, read from the same at each call.</summary>
    public IReadOnlyList<ListedItem> ReadItems() => ListedItem.All(new PackedReader(Packed(_at, 0, _detailsLength)));

    /// <summary>Its entry of notices.json, read at each call.</summary>
    public ReadOnlyMemory<byte> ReadIndexEntry() => Packed(_at + _detailsLength, _detailsLength, _entryLength);

    public string Path => field ??= string.Create(CultureInfo.InvariantCulture, $"/{NoticeFolder.Root}/{Year:0000}/{Slug}/");

    /// <summary>Whether it had another address before: its id is the first one's.</summary>
    public bool HasMoved => Id != string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Slug}");

    /// <summary>The file that it was read from, relative to the content folder.</summary>
    public string File => string.Create(CultureInfo.InvariantCulture, $"{NoticeFolder.Root}/{Year:0000}/{Slug}/{NoticeFolder.FileName}");

    /// <summary>The year under which it is filed.</summary>
    public int PublishedYear => ShanghaiTime.DateOf(PublishedAt).Year;

    public int Items
    {
        get
        {
            var items = 0;
            foreach (var count in Progress)
            {
                items += count;
            }

            return items;
        }
    }

    /// <summary>How many of its items stand in the ledger: all or none.</summary>
    public int LedgerItems => IsRectification ? Items : 0;

    /// <summary>How much of the file it takes.</summary>
    public int PackedLength => _detailsLength + _entryLength;

    /// <summary>Puts what is packed into a file, from where it is read from now on.</summary>
    public void MoveTo(PackedFile file)
    {
        if (file == _file)
        {
            return;
        }

        var packed = Packed(_at, 0, PackedLength);
        (_at, _file, _packed) = (file.Add(packed.Span), file, null);
    }

    public static ListedNotice Of(NoticeFolder folder, SiteNotice notice)
    {
        var packed = _buffer ??= new PackedWriter();
        packed.Clear();
        ListedDetails.Pack(notice, packed);
        var length = packed.Length;
        // What is not among the details is on the notice's own page and in its record.
        packed.Text(notice.Revisions[^1].RecordHash);
        packed.Text(notice.Path);
        packed.Flag(notice.Front.IsExample);
        packed.Flag(Rectification.Of(notice).Is);
        List<string> divisions = [.. notice.DivisionIds];
        packed.Texts(divisions);
        packed.TextOrNull(notice.Period?.Label);
        var digest = Site.Digest.Of(packed.Written);
        packed.Length = length;
        packed.Raw(NoticeIndexFile.EntryOf(notice));
        return Of(folder, notice, divisions, digest, packed.Written.ToArray(), length);
    }

    private ReadOnlyMemory<byte> Packed(long at, int start, int length)
    {
        if (_packed is not null)
        {
            return new ReadOnlyMemory<byte>(_packed, start, length);
        }

        var bytes = GC.AllocateUninitializedArray<byte>(length);
        _file!.Read(at, bytes);
        return bytes;
    }

    private static ListedNotice Of(
        NoticeFolder folder, SiteNotice notice, List<string> divisions, UInt128 digest, byte[] packed, int detailsLength) => new(packed, detailsLength, packed.Length - detailsLength)
    {
        Digest = digest,
        Year = folder.Year,
        Slug = folder.Slug,
        Id = notice.Id,
        Title = notice.Title,
        Kind = notice.Front.Kind,
        PublishedAt = notice.Front.PublishedAt,
        ChangedAt = notice.Revisions[^1].At,
        Revision = notice.Front.Revision,
        IsExample = notice.Front.IsExample,
        IsRectification = Rectification.Of(notice).Is,
        DivisionIds = divisions,
        ItemDivisionIds = [.. notice.Items.SelectMany(item => item.Divisions).Select(division => division.Id).Distinct()],
        PeriodLabel = notice.Period?.Label,
        Dates = notice.Dates,
        TextBytes = notice.Text.Utf8.Length,
        HasLinks = notice.Text.Links().Any(link => LinkTarget.IsSitePath(link.Href)),
        Progress = ItemProgress.Count(notice.Items),
    };

    /// <summary>All of it but what is in the file.</summary>
    public void Pack(PackedWriter to)
    {
        PackShown(to);
        to.Flag(IsRectification);
        to.Number(TextBytes);
        to.Digest(Digest);
        to.Long(_at);
        to.Number(_detailsLength);
        to.Number(_entryLength);
    }

    /// <summary>Everything that a list can show of it.</summary>
    public void PackShown(PackedWriter to)
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
        to.Texts(DivisionIds);
        to.Texts(ItemDivisionIds);
        to.TextOrNull(PeriodLabel);
        to.DateOrNull(Dates?.Start);
        to.DateOrNull(Dates?.End);
        to.All(Progress, to.Number);
    }

    public static ListedNotice Unpack(PackedReader from, PackedFile file)
    {
        var (year, slug, id, title, kind) = (from.Number(), from.Text(), from.Text(), from.Text(), from.Shared());
        var (published, changed, revision, isExample) = (from.Instant(), from.Instant(), from.Number(), from.Flag());
        var hasLinks = from.Flag();
        var (divisions, itemDivisions, label, start, end) = (from.All(from.Shared), from.All(from.Shared), from.SharedOrNull(), from.DateOrNull(), from.DateOrNull());
        var (progress, isRectification, textBytes, digest) = (from.All(from.Number), from.Flag(), from.Number(), from.Digest());
        var (at, details, entry) = (from.Long(), from.Number(), from.Number());
        return new ListedNotice(null, details, entry)
        {
            Year = year, Slug = slug, Id = id, Title = title, Kind = kind, PublishedAt = published, ChangedAt = changed, Revision = revision,
            IsExample = isExample, IsRectification = isRectification, HasLinks = hasLinks, TextBytes = textBytes, DivisionIds = divisions, ItemDivisionIds = itemDivisions, PeriodLabel = label, Progress = progress, Digest = digest,
            Dates = start is { } first ? new DisclosurePeriod(first, end) : null,
            _at = at, _file = file,
        };
    }
}
