namespace PublicNotice.Site;

/// <summary>版本: one revision of a notice, bound to the one before it.</summary>
/// <param name="Notice">The notice as this revision has it.</param>
/// <param name="Record">Its canonical notice.json, in UTF-8.</param>
/// <param name="RecordHash">SHA-256 of the record, lower-case hexadecimal.</param>
public sealed record NoticeRevision(SiteNotice Notice, ReadOnlyMemory<byte> Record, string RecordHash)
{
    public int Number => Notice.Front.Revision;

    /// <summary>When it was put on the site.</summary>
    public DateTimeOffset At => Notice.Front.RevisedAt ?? Notice.Front.PublishedAt;

    /// <summary>What it corrects; null for the first.</summary>
    public string? Note => Notice.Front.RevisionNote;

    /// <summary>Chains revisions, oldest first: each record holds the hash of the record before it.</summary>
    internal static IReadOnlyList<NoticeRevision> Chain(IEnumerable<SiteNotice> oldestFirst)
    {
        var chain = new List<NoticeRevision>();
        foreach (var notice in oldestFirst)
        {
            var (record, hash) = NoticeRecord.Of(notice, chain.LastOrDefault()?.RecordHash);
            chain.Add(new NoticeRevision(notice, record, hash));
        }

        return chain;
    }
}
