using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Operate;

/// <summary>
/// Writes what the classifier's programs read (docs/case-export.md): cases for reports, corrections to learn from. Nothing of
/// a protected case and no identity is ever written.
/// </summary>
internal sealed class AnalyticsExport(FeedbackDb db)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>One line a case, for <c>report --cases</c>.</summary>
    public Task<int> Cases(string file) => Write(file, c => new
    {
        Id = c.Id.ToString(CultureInfo.InvariantCulture),
        ReceivedOn = ShanghaiTime.DateOf(c.ReceivedAt),
        Kind = c.Kind.Word(),
        State = c.State.ToString(),
        c.Division,
        Notice = c.Subject?.NoticeId,
        Item = c.Subject?.ItemId,
        c.DueOn,
        AnsweredAt = c.AnsweredAt is { } at ? ShanghaiTime.DateOf(at) : (DateOnly?)null,
        Title = IsUnread(c) ? null : c.Title,
        Text = IsUnread(c) ? null : c.Text,
    });

    /// <summary>One line a case whose division has accepted it, for <c>retrain --corrections</c>; what its sender took back teaches nothing.</summary>
    public Task<int> Corrections(string file) => Write(file, c => AcceptedOn(c) is { } date && c is { Division: not null, State: not CaseState.Withdrawn }
        ? new
        {
            c.Title,
            c.Text,
            c.Division,
            Date = date,
            Accepted = true,
            Suggested = c.Suggestion is { Abstains: false } suggestion ? suggestion.Top[0].Label : null,
            Shown = c.Suggestion is not { IsHidden: true },
            Kind = c.Kind.Word(),
            Item = c.Subject?.ItemId,
        }
        : null);

    private async Task<int> Write(string file, Func<Case, object?> row)
    {
        var (count, lines) = (0, new StringBuilder());
        await foreach (var @case in db.Cases.AsNoTracking().AsSplitQuery()
            .Where(c => !c.IsProtected && !c.HidesIdentity && c.ErasedAt == null).OrderBy(c => c.Id).AsAsyncEnumerable())
        {
            if (row(@case) is { } written)
            {
                lines.Append(JsonSerializer.Serialize(written, Json)).Append('\n');
                count++;
            }
        }

        PrivateFiles.ReplaceFile(Path.GetFullPath(file), Encoding.UTF8.GetBytes(lines.ToString()));
        return count;
    }

    // It may accuse somebody, and nobody has decided yet: counted, but its words make no topic of a report.
    private static bool IsUnread(Case @case) => @case is { HeldBecause: not null, Division: null };

    private static DateOnly? AcceptedOn(Case @case) =>
        @case.Events.Where(e => e.Clock is ClockEventKind.Accepted).Select(e => (DateOnly?)ShanghaiTime.DateOf(e.When)).LastOrDefault();
}
