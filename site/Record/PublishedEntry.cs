using System.Globalization;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>One revision of a notice as the public saw it.</summary>
/// <param name="Id">The notice's permanent id.</param>
/// <param name="Revision">版本.</param>
/// <param name="PublishedAt">When it says that it was published.</param>
/// <param name="Digests">What it says.</param>
internal sealed record PublishedEntry(string Id, int Revision, DateTimeOffset PublishedAt, PublishedDigests Digests)
{
    /// <summary>Every folder below the notices under which it was published, e.g. 2023/xuncha-zhenggai, oldest first; empty where a ledger of before does not say.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The revisions of a notice that are kept, oldest first; the last one has the address.</summary>
    public static IReadOnlyList<PublishedEntry> AllOf(ListedNotice notice)
    {
        var entries = notice.Details.Published;
        return [.. entries.SkipLast(1), entries[^1] with { Addresses = [string.Create(CultureInfo.InvariantCulture, $"{notice.Year:0000}/{notice.Slug}")] }];
    }

    public static PublishedEntry Of(NoticeRevision revision, string id) =>
        new(id, revision.Number, revision.Notice.Front.PublishedAt, PublishedDigests.Of(revision.Notice, revision.RecordHash));

    public static PublishedEntry Unpack(PackedReader from) =>
        new(from.Text(), from.Number(), from.Instant(), PublishedDigests.Unpack(from)) { Addresses = from.All(from.Text) };

    /// <summary>This entry, with what it could not hold when it was written, and where the revision went since.</summary>
    public PublishedEntry FilledFrom(PublishedEntry later) => this with
    {
        Digests = Digests.FilledFrom(later.Digests),
        Addresses = later.Addresses.All(Addresses.Contains) ? Addresses : [.. Addresses.Union(later.Addresses)],
    };

    /// <summary>The entry of a ledger; null when a member is missing or wrong.</summary>
    public static PublishedEntry? Read(JsonElement json) =>
        json.ValueKind is JsonValueKind.Object
        && Text(json, "id") is { } id && Text(json, "hash") is { } hash && Text(json, "rest") is { } rest
        && json.TryGetProperty("revision", out var number) && number.ValueKind is JsonValueKind.Number && number.TryGetInt32(out var revision)
        && Text(json, "publishedAt") is { } time && ContentDates.TryInstant(time) is { } publishedAt
            ? new PublishedEntry(id, revision, publishedAt, new PublishedDigests(hash, rest)
            {
                Head = Text(json, "head"), Shown = Text(json, "shown"), Record = Text(json, "record"),
                Redaction = Text(json, "redaction"), Redacted = Text(json, "redacted"),
            })
            {
                Addresses = Texts(json, "addresses"),
            }
            : null;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteNumber("revision", Revision);
        json.WriteString("publishedAt", PublishedAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteString("hash", Digests.Text);
        json.WriteString("rest", Digests.Rest);
        Write(json, "head", Digests.Head);
        Write(json, "shown", Digests.Shown);
        Write(json, "record", Digests.Record);
        Write(json, "redaction", Digests.Redaction);
        Write(json, "redacted", Digests.Redacted);
        if (Addresses.Count > 0)
        {
            json.WriteStartArray("addresses");
            foreach (var address in Addresses)
            {
                json.WriteStringValue(address);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>All of it, for a digest.</summary>
    public void Pack(PackedWriter to)
    {
        to.Text(Id);
        to.Number(Revision);
        to.Instant(PublishedAt);
        Digests.Pack(to);
        to.Texts(Addresses);
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static IReadOnlyList<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!)]
            : [];

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
