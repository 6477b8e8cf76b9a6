using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.Site;

/// <summary>What a revision says, as digests: none of it changes without a new revision that says so.</summary>
/// <param name="Text">SHA-256 of the official text: the one that the page shows.</param>
/// <param name="Rest">SHA-256 of the title and every attachment.</param>
internal sealed record PublishedDigests(string Text, string Rest)
{
    /// <summary>SHA-256 of what an editor writes for the record: kind, title, time and note of the revision, period, item ids; null where a ledger of before does not say.</summary>
    public string? Head { get; init; }

    /// <summary>SHA-256 of what the page shows beside the record: issuer, dates, numbers, division; null like the head.</summary>
    public string? Shown { get; init; }

    /// <summary>SHA-256 of notice.json, which also holds what the program found in the text, and the record before; null like the head.</summary>
    public string? Record { get; init; }

    /// <summary>Why personal data of an earlier revision was covered; null where none was.</summary>
    public string? Redaction { get; init; }

    /// <summary>SHA-256 of the text after that; null where it was not published before.</summary>
    public string? Redacted { get; init; }

    /// <param name="notice">The revision.</param>
    /// <param name="record">The hash of its record; null before it is made.</param>
    public static PublishedDigests Of(SiteNotice notice, string? record = null) => new(notice.Hash, RestOf(notice))
    {
        Head = HeadOf(notice),
        Shown = ShownOf(notice.Front),
        Record = record,
        Redaction = notice.Front.Redaction,
    };

    public static PublishedDigests Unpack(PackedReader from) => new(from.Text(), from.Text())
    {
        Head = from.TextOrNull(),
        Shown = from.TextOrNull(),
        Record = from.TextOrNull(),
        Redaction = from.TextOrNull(),
        Redacted = from.TextOrNull(),
    };

    public void Pack(PackedWriter to)
    {
        to.Text(Text);
        to.Text(Rest);
        to.TextOrNull(Head);
        to.TextOrNull(Shown);
        to.TextOrNull(Record);
        to.TextOrNull(Redaction);
        to.TextOrNull(Redacted);
    }

    /// <summary>These, with what they do not say from others of the same text, or with the reason why the text was covered since.</summary>
    public PublishedDigests FilledFrom(PublishedDigests other) =>
        Text == other.Text ? this with { Head = Head ?? other.Head, Shown = Shown ?? other.Shown, Record = Record ?? other.Record }
        : other.Redaction is null ? this
        : this with { Redaction = other.Redaction, Redacted = other.Text };

    private static string HeadOf(SiteNotice notice)
    {
        var front = notice.Front;
        return Sha256.Of(Lines(
        [
            front.Kind, notice.Title, front.RevisedAt is { } revised ? Iso.Instant(revised) : null, front.RevisionNote,
            Iso.Date(front.Period?.Start), Iso.Date(front.Period?.End), front.Period?.IsOpenEnded.ToString(), front.Period?.CountsFirstDay?.ToString(),
            .. front.ItemIds.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value }),
        ]));
    }

    private static string ShownOf(NoticeFrontMatter front) =>
        Sha256.Of(Lines([front.Issuer, Iso.Date(front.WrittenOn), front.IndexNumber, front.DocumentNumber, front.Division]));

    private static string Lines(IEnumerable<string?> values) => string.Join('\n', values.Select(value => value?.ReplaceLineEndings(" ")));

    private static string RestOf(SiteNotice notice)
    {
        if (notice.Attachments.Count == 0)
        {
            return Sha256.Of(notice.Title);
        }

        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sum.AppendData(Encoding.UTF8.GetBytes(notice.Title));
        foreach (var file in notice.Attachments)
        {
            sum.AppendData(Encoding.UTF8.GetBytes($"\n{file.Name}\n{file.Content.Length}\n"));
            sum.AppendData(file.Content);
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}
