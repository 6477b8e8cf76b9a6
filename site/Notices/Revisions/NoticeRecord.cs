using System.Text.Encodings.Web;

namespace PublicNotice.Site;

/// <summary>
/// The canonical notice.json of a revision, as docs/notice-record.md describes it. It holds only what belongs to that
/// revision for ever: no address, no name of a division and no progress, which may change while the revision stays.
/// </summary>
internal static class NoticeRecord
{
    public const string Format = "publicnotice-notice-1";

    private static readonly JavaScriptEncoder Encoder = FaultPrinter.Json.Encoder!;

    // One buffer for all the records that a thread writes.
    [ThreadStatic]
    private static PlainWriter? _buffer;

    /// <summary>The record and its SHA-256.</summary>
    /// <param name="notice">The revision.</param>
    /// <param name="previous">The hash of the record of the revision before; null for the first.</param>
    public static (ReadOnlyMemory<byte> Record, string Hash) Of(SiteNotice notice, string? previous)
    {
        var json = _buffer ??= new PlainWriter();
        json.Clear();
        Write(json, notice, previous);
        return (json.Written.ToArray(), Sha256.Of(json.Written));
    }

    private static void Write(PlainWriter json, SiteNotice notice, string? previous)
    {
        json.Add("{\n  \"format\": "u8).AddQuoted(Format, Encoder);
        json.Add(",\n  \"id\": "u8).AddQuoted(notice.Id, Encoder);
        json.Add($",\n  \"revision\": {notice.Front.Revision},\n  \"kind\": ").AddQuoted(notice.Front.Kind, Encoder);
        json.Add(",\n  \"title\": "u8).AddQuoted(notice.Title, Encoder);
        json.Add(",\n  \"publishedAt\": "u8).AddQuoted(Iso.Instant(notice.Front.PublishedAt), Encoder);
        AddOrNull(json.Add(",\n  \"revisedAt\": "u8), notice.Front.RevisedAt is { } revised ? Iso.Instant(revised) : null);
        AddOrNull(json.Add(",\n  \"revisionNote\": "u8), notice.Front.RevisionNote);
        AddOrNull(json.Add(",\n  \"periodStart\": "u8), Iso.Date(notice.Dates?.Start));
        AddOrNull(json.Add(",\n  \"periodEnd\": "u8), Iso.Date(notice.Dates?.End));
        json.Add(",\n  \"items\": ["u8);
        var isFirst = true;
        foreach (var item in notice.Items)
        {
            json.Add(isFirst ? "\n    {\n      \"id\": "u8 : ",\n    {\n      \"id\": "u8).AddQuoted(item.Id.Value, Encoder);
            json.Add(",\n      \"number\": "u8).AddQuoted(item.Number, Encoder);
            json.Add(",\n      \"title\": "u8).AddQuoted(item.Item.Title, Encoder);
            json.Add("\n    }"u8);
            isFirst = false;
        }

        json.Add(isFirst ? "],\n  \"textSha256\": "u8 : "\n  ],\n  \"textSha256\": "u8).AddQuoted(notice.Hash, Encoder);
        AddOrNull(json.Add(",\n  \"previousSha256\": "u8), previous);
        json.Add("\n}\n"u8);
    }

    private static void AddOrNull(PlainWriter json, string? value)
    {
        if (value is null)
        {
            json.Add("null"u8);
        }
        else
        {
            json.AddQuoted(value, Encoder);
        }
    }
}
