using System.Text.Json;
using System.Text.Json.Serialization;

namespace PublicNotice.Domain;

/// <summary>
/// <c>notices.json</c>: what the site published, as the API reads it, so that both agree on what the public saw.
/// </summary>
/// <param name="Bureau">The bureau's name.</param>
/// <param name="Notices">All published notices, newest first.</param>
public sealed record NoticeIndex(string Bureau, IReadOnlyList<PublishedNotice> Notices)
{
    // With Chinese left readable.
    private static readonly NoticeIndexJson Json = new(new JsonSerializerOptions(NoticeIndexJson.Default.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    });

    /// <summary>The file's name in the site's root.</summary>
    public const string FileName = "notices.json";

    /// <summary>The name of the file beside a notice's page that holds its official text.</summary>
    public const string TextFileName = "notice.txt";

    /// <summary>Writes one notice's entry on one line, as UTF-8: the same notice gives the same bytes.</summary>
    public static byte[] EntryOf(PublishedNotice notice) => JsonSerializer.SerializeToUtf8Bytes(notice, Json.PublishedNotice);

    /// <summary>Reads the file's text.</summary>
    /// <exception cref="JsonException">The text is not such a file.</exception>
    public static NoticeIndex Parse(string json) =>
        JsonSerializer.Deserialize(json, Json.NoticeIndex) ?? throw new JsonException("notices.json is empty");
}

/// <summary>One published notice.</summary>
/// <param name="Id">Its permanent id: year and slug, e.g. 2023-xuncha-zhenggai.</param>
/// <param name="Revision">版本, from 1.</param>
/// <param name="Hash">SHA-256 of the official text in UTF-8, lower-case hexadecimal.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">公示, 公告, 征求意见 and so on.</param>
/// <param name="Path">Its address on the site, with a slash at both ends.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Division">The id of the division that leads it; null when none is named.</param>
/// <param name="Period">The disclosure period; null when the notice has none.</param>
/// <param name="Contact">The contact channels that it names.</param>
/// <param name="Items">Its rectification items, in order.</param>
public sealed record PublishedNotice(
    string Id, int Revision, string Hash, string Title, string Kind, string Path, DateTimeOffset PublishedAt,
    string? Division, PublishedPeriod? Period, Contact Contact, IReadOnlyList<PublishedItem> Items)
{
    /// <summary>Whether the notice takes comments at an instant.</summary>
    public CommentWindow CommentWindowAt(DateTimeOffset now) =>
        CommentWindow.At(Period is null ? null : new DisclosurePeriod(Period.Start, Period.End), now);
}

/// <summary>A disclosure period in the index.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day, inclusive; null means 长期公开.</param>
public sealed record PublishedPeriod(DateOnly Start, DateOnly? End);

/// <summary>A rectification item in the index.</summary>
/// <param name="Id">Its permanent id, e.g. 2-1-3.</param>
/// <param name="Number">Its place in the notice's own numbering, e.g. 二（一）3.</param>
/// <param name="Title">Its heading without its number.</param>
/// <param name="FirstLine">The line of notice.txt, from 1, on which its paragraphs begin; 0 when it has none.</param>
/// <param name="LastLine">The line on which they end; 0 when it has none.</param>
/// <param name="Division">The id of its lead division; null when none is named.</param>
public sealed record PublishedItem(string Id, string Number, string Title, int FirstLine, int LastLine, string? Division)
{
    /// <summary>Its paragraphs as written, joined by line breaks; empty where nobody has read them from notice.txt.</summary>
    [JsonIgnore]
    public string Text { get; init; } = "";
}

/// <summary>How the index is read and written, settled when the program is compiled.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.Never, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(NoticeIndex))]
internal sealed partial class NoticeIndexJson : JsonSerializerContext;
