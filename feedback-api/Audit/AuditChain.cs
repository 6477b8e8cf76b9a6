using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Audit;

/// <summary>
/// What makes a changed or missing event visible: each hash covers the one before it. Whoever wrote down a hash can later
/// prove that nothing up to it was touched.
/// </summary>
internal static class AuditChain
{
    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.Create(UnicodeRanges.All);
    private static readonly JsonWriterOptions Compact = new() { Encoder = Readable, SkipValidation = false };

    /// <summary>What the first event follows.</summary>
    public static byte[] Beginning { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>Numbers the events that are about to be saved and chains them to the last one. The chain must be locked.</summary>
    public static async Task Append(FeedbackDb db, IReadOnlyList<EntityEntry<AuditEvent>> added, CancellationToken cancel)
    {
        var last = await db.AuditEvents.AsNoTracking().OrderByDescending(e => e.Sequence)
            .Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(cancel);
        var (sequence, hash) = (last?.Sequence ?? 0, last?.Hash ?? Beginning);
        foreach (var entry in added)
        {
            sequence++;
            hash = Hash(hash, Canonical(entry.Entity, sequence));
            (entry.Property(e => e.Sequence).CurrentValue, entry.Property(e => e.Hash).CurrentValue) = (sequence, hash);
            entry.Property(e => e.Sequence).IsTemporary = false;
        }
    }

    public static byte[] Hash(byte[] previous, ReadOnlySpan<byte> canonical) => SHA256.HashData([.. previous, .. canonical]);

    /// <summary>The one spelling of an event that its hash is over: compact JSON, members in this order, UTF-8.</summary>
    public static byte[] Canonical(AuditEvent e, long sequence)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", sequence);
            json.WriteString("at", e.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("account", e.AccountId);
            json.WriteString("who", e.Who);
            json.WriteString("from", e.From);
            json.WriteString("what", e.What);
            json.WriteString("words", e.Words);
            json.WriteString("why", e.Why);
            Raw(json, "before", e.Before);
            Raw(json, "after", e.After);
            if (e.CaseId is { } id)
            {
                json.WriteNumber("case", id);
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>Compact JSON with readable Chinese.</summary>
    public static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value, Words);

    private static readonly JsonSerializerOptions Words = new(JsonSerializerDefaults.Web) { Encoder = Readable };

    private static void Raw(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value);
        }
    }
}
