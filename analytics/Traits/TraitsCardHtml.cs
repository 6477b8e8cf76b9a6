using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>The traits card as a page for the public.</summary>
internal static class TraitsCardHtml
{
    public static string Of(TraitsCard card)
    {
        var page = new HtmlPage($"来件特征模型说明卡（{card.Version}）");
        page.Paragraph("本模型提示来件的类型、是否可能是检举控告、是否紧急、是否无效信息；它只作提示，由工作人员决定，任何来件都不会因此被丢弃。");
        page.Paragraph("可能是检举控告的来件先列入“待核”，由人读过再决定，分派以前任何处室都看不到；是否提高保护级别由人决定。训练数据全部为编写的示例，非真实来信。");
        page.Heading("关口");
        page.Table(Gates(card));
        page.Paragraph(FormattableString.Invariant($"另一组 {card.Ordinary} 条他人所写的日常来信（几乎都不紧急）中，紧急关口拦下 {card.AlarmsAmongOrdinary} 条。"), isNote: true);
        page.Heading("类型");
        page.Table(Kinds($"单独编写的来信（{card.Kinds.Count} 条）", card.Kinds));
        page.Table(Kinds($"他人所写的来信（{card.KindsByOthers.Count} 条）", card.KindsByOthers));
        return page.ToString();
    }

    private static ReportTable Gates(TraitsCard card) => new("关口", ["关口", "阈值", "来信", "应拦", "拦住", "召回率（95 % 置信区间）", "精确率"],
    [
        .. card.Gates.Select(gate => (IReadOnlyList<ReportCell>)
        [
            gate.Name,
            new ReportCell(gate.Threshold.ToString("F4", CultureInfo.InvariantCulture), gate.Threshold),
            gate.Messages,
            gate.Positives,
            gate.Caught,
            Interval.Of(gate.Caught, gate.Positives) is var doubt
                ? new ReportCell(FormattableString.Invariant($"{gate.Recall:F3}（{doubt.Low:F2}–{doubt.High:F2}）"), Math.Round(gate.Recall, 4))
                : ReportCell.None,
            ReportCell.Share(gate.Precision),
        ]),
    ])
    {
        Note = "阈值由训练数据内部的交叉验证得出，不由人工设定；数字在从未用于训练的来信上测得。",
    };

    private static ReportTable Kinds(string title, EvaluationReport report) => new(title, [title, "精确率", "召回率", "F1", "条数"],
    [
        .. report.PerClass.Select(kind => (IReadOnlyList<ReportCell>)
        [
            kind.Key,
            ReportCell.Share(kind.Value.Precision),
            ReportCell.Share(kind.Value.Recall),
            new ReportCell(kind.Value.F1.ToString("F3", CultureInfo.InvariantCulture), Math.Round(kind.Value.F1, 4)),
            kind.Value.Count,
        ]),
    ]);
}
