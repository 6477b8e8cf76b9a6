using System.Text;

namespace PublicNotice.Site;

/// <summary>
/// When a notice was published and what its id is, from the first lines of its file: enough to put all notices in order
/// before one of them is read.
/// </summary>
internal static class PublicationOrder
{
    private const int Enough = 4096;

    private static ReadOnlySpan<byte> Key => "\npublishedAt:"u8;

    public static (DateTimeOffset PublishedAt, string Id) Of(NoticeFolder folder) => Plain(folder) is { } published ? (published, folder.Id) : Whole(folder);

    // One line in its simplest form, which can be read in no second way; everything else is for the YAML parser.
    private static DateTimeOffset? Plain(NoticeFolder folder)
    {
        Span<byte> start = stackalloc byte[Enough];
        var head = start[..Read(folder.File, start)];
        head = head[..Math.Max(head.IndexOf("\n---"u8), 0)];
        var at = head.IndexOf(Key);
        if (at < 0 || head.LastIndexOf(Key) != at || head.IndexOf("formerSlugs"u8) >= 0)
        {
            return null;
        }

        var value = head[(at + Key.Length)..];
        return ContentDates.TryInstant(Encoding.UTF8.GetString(value.IndexOf((byte)'\n') is >= 0 and var stop ? value[..stop] : value).Trim());
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

    private static int Read(string path, Span<byte> start)
    {
        try
        {
            if (SmallFile.Read(path, start) is >= 0 and var length)
            {
                return length;
            }

            using var file = File.OpenHandle(path);
            return RandomAccess.Read(file, start, 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
