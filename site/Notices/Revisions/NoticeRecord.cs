using System.Buffers;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>
/// The canonical notice.json of a revision, as docs/notice-record.md describes it. It holds only what belongs to that
/// revision for ever: no address, no name of a division and no progress, which may change while the revision stays.
/// </summary>
internal static class NoticeRecord
{
    public const string Format = "publicnotice-notice-1";

    // One buffer for all the records that a thread writes.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>The record and its SHA-256.</summary>
    /// <param name="notice">The revision.</param>
    /// <param name="previous">The hash of the record of the revision before; null for the first.</param>
    public static (ReadOnlyMemory<byte> Record, string Hash) Of(SiteNotice notice, string? previous)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>();
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Indented))
        {
            Write(json, notice, previous);
        }

        buffer.Write("\n"u8);
        return (buffer.WrittenSpan.ToArray(), Sha256.Of(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, SiteNotice notice, string? previous)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("id", notice.Id);
        json.WriteNumber("revision", notice.Front.Revision);
        json.WriteString("kind", notice.Front.Kind);
        json.WriteString("title", notice.Title);
        json.WriteString("publishedAt", Iso.Instant(notice.Front.PublishedAt));
        json.WriteString("revisedAt", notice.Front.RevisedAt is { } revised ? Iso.Instant(revised) : null);
        json.WriteString("revisionNote", notice.Front.RevisionNote);
        json.WriteString("periodStart", Iso.Date(notice.Dates?.Start));
        json.WriteString("periodEnd", Iso.Date(notice.Dates?.End));
        json.WriteStartArray("items");
        foreach (var item in notice.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id.Value);
            json.WriteString("number", item.Number);
            json.WriteString("title", item.Item.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("textSha256", notice.Hash);
        json.WriteString("previousSha256", previous);
        json.WriteEndObject();
    }
}
