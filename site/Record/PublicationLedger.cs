namespace PublicNotice.Site;

/// <summary>What was published so far: every revision of every notice, never edited, only added to. Empty where none is kept.</summary>
public sealed class PublicationLedger
{
    // By id, each by revision.
    private readonly Dictionary<string, SortedList<int, PublishedEntry>> _all = new(StringComparer.Ordinal);

    internal PublicationLedger(IEnumerable<PublishedEntry> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    /// <summary>The ledger of a site that keeps none.</summary>
    public static PublicationLedger Empty { get; } = new([]);

    internal IEnumerable<PublishedEntry> All => _all.OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(one => one.Value.Values);

    internal IReadOnlyCollection<string> Ids => _all.Keys;

    internal PublishedEntry? LatestOf(string id) => _all.TryGetValue(id, out var revisions) ? revisions.GetValueAtIndex(revisions.Count - 1) : null;

    /// <summary>What was recorded of one revision; null where nothing was.</summary>
    internal PublishedEntry? Of(string id, int revision) => _all.GetValueOrDefault(id)?.GetValueOrDefault(revision);

    /// <summary>Every folder under which a notice was published.</summary>
    internal IEnumerable<string> AddressesOf(string id) => _all.TryGetValue(id, out var revisions) ? revisions.Values.SelectMany(entry => entry.Addresses).Distinct() : [];

    /// <summary>This ledger with what is new in a site.</summary>
    internal PublicationLedger With(IEnumerable<ListedNotice> notices) => new(All.Concat(notices.SelectMany(PublishedEntry.AllOf)));

    /// <summary>A digest of what is recorded of a notice; 0 where nothing is.</summary>
    internal UInt128 DigestOf(string id)
    {
        if (!_all.TryGetValue(id, out var revisions))
        {
            return default;
        }

        var packed = new PackedWriter();
        foreach (var entry in revisions.Values)
        {
            entry.Pack(packed);
        }

        return Digest.Of(packed.Written);
    }

    // The first record of a revision stands; one of before is filled in with what it could not hold yet.
    private void Add(PublishedEntry entry)
    {
        if (!_all.TryGetValue(entry.Id, out var revisions))
        {
            _all.Add(entry.Id, revisions = []);
        }

        revisions[entry.Revision] = revisions.TryGetValue(entry.Revision, out var first) ? first.FilledFrom(entry) : entry;
    }
}
