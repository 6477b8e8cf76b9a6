using System.Text;

namespace PublicNotice.Site;

/// <summary>
/// When a notice was published and what its id is, from the first lines of its file: enough to put all notices in order
/// before one of them is read.
/// </summary>
internal static class PublicationOrder
{
    private const int Enough = 4096;
    private const string Key = "\npublishedAt:";

    public static (DateTimeOffset PublishedAt, string Id) Of(NoticeFolder folder) => Plain(folder) is { } published ? (published, folder.Id) : Whole(folder);

    // One line in its simplest form, which can be read in no second way; everything else is for the YAML parser.
    private static DateTimeOffset? Plain(NoticeFolder folder)
    {
        var text = Start(folder.File);
        var end = text.IndexOf("\n---", StringComparison.Ordinal);
        var head = text[..Math.Max(end, 0)];
        var at = head.IndexOf(Key, StringComparison.Ordinal);
        if (at < 0 || head.LastIndexOf(Key, StringComparison.Ordinal) != at || head.Contains("formerSlugs", StringComparison.Ordinal))
        {
            return null;
        }

        var value = head[(at + Key.Length)..];
        return ContentDates.TryInstant((value.IndexOf('\n') is >= 0 and var stop ? value[..stop] : value).Trim().ToString());
    }

    private static (DateTimeOffset PublishedAt, string Id) Whole(NoticeFolder folder)
    {
        // Its faults are told when it is read in earnest.
        var unheard = new FaultList().In(folder.Faults.File);
        if (SourceText.Read(folder.File, unheard) is not { } text || FrontMatter.Read(text, unheard, isRequired: true) is not { } parts)
        {
            return (DateTimeOffset.UnixEpoch, folder.Id);
        }

        var former = parts.Head.Texts("formerSlugs").Select(slug => FormerAddress.TryParse(slug, folder.Year))
            .FirstOrDefault(address => address is not null && address.Path != folder.Path);
        return (parts.Head.Instant("publishedAt") ?? DateTimeOffset.UnixEpoch, former?.Id ?? folder.Id);
    }

    private static ReadOnlySpan<char> Start(string path)
    {
        try
        {
            Span<byte> bytes = stackalloc byte[Enough];
            if (SmallFile.Read(path, bytes) is >= 0 and var length)
            {
                return Encoding.UTF8.GetString(bytes[..length]);
            }

            using var file = File.OpenHandle(path);
            return Encoding.UTF8.GetString(bytes[..RandomAccess.Read(file, bytes, 0)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
