using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Reads the disclosure period: of all places that state one, the one that states most.</summary>
internal static partial class PeriodReader
{
    private const int Context = 200;
    private const int MostCandidates = 1000;

    /// <summary>The period; null when no line states one.</summary>
    public static StatedPeriod? Read(List<TextLine> lines, Findings findings)
    {
        var candidates = PeriodScan.All(lines).Take(MostCandidates).ToList();
        if (candidates.MaxBy(candidate => candidate.Rank) is not { } best)
        {
            return null;
        }

        PeriodFindings.Report(best, candidates, findings);
        var length = best.Length ?? candidates.FirstOrDefault(candidate => candidate is { Rank: 1, Length: not null })?.Length;
        return new StatedPeriod
        {
            Label = best.Label,
            Text = best.Text,
            Line = best.Line.Number,
            Column = best.Start + 1,
            Start = best.FirstDay ?? AskedOn(best),
            End = best.LastDay,
            IsOpenEnded = best.IsOpenEnded,
            StatedWorkingDays = length is { IsWorkingDays: true } ? length.Value.Days : null,
            StatedCalendarDays = length is { IsWorkingDays: false } ? length.Value.Days : null,
            CountsFirstDay = CountsFirstDay(best),
        };
    }

    // A result notice says when it asked: 2019年5月22日，我局就……向社会公开征求意见，……截止时间为2019年6月6日。
    private static DateOnly? AskedOn(PeriodCandidate deadline)
    {
        if (deadline.LastDay is not { } end || deadline.IsOpenEnded)
        {
            return null;
        }

        foreach (Match match in Asked().Matches(Before(deadline)))
        {
            if (DateReader.Full(match.Value, match.Groups["date"].Index - match.Index)?.Date is { } start && start <= end)
            {
                return start;
            }
        }

        return null;
    }

    private static string Before(PeriodCandidate candidate) =>
        candidate.Line.Plain[Math.Max(0, candidate.Start - Context)..candidate.Start];

    private static bool? CountsFirstDay(PeriodCandidate candidate)
    {
        var plain = candidate.Line.Plain;
        var from = Math.Max(0, candidate.Start - Context);
        var window = plain.AsSpan(from, Math.Min(plain.Length, candidate.End + Context) - from);
        return NextDay().IsMatch(window) ? false : SameDay().IsMatch(window) ? true : null;
    }

    [GeneratedRegex("(?:^|。) {0,8}(?:于|自)?(?<date>[0-9]{4} ?年)[^。]{0,160}?征求意见", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    [GeneratedRegex("(?:当[日天]|首日|第一[日天])(?:不计|不算|除外|不含|不包括)|不[含计](?:公[示告]|发布)?(?:当[日天]|首日)|次日起", RegexOptions.CultureInvariant)]
    private static partial Regex NextDay();

    [GeneratedRegex("当[日天](?:起算|计入|计算|起计)|(?:含|包括|包含)(?:公[示告]|发布)?当[日天]|自(?:公[示告]|发布)?当[日天]起", RegexOptions.CultureInvariant)]
    private static partial Regex SameDay();
}
