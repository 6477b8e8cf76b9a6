namespace PublicNotice.Site;

/// <summary>The export as pages ask for it: all of it, and what belongs to one notice.</summary>
internal sealed class PublicAnswers
{
    private readonly Dictionary<string, IReadOnlyList<PublicAnswer>> _byNotice;

    public PublicAnswers(PublicExport? export)
    {
        Export = export;
        All = export?.Answers ?? [];
        _byNotice = All.Where(answer => answer.Notice is not null).GroupBy(answer => answer.Notice!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<PublicAnswer> (group) => [.. group], StringComparer.Ordinal);
    }

    /// <summary>Of a site that no desk stands behind.</summary>
    public static PublicAnswers None { get; } = new(null);

    /// <summary>Null where there is none.</summary>
    public PublicExport? Export { get; }

    /// <summary>Newest first, tombstones among them.</summary>
    public IReadOnlyList<PublicAnswer> All { get; }

    /// <summary>Those about one notice, newest first.</summary>
    public IReadOnlyList<PublicAnswer> On(string notice) => _byNotice.GetValueOrDefault(notice, []);

    /// <summary>Of all that a notice's page shows of them: a part of the key by which it is known to be up to date.</summary>
    public UInt128 DigestOf(string notice)
    {
        var answers = On(notice);
        return answers.Count == 0 ? default : Digest.Of([.. answers.Select(answer => Digest.Of(PublicExport.BytesOf(answer)))]);
    }
}
