using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Audit;

/// <summary>
/// The audit as JSON Lines, and its proof. Each line is <c>{"hash":…,"event":…}</c>; the hash is SHA-256 over the hash of
/// the line before it (32 zero bytes before the first) and the bytes of <c>event</c> as they stand in the line.
/// </summary>
internal static class AuditFile
{
    /// <summary>Writes every event.</summary>
    public static async Task Write(FeedbackDb db, Stream output)
    {
        await foreach (var e in db.AuditEvents.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable())
        {
            await output.WriteAsync(Encoding.ASCII.GetBytes($"{{\"hash\":\"{Convert.ToHexStringLower(e.Hash)}\",\"event\":"));
            await output.WriteAsync(AuditChain.Canonical(e, e.Sequence));
            await output.WriteAsync("}\n"u8.ToArray());
        }
    }

    /// <summary>Checks the events of the database.</summary>
    public static async Task<AuditProof> Verify(FeedbackDb db)
    {
        var proof = new AuditProof();
        await foreach (var e in db.AuditEvents.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable())
        {
            if (!proof.Goes(e.Sequence, AuditChain.Canonical(e, e.Sequence), e.Hash))
            {
                break;
            }
        }

        return proof;
    }

    /// <summary>Checks a file that was exported.</summary>
    public static async Task<AuditProof> Verify(TextReader lines)
    {
        var proof = new AuditProof();
        while (await lines.ReadLineAsync() is { } line && Goes(proof, line))
        {
        }

        return proof;
    }

    private static bool Goes(AuditProof proof, string line)
    {
        try
        {
            using var read = JsonDocument.Parse(line);
            var e = read.RootElement.GetProperty("event");
            return proof.Goes(
                e.GetProperty("sequence").GetInt64(), Encoding.UTF8.GetBytes(e.GetRawText()),
                Convert.FromHexString(read.RootElement.GetProperty("hash").GetString()!));
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or ArgumentNullException)
        {
            return proof.Break("不是操作留痕的一行");
        }
    }
}

/// <summary>How far a chain of events holds.</summary>
internal sealed class AuditProof
{
    /// <summary>How many events are proved.</summary>
    public long Count { get; private set; }

    /// <summary>The hash of the last of them.</summary>
    public byte[] Head { get; private set; } = AuditChain.Beginning;

    /// <summary>What is wrong with the event after them; null when nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Goes on to an event; false when it is not the one that must follow.</summary>
    public bool Goes(long sequence, byte[] canonical, byte[] hash)
    {
        if (sequence != Count + 1)
        {
            return Break($"序号是 {sequence}，中间有缺失");
        }

        if (!AuditChain.Hash(Head, canonical).AsSpan().SequenceEqual(hash))
        {
            return Break("内容与校验值不符，被改动过");
        }

        (Count, Head) = (sequence, hash);
        return true;
    }

    public bool Break(string fault)
    {
        Fault = $"第 {Count + 1} 条：{fault}。";
        return false;
    }
}
