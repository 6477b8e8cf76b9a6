using System.Globalization;
using System.Text;

namespace PublicNotice.Analytics;

/// <summary>The traits card in Chinese, for people.</summary>
internal static class TraitsCardText
{
    public static string Of(TraitsCard card)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # 来件特征模型说明卡

            本模型提示来件的类型、是否可能是检举控告、是否紧急、是否无效信息；它只作提示，由工作人员决定，任何来件都不会因此被丢弃。训练数据全部为编写的示例，非真实来信。

            | 项目 | 内容 |
            | --- | --- |
            | 模型版本 | {card.Version} |
            | 随机种子 | {card.Seed} |

            ## 关口

            关口的阈值由训练数据内部的交叉验证得出（召回率的 90 % 置信下限：检举控告不低于 {TraitsTraining.AccusationRecall:P0}，紧急不低于 {TraitsTraining.UrgencyRecall:P0}；无效信息：误伤不超过 {TraitsTraining.FalseSpam:P1}），不由人工设定。下列数字在从未用于训练的来信上测得。

            | 关口 | 阈值 | 来信 | 应拦 | 拦住 | 召回率（95 % 置信区间） | 精确率 |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: |

            """);
        foreach (var gate in card.Gates)
        {
            var interval = Interval.Of(gate.Caught, gate.Positives);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {gate.Name} | {gate.Threshold:F4} | {gate.Messages} | {gate.Positives} | {gate.Caught} | {gate.Recall:P1}（{interval.Low:P1}–{interval.High:P1}） | {gate.Precision:P1} |\n");
        }

        text.Append(
            CultureInfo.InvariantCulture, $"\n另一组 {card.Ordinary} 条他人所写的日常来信（几乎都不紧急）中，紧急关口拦下 {card.AlarmsAmongOrdinary} 条。\n");
        Kinds("类型：单独编写的来信", card.Kinds, text);
        Kinds("类型：他人所写的来信", card.KindsByOthers, text);
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static void Kinds(string title, EvaluationReport report, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}（{report.Count} 条）\n\n正确率 {report.Accuracy:P1}，宏平均 F1 {report.MacroF1:F3}。\n\n");
        text.Append("| 类型 | 精确率 | 召回率 | F1 | 条数 |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var (kind, numbers) in report.PerClass)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {kind} | {numbers.Precision:P1} | {numbers.Recall:P1} | {numbers.F1:F3} | {numbers.Count} |\n");
        }
    }
}
