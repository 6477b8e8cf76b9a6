using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>The card as a page for the public: the numbers with their doubt, and the curves.</summary>
internal static class ModelCardHtml
{
    private const double LowestOfCurve = 0.5;

    public static string Of(ModelCard card)
    {
        var page = new HtmlPage($"分类模型说明卡（{card.Version}）");
        page.Paragraph("本模型对来信建议承办处室；它只提建议，由工作人员决定。弃权阈值由验证数据得出，不由人工设定。");
        page.Paragraph("下列数字由同一方法、只用五分之四数据训练的模型在其余五分之一上测得；内置训练数据全部为编写的示例，非真实来信，真实来信会更难。");
        page.Heading("模型");
        page.Table(Facts(card));
        page.Heading("数据");
        page.Table(Data(card));
        page.Heading($"留出数据上的结果（{card.HeldOut.Count} 条）");
        page.Table(Numbers(card.HeldOut));
        page.Heading("各处室");
        page.Table(PerClass(card));
        page.Heading("混淆矩阵");
        page.Table(Confusion(card.HeldOut.Confusion));
        page.Heading("只留最有把握的，正确率多高");
        page.Figure(Charts.Plot(
            "横轴：最有把握的来信占比；纵轴：其中首选正确的占比", "最有把握的占比", "正确率",
            [.. card.Details.Coverage.Select(point => (point.Coverage, point.Accuracy))], LowestOfCurve, hasDiagonal: false));
        page.Heading("说八成把握，是不是真有八成");
        page.Figure(Charts.Plot(
            "横轴：模型给的概率；纵轴：实际正确的占比；虚线为两者相等", "模型给的概率", "实际正确率",
            [.. card.Details.Calibration.Select(bin => (bin.Confidence, bin.Accuracy))], 0, hasDiagonal: true));
        page.Paragraph(FormattableString.Invariant($"期望校准误差（ECE）{card.HeldOut.Ece:F4}。"), isNote: true);
        page.Heading("哪些来信更容易错");
        page.Table(Groups(card.Details.Groups));
        Live(card, page);
        return page.ToString();
    }

    private static ReportTable Facts(ModelCard card) => new("模型", ["项目", "内容"],
    [
        ["模型版本", card.Version],
        ["文件大小", FormattableString.Invariant($"{card.ModelBytes} 字节，{card.Terms} 个特征；不含来信的文字")],
        ["随机种子", card.Seed.ToString(CultureInfo.InvariantCulture)],
        ["训练方法", card.Trainer],
        ["特征", card.Features],
        ["弃权阈值", FormattableString.Invariant($"{card.Threshold:F4}（目标：所给建议 {card.TargetPrecision:P0} 正确）")],
    ]);

    private static ReportTable Data(ModelCard card) => new("数据", ["标签", "来信", "公告事项（只学习）"],
    [
        .. card.Messages.Select(label => (IReadOnlyList<ReportCell>)[label.Key, label.Value, card.Background.GetValueOrDefault(label.Key)]),
        ["合计", card.Messages.Values.Sum(), card.Background.Values.Sum()],
    ]);

    private static ReportTable Numbers(EvaluationReport report) => new("结果", ["指标", "数值"],
    [
        ["首选正确率（不计弃权）", ReportCell.Share(report.Accuracy)],
        ["前两选含正确处室", ReportCell.Share(report.Top2)],
        ["宏平均 F1", Fraction(report.MacroF1)],
        ["处室来信得到建议的比例", ReportCell.Share(report.Coverage)],
        ["全部建议的正确率（含误给的）", ReportCell.Share(report.PrecisionOfSuggestions)],
        ["不归任何处室的来信弃权", report.OutOfScopeAbstention is { } share ? ReportCell.Share(share) : "无此类数据"],
    ]);

    private static ReportTable PerClass(ModelCard card) => new("各处室", ["处室", "精确率", "召回率", "F1", "条数"],
    [
        .. card.HeldOut.PerClass.Select(label => card.Details.Intervals[label.Key] is var doubt
            ? (IReadOnlyList<ReportCell>)
            [
                label.Key,
                Doubtful(label.Value.Precision, doubt.Precision),
                Doubtful(label.Value.Recall, doubt.Recall),
                Doubtful(label.Value.F1, doubt.F1),
                label.Value.Count,
            ]
            : []),
    ])
    {
        Note = "括号内为 95 % 置信区间（精确率、召回率：Wilson；F1：一千次重抽样）。",
    };

    private static ReportTable Confusion(ConfusionMatrix confusion) => new("混淆矩阵", ["实际＼建议", .. confusion.Columns],
    [
        .. confusion.Labels.Zip(confusion.Rows, (label, row) => (IReadOnlyList<ReportCell>)[label, .. row.Select(count => (ReportCell)count)]),
    ]);

    private static ReportTable Groups(IReadOnlyList<GroupAccuracy> groups) => new("分组正确率", ["来信", "条数", "首选正确率"],
    [
        .. groups.Select(group => (IReadOnlyList<ReportCell>)[group.Group, group.Count, Doubtful(group.Accuracy, group.Interval)]),
    ]);

    private static void Live(ModelCard card, HtmlPage page)
    {
        page.Heading("投入使用以后");
        if (card.Live is not { } live || live.Weeks.Count == 0)
        {
            page.Paragraph("还没有经处室受理的办件可供统计。");
            return;
        }

        page.Figure(Charts.Columns(
            "每周改派率（百分比）",
            [.. live.Weeks.Select(week => (week.Monday.ToString("MM-dd", CultureInfo.InvariantCulture), week.Count.Suggested < SmallCells.Smallest ? (double?)null : Math.Round(100 * week.Count.Rate, 1)))]));
        page.Table(new ReportTable("每周改派率", ["周一", "给出建议", "改派率"],
        [
            .. live.Weeks.Select(week => (IReadOnlyList<ReportCell>)
            [
                week.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ReportCell.Count(week.Count.Suggested),
                week.Count.Suggested < SmallCells.Smallest ? ReportCell.None : ReportCell.Share(week.Count.Rate),
            ]),
        ]));
        if (live.Hidden.Suggested >= SmallCells.Smallest)
        {
            page.Paragraph(FormattableString.Invariant(
                $"随机抽出、不给工作人员看建议的 {live.Hidden.Suggested} 件中，处室与模型不一致的占 {live.Hidden.Rate:P1}。"));
        }

        if (card.Drift is { Terms: { } terms, Predictions: { } predictions })
        {
            page.Paragraph(FormattableString.Invariant(
                $"漂移（PSI，0.1 以下稳定，0.25 以上须留意；来信少时偏大）：用词 {terms:F3}，预测 {predictions:F3}。"));
        }
    }

    private static ReportCell Fraction(double value) => new(value.ToString("F3", CultureInfo.InvariantCulture), Math.Round(value, 4));

    private static ReportCell Doubtful(double value, Interval interval) =>
        new(FormattableString.Invariant($"{value:F3}（{interval.Low:F2}–{interval.High:F2}）"), Math.Round(value, 4));
}
