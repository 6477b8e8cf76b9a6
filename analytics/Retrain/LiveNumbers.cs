using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>How often staff correct the model, week by week, from settled cases that had a suggestion.</summary>
/// <param name="Weeks">In order; a week begins on a Monday.</param>
/// <param name="Shown">Over all weeks, where staff saw the suggestion.</param>
/// <param name="Hidden">Where they did not: agreement without bias.</param>
internal sealed record LiveNumbers(IReadOnlyList<WeekOfCorrections> Weeks, CorrectionCount Shown, CorrectionCount Hidden)
{
    public static LiveNumbers Of(IEnumerable<Correction> corrections)
    {
        var suggested = corrections.Where(correction => correction is { IsUsable: true, Suggested: not null }).ToArray();
        return new LiveNumbers(
            [.. suggested.GroupBy(correction => Monday(correction.Date)).OrderBy(week => week.Key).Select(week => new WeekOfCorrections(week.Key, CorrectionCount.Of(week)))],
            CorrectionCount.Of(suggested.Where(correction => correction.WasShown)),
            CorrectionCount.Of(suggested.Where(correction => !correction.WasShown)));
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}

/// <summary>One week.</summary>
internal sealed record WeekOfCorrections(DateOnly Monday, CorrectionCount Count);

/// <summary>How many suggestions there were and how many of them were not followed.</summary>
internal sealed record CorrectionCount(int Suggested, int Corrected)
{
    public double Rate => Suggested == 0 ? 0 : (double)Corrected / Suggested;

    public static CorrectionCount Of(IEnumerable<Correction> corrections)
    {
        var all = corrections.ToArray();
        return new CorrectionCount(all.Length, all.Count(correction => correction.Suggested != correction.Division));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Corrected}/{Suggested}");
}
