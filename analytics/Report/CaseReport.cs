using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>All tables of a report.</summary>
internal sealed class CaseReport
{
    private const string Unassigned = "（未分派）";
    private const int WeeksOfTrend = 12;
    private const int DaysOfWeek = 7;
    private const int MostTopics = 10;
    private const double NinetyPercent = 0.9;

    private readonly CaseRow[] all;
    private readonly CaseRow[] received;
    private readonly CaseRow[] answered;

    private CaseReport(ReportScope scope, IReadOnlyList<CaseRow> cases)
    {
        Scope = scope;
        all = [.. cases.Where(row => scope.Holds(row) && row.ReceivedOn <= scope.AsOf)];
        received = [.. all.Where(row => scope.Holds(row.ReceivedOn))];
        answered = [.. all.Where(row => scope.Holds(row.AnsweredOn))];
    }

    public ReportScope Scope { get; }

    public required IReadOnlyList<ReportTable> Tables { get; init; }

    /// <summary>Cases by week, for the chart; null where the number is hidden.</summary>
    public required IReadOnlyList<(string Label, double? Value)> Weeks { get; init; }

    public static CaseReport Of(ReportScope scope, IReadOnlyList<CaseRow> cases, IReadOnlyList<Correction> corrections)
    {
        var report = new CaseReport(scope, cases) { Tables = [], Weeks = [] };
        List<ReportTable> tables =
        [
            report.Overview(),
            Counted("各处室收到", "处室", report.received, row => row.Division ?? Unassigned),
            Counted("各类型收到", "类型", report.received, row => row.Kind) with { Note = "检举控告和其他受保护的来件不列入本报告。" },
            Counted("各事项收到", "事项", report.received, row => row.Item is { } item ? $"{row.Notice} {item}" : row.Notice is { } notice ? $"{notice}（全文）" : "（日常渠道）"),
            report.Times(),
            report.Late(),
            report.Trend(out var weeks),
        ];
        if (report.received.Any(row => row.Text is not null))
        {
            tables.Add(report.Topics());
        }

        if (corrections.Count > 0)
        {
            tables.Add(report.Corrected(corrections));
        }

        return new CaseReport(scope, cases) { Tables = tables, Weeks = weeks };
    }

    private ReportTable Overview()
    {
        var days = Days(answered);
        return new ReportTable("概况", ["指标", "数值"],
        [
            ["收到", ReportCell.Count(received.Length)],
            ["已答复", ReportCell.Count(answered.Length)],
            ["逾期未答复", ReportCell.Count(all.Count(row => row.IsWaiting(Scope.AsOf) && row.IsOverdue(Scope.AsOf)))],
            ["答复天数中位数", days.Length < SmallCells.Smallest ? ReportCell.None : ReportCell.Days(Median(days))],
            ["答复天数九成位", days.Length < SmallCells.Smallest ? ReportCell.None : ReportCell.Days(NinetiethOf(days))],
        ])
        {
            Note = "天数按日历日计，自收到之日起到答复之日止；办理期限的最后一天 24:00 前答复不算逾期。少于 5 件的数字不列出，必要时连带隐去相邻的数字，以免推算。",
        };
    }

    private static ReportTable Counted(string title, string column, CaseRow[] rows, Func<CaseRow, string> by)
    {
        var groups = rows.GroupBy(by).Select(group => (Name: group.Key, Count: group.Count())).ToArray();
        var hidden = SmallCells.Hide([.. groups.Select(group => group.Count)]);
        // The hidden ones come last, by name: their order must not tell which is larger. Of a hidden total, the rows' number would.
        var lines = groups.Select((group, i) => (group.Name, Count: hidden[i] ? ReportCell.Hidden : group.Count))
            .Where(_ => !SmallCells.IsSmall(rows.Length))
            .OrderByDescending(line => line.Count.Number ?? 0).ThenBy(line => line.Name, StringComparer.Ordinal);
        return new ReportTable(title, [column, "件数"], [.. lines.Select(line => (IReadOnlyList<ReportCell>)[line.Name, line.Count]), ["合计", ReportCell.Count(rows.Length)]]);
    }

    private ReportTable Times()
    {
        var groups = answered.Where(_ => !SmallCells.IsSmall(answered.Length))
            .GroupBy(row => row.Division ?? Unassigned).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var hidden = SmallCells.Hide([.. groups.Select(group => group.Count())]);
        return new ReportTable("答复用时（天）", ["处室", "答复件数", "中位数", "九成位"],
        [
            .. groups.Select((group, i) => Days(group) is var days && hidden[i]
                ? (IReadOnlyList<ReportCell>)[group.Key, ReportCell.Hidden, ReportCell.None, ReportCell.None]
                : [group.Key, days.Length, ReportCell.Days(Median(days)), ReportCell.Days(NinetiethOf(days))]),
        ]);
    }

    private ReportTable Late()
    {
        var open = all.Where(row => row.IsWaiting(Scope.AsOf) && row.IsOverdue(Scope.AsOf)).ToArray();
        var late = answered.Where(row => !row.IsWaiting(Scope.AsOf) && row.IsOverdue(Scope.AsOf)).ToArray();
        // A total that is hidden has no rows, which would tell how many there are.
        CaseRow[][] listed = [.. new[] { open, late }.Where(rows => !SmallCells.IsSmall(rows.Length))];
        var divisions = listed.SelectMany(rows => rows).Select(row => row.Division ?? Unassigned).Distinct().Order(StringComparer.Ordinal).ToArray();
        int Of(CaseRow[] rows, string division) => rows.Count(row => (row.Division ?? Unassigned) == division);
        bool[] Hide(CaseRow[] rows) => listed.Contains(rows)
            ? SmallCells.Hide([.. divisions.Select(division => Of(rows, division))])
            : Array.ConvertAll(divisions, _ => true);
        var (hideOpen, hideLate) = (Hide(open), Hide(late));
        return new ReportTable("逾期", ["处室", "逾期未答复", "逾期才答复"],
        [
            .. divisions.Select((division, i) => (IReadOnlyList<ReportCell>)
            [
                division,
                hideOpen[i] ? ReportCell.Hidden : Of(open, division),
                hideLate[i] ? ReportCell.Hidden : Of(late, division),
            ]),
            ["合计", ReportCell.Count(open.Length), ReportCell.Count(late.Length)],
        ]);
    }

    private ReportTable Trend(out List<(string Label, double? Value)> weeks)
    {
        var last = ReportScope.MondayOf(Scope.AsOf);
        var mondays = Enumerable.Range(0, WeeksOfTrend).Select(i => last.AddDays(DaysOfWeek * (i + 1 - WeeksOfTrend))).ToArray();
        var counts = Array.ConvertAll(mondays, monday => all.Count(row => ReportScope.MondayOf(row.ReceivedOn) == monday));
        var hidden = SmallCells.Hide(counts);
        weeks = [.. mondays.Select((monday, i) => (monday.ToString("MM-dd", CultureInfo.InvariantCulture), hidden[i] ? (double?)null : counts[i]))];
        return new ReportTable("最近十二周收到", ["周一", "件数"],
        [
            .. mondays.Select((monday, i) => (IReadOnlyList<ReportCell>)
                [monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), hidden[i] ? ReportCell.Hidden : counts[i]]),
        ]);
    }

    private ReportTable Topics()
    {
        var messages = received.Where(row => row.Text is not null)
            .Select(row => new IncomingMessage(row.Id, row.Text!, row.Title, null, row.ReceivedOn.ToDateTime(TimeOnly.MinValue)));
        return new ReportTable("热点", ["热点", "地点", "人群", "件数"],
        [
            .. HotTopics.Of([.. messages]).Where(topic => topic.Messages.Count >= SmallCells.Smallest).Take(MostTopics)
                .Select(topic => (IReadOnlyList<ReportCell>)[TopicTitle.Of(topic.Title), topic.Place ?? "—", topic.People ?? "—", topic.Messages.Count]),
        ])
        {
            Note = "五件以上说同一件事的，按热度排列；标题是其中一件来信的原话，号码和住址已盖住；公开本报告前请再核对有无姓名等个人信息。",
        };
    }

    private ReportTable Corrected(IReadOnlyList<Correction> corrections)
    {
        var live = LiveNumbers.Of(corrections.Where(correction => correction.Date <= Scope.AsOf));
        return new ReportTable("建议分类的改派", ["周一", "给出建议", "改派率"],
        [
            .. live.Weeks.TakeLast(WeeksOfTrend).Select(week => (IReadOnlyList<ReportCell>)
            [
                week.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ReportCell.Count(week.Count.Suggested),
                week.Count.Suggested < SmallCells.Smallest ? ReportCell.None : ReportCell.Share(week.Count.Rate),
            ]),
        ])
        {
            Note = live.Hidden.Suggested < SmallCells.Smallest
                ? null
                : FormattableString.Invariant($"不显示建议的抽样（{live.Hidden.Suggested} 件）中，处室与模型不一致的占 {live.Hidden.Rate:P1}。"),
        };
    }

    private int[] Days(IEnumerable<CaseRow> rows) => [.. rows.Select(row => row.DaysToAnswer(Scope.AsOf)).OfType<int>().Order()];

    /// <summary>The middle one; of an even number, the mean of the two in the middle.</summary>
    internal static double Median(int[] ordered) => (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2.0;

    /// <summary>The smallest number that nine tenths do not exceed.</summary>
    internal static double NinetiethOf(int[] ordered) => ordered[(int)Math.Ceiling(NinetyPercent * ordered.Length) - 1];
}
