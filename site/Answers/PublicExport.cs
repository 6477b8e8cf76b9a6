using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace PublicNotice.Site;

/// <summary>
/// <c>answers.json</c>: all that the desk lets the public read of its cases. The desk writes it, the site is built from it;
/// it holds no case number, no name and no citizen's own words.
/// </summary>
public sealed record PublicExport
{
    /// <summary>The file's name.</summary>
    public const string FileName = "answers.json";

    // With Chinese left readable.
    private static readonly PublicExportJson Json = new(new JsonSerializerOptions(PublicExportJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>The day in Shanghai on which it was made.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The published answers and the tombstones of hidden ones, newest first.</summary>
    public IReadOnlyList<PublicAnswer> Answers { get; init; } = [];

    /// <summary>What the statistics are computed from: a row a case, with what would be too small a group put together.</summary>
    public IReadOnlyList<StatisticsRow> Rows { get; init; } = [];

    /// <summary>The years of which nothing is told, because fewer cases than a group's least were received.</summary>
    public IReadOnlyList<int> WithheldYears { get; init; } = [];

    /// <summary>The moderation log: each hiding and each restoring, newest first.</summary>
    public IReadOnlyList<ModerationEntry> Moderation { get; init; } = [];

    /// <summary>The cards of the models that help the desk; none while there is no model.</summary>
    public IReadOnlyList<PublicModelCard> ModelCards { get; init; } = [];

    /// <summary>Writes it as UTF-8: the same export gives the same bytes.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json.PublicExport);

    /// <summary>Reads it.</summary>
    /// <exception cref="JsonException">The text is not such a file.</exception>
    public static PublicExport Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Json.PublicExport) ?? throw new JsonException("answers.json is empty");

    internal static byte[] BytesOf(PublicAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Json.PublicAnswer);
}

/// <summary>How the export is read and written, settled when the program is compiled.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n", RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PublicExport))]
internal sealed partial class PublicExportJson : JsonSerializerContext;
