namespace PublicNotice.Site;

/// <summary>What was published so far: every revision of every notice, never edited, only added to. Empty where none is kept.</summary>
public sealed class PublicationLedger
{
    private readonly Dictionary<string, PublishedEntry> _latest = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Id, int Revision), PublishedEntry> _all = new(
        Comparer<(string Id, int Revision)>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id) is not 0 and var order ? order : a.Revision.CompareTo(b.Revision)));

    internal PublicationLedger(IEnumerable<PublishedEntry> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    /// <summary>The ledger of a site that keeps none.</summary>
    public static PublicationLedger Empty { get; } = new([]);

    internal IReadOnlyCollection<PublishedEntry> All => _all.Values;

    internal IReadOnlyCollection<string> Ids => _latest.Keys;

    internal PublishedEntry? LatestOf(string id) => _latest.GetValueOrDefault(id);

    /// <summary>This ledger with what is new in a site.</summary>
    internal PublicationLedger With(IEnumerable<ListedNotice> notices) => new(_all.Values.Concat(notices.Select(PublishedEntry.Of)));

    /// <summary>A digest of what is recorded of a notice; 0 where nothing is.</summary>
    internal UInt128 DigestOf(string id) => LatestOf(id) is { } last
        ? Digest.Of(last.Id, last.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture), Iso.Instant(last.PublishedAt), last.Hash, last.Rest)
        : default;

    // The first record of a revision stands.
    private void Add(PublishedEntry entry)
    {
        if (_all.TryAdd((entry.Id, entry.Revision), entry) && !(_latest.TryGetValue(entry.Id, out var latest) && latest.Revision > entry.Revision))
        {
            _latest[entry.Id] = entry;
        }
    }
}
