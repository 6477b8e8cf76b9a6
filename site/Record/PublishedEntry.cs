using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>One revision of a notice as the public saw it.</summary>
/// <param name="Id">The notice's permanent id.</param>
/// <param name="Revision">版本.</param>
/// <param name="PublishedAt">When it says that it was published.</param>
/// <param name="Hash">SHA-256 of the official text: the one that the page shows.</param>
/// <param name="Rest">SHA-256 of all else that a correction could change: the title and every attachment.</param>
internal sealed record PublishedEntry(string Id, int Revision, DateTimeOffset PublishedAt, string Hash, string Rest)
{
    public static PublishedEntry Of(SiteNotice notice) => new(notice.Id, notice.Front.Revision, notice.Front.PublishedAt, notice.Hash, RestOf(notice));

    public static PublishedEntry Of(ListedNotice notice)
    {
        var details = notice.Details;
        return new(notice.Id, notice.Revision, notice.PublishedAt, details.Hash, details.Rest);
    }

    /// <summary>The entry of a ledger; null when a member is missing or wrong.</summary>
    public static PublishedEntry? Read(JsonElement json) =>
        json.ValueKind is JsonValueKind.Object
        && Text(json, "id") is { } id && Text(json, "hash") is { } hash && Text(json, "rest") is { } rest
        && json.TryGetProperty("revision", out var number) && number.ValueKind is JsonValueKind.Number && number.TryGetInt32(out var revision)
        && Text(json, "publishedAt") is { } time && ContentDates.TryInstant(time) is { } publishedAt
            ? new PublishedEntry(id, revision, publishedAt, hash, rest)
            : null;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteNumber("revision", Revision);
        json.WriteString("publishedAt", PublishedAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteString("hash", Hash);
        json.WriteString("rest", Rest);
        json.WriteEndObject();
    }

    /// <summary>All of it, for a digest.</summary>
    public void Pack(PackedWriter to)
    {
        to.Text(Id);
        to.Number(Revision);
        to.Instant(PublishedAt);
        to.Text(Hash);
        to.Text(Rest);
    }

    /// <summary>SHA-256 of the title and every attachment.</summary>
    public static string RestOf(SiteNotice notice)
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

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
