using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Notices;

/// <summary>A file of the site as it is sent: plain, and compressed where that makes it smaller.</summary>
internal sealed record SitePage(string ContentType, SitePageForm Plain, SitePageForm? Brotli, SitePageForm? Gzip)
{
    public int Bytes => Plain.Bytes.Length + (Brotli?.Bytes.Length ?? 0) + (Gzip?.Bytes.Length ?? 0);
}

/// <summary>One form of a file with its strong ETag.</summary>
internal sealed record SitePageForm(byte[] Bytes, string ETag, string? Encoding);

/// <summary>
/// The files of the built site, compressed once and kept in memory up to a limit. When a newer build has replaced the
/// site, which is looked for once a second, all of them are read anew.
/// </summary>
internal sealed class SitePages(SitePublisher publisher, TimeProvider clock)
{
    private const long MostKept = 96L * 1024 * 1024;
    private const long LargestKept = 2 * 1024 * 1024;
    private const int LeastToCompress = 256;

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly string _root = Path.GetFullPath(publisher.Output) + Path.DirectorySeparatorChar;
    private readonly string _stamp = Path.Combine(publisher.Output, SiteBuild.LastFile);
    private volatile Shelf _shelf = new(default);
    private long _looked;

    /// <summary>The file at a path of the site; null where there is none, or where it is too large to be kept here.</summary>
    public SitePage? Find(string path)
    {
        var shelf = Current();
        return shelf.Pages.TryGetValue(path, out var kept) ? kept : Read(shelf, path);
    }

    private Shelf Current()
    {
        var (shelf, now) = (_shelf, clock.GetTimestamp());
        var looked = Volatile.Read(ref _looked);
        if (looked != 0 && clock.GetElapsedTime(looked, now) is var since && since >= TimeSpan.Zero && since < TimeSpan.FromSeconds(1))
        {
            return shelf;
        }

        Volatile.Write(ref _looked, now == 0 ? 1 : now);
        var built = File.GetLastWriteTimeUtc(_stamp);
        return built == shelf.Built ? shelf : _shelf = new Shelf(built);
    }

    private SitePage? Read(Shelf shelf, string path)
    {
        if (FileOf(path) is not { } file || new FileInfo(file) is not { Exists: true, Length: <= LargestKept })
        {
            return null;
        }

        var page = Make(file);
        if (Interlocked.Add(ref shelf.Kept, page.Bytes) <= MostKept)
        {
            shelf.Pages.TryAdd(path, page);
        }

        return page;
    }

    // Only below the root, whatever the path says.
    private string? FileOf(string path)
    {
        if (path.AsSpan().IndexOfAny('\0', '\\') >= 0)
        {
            return null;
        }

        var file = Path.GetFullPath(_root + path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : ""));
        return file.StartsWith(_root, StringComparison.Ordinal) ? file : null;
    }

    private static SitePage Make(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var tag = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));
        var type = Types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        var isText = type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal)
            || type.EndsWith("xml", StringComparison.Ordinal) || type.EndsWith("javascript", StringComparison.Ordinal);
        var plain = new SitePageForm(bytes, $"\"{tag}\"", null);
        return isText && bytes.Length >= LeastToCompress
            ? new SitePage(type + "; charset=utf-8", plain, Smaller(bytes, Brotli(bytes), tag, "br"), Smaller(bytes, Gzip(bytes), tag, "gzip"))
            : new SitePage(isText ? type + "; charset=utf-8" : type, plain, null, null);
    }

    private static SitePageForm? Smaller(byte[] bytes, byte[] compressed, string tag, string encoding) =>
        compressed.Length < bytes.Length ? new(compressed, $"\"{tag}-{encoding}\"", encoding) : null;

    private static byte[] Brotli(byte[] bytes)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, room, out var written, quality: 9, window: 22) ? room[..written] : bytes;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var room = new MemoryStream();
        using (var gzip = new GZipStream(room, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return room.ToArray();
    }

    private sealed class Shelf(DateTime built)
    {
        public long Kept;

        public DateTime Built => built;

        public ConcurrentDictionary<string, SitePage> Pages { get; } = new(StringComparer.Ordinal);
    }
}
