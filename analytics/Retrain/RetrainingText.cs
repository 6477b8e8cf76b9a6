using System.Globalization;
using System.Text;

namespace PublicNotice.Analytics;

/// <summary>The comparison in Chinese, for the person who decides.</summary>
internal static class RetrainingText
{
    public static string Of(RetrainingReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # 新旧模型比较

            | 项目 | 内容 |
            | --- | --- |
            | 在用模型 | {report.Champion} |
            | 新模型 | {report.Challenger} |
            | 学习的更正 | {report.Learnt} 条{(report.KnowsThrough is { } last ? $"，至 {last:yyyy-MM-dd}" : "")} |
            | 不学习的 | {report.LeftOut} 条（处室未受理，或受保护） |
            | 最近几周 | 自 {report.LatestFrom:yyyy-MM-dd} 起，只测量，不学习 |

            {(report.Challenger == report.Champion ? "新模型与在用模型完全相同：更早的更正里没有新的可学。过几周再试，或用 --weeks 留出较少的周。\n" : "")}新模型不会自动启用：由工作人员看过以下结果后用 promote 启用，旧模型保留，可用 restore 恢复。

            """);
        Comparison(report.Frozen, text);
        Comparison(report.Latest, text);
        text.Append("\n## 近期\n\n");
        text.Append(CultureInfo.InvariantCulture, $"看得到建议时改派率 {Rate(report.Live.Shown)}，不显示建议的抽样中不一致率 {Rate(report.Live.Hidden)}。\n\n");
        text.Append(CultureInfo.InvariantCulture, $"漂移（PSI，0.1 以下稳定，0.25 以上须留意；来信少时偏大）：用词 {Index(report.Drift.Terms)}，预测 {Index(report.Drift.Predictions)}。\n");
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static void Comparison(ModelComparison comparison, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {comparison.Set}（{comparison.Count} 条）\n\n");
        text.Append("| | 首选正确率 | 前两选 | 宏平均 F1 | 给出建议 | 建议正确率 | ECE |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var (name, numbers) in new[] { ("在用", comparison.Champion), ("新", comparison.Challenger) })
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name} {numbers.Version} | {numbers.Accuracy:P1} | {numbers.Top2:P1} | {numbers.MacroF1:F4} | {numbers.Coverage:P1} | {numbers.PrecisionOfSuggestions:P1} | {numbers.Ece:F3} |\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"\n只有在用模型对的 {comparison.Test.OnlyChampion} 条，只有新模型对的 {comparison.Test.OnlyChallenger} 条；McNemar 精确检验 p = {comparison.PValue:F4}。{comparison.Verdict}\n");
    }

    private static string Rate(CorrectionCount count) =>
        count.Suggested == 0 ? "（无数据）" : string.Create(CultureInfo.InvariantCulture, $"{count.Rate:P1}（{count}）");

    private static string Index(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "（无数据）";
}
