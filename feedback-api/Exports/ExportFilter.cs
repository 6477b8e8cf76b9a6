using System.Globalization;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Exports;

/// <summary>Which cases are taken out.</summary>
/// <param name="Part">open, answered, or all.</param>
/// <param name="Division">The id of a division; null for all.</param>
/// <param name="Kind">A kind; null for all.</param>
/// <param name="From">The first day of receipt; null for the beginning.</param>
/// <param name="To">The last day of receipt, inclusive; null for now.</param>
internal sealed record ExportFilter(string Part, string? Division, FeedbackKind? Kind, DateOnly? From, DateOnly? To)
{
    public const string Open = "open";
    public const string Answered = "answered";
    public const string All = "all";

    private static readonly CaseState[] OpenStates = [.. CaseStates.Open];
    private static readonly CaseState[] AnsweredStates = [.. CaseStates.AnsweredOnes];

    /// <summary>Reads what was chosen; null when it is no choice of the form.</summary>
    public static ExportFilter? Read(string? part, string? division, string? kind, string? from, string? to, DivisionNames divisions)
    {
        var (first, last, wanted) = (Day(from), Day(to), FeedbackKinds.TryParse(kind));
        var isGood = part is Open or Answered or All
            && (string.IsNullOrEmpty(division) || divisions.Find(division) is not null) && (string.IsNullOrEmpty(kind) || wanted is not null)
            && (string.IsNullOrEmpty(from) || first is not null) && (string.IsNullOrEmpty(to) || last is not null) && !(first > last);
        return isGood ? new ExportFilter(part!, string.IsNullOrEmpty(division) ? null : division, wanted, first, last) : null;
    }

    public IQueryable<Case> Of(IQueryable<Case> cases)
    {
        cases = Part switch
        {
            Open => cases.Where(c => OpenStates.Contains(c.State)),
            Answered => cases.Where(c => AnsweredStates.Contains(c.State)),
            _ => cases,
        };
        if (Division is { } division)
        {
            cases = cases.Where(c => c.Division == division);
        }

        if (Kind is { } kind)
        {
            cases = cases.Where(c => c.Kind == kind);
        }

        if (From is { } from)
        {
            var begin = ShanghaiTime.StartOf(from);
            cases = cases.Where(c => c.ReceivedAt >= begin);
        }

        if (To is { } to)
        {
            var end = ShanghaiTime.EndOf(to);
            cases = cases.Where(c => c.ReceivedAt < end);
        }

        return cases;
    }

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 3000 ? day : null;
}
