using System.Globalization;
using System.Text;

namespace PublicNotice.Analytics;

/// <summary>The card in Chinese, for people.</summary>
internal static class ModelCardText
{
    public static string Of(ModelCard card)
    {
        var text = new StringBuilder();
        Head(card, text);
        Data(card, text);
        Numbers(card, text);
        PerClass(card.HeldOut, text);
        Confusion(card.HeldOut.Confusion, text);
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static void Head(ModelCard card, StringBuilder text) => text.Append(CultureInfo.InvariantCulture, $"""
        # 分类模型说明卡

        本模型对来信建议承办处室；它只提建议，由工作人员决定。内置训练数据全部为编写的示例，非真实来信。

        | 项目 | 内容 |
        | --- | --- |
        | 模型版本 | {card.Version} |
        | 文件大小 | {card.ModelBytes} 字节，{card.Terms} 个特征 |
        | 随机种子 | {card.Seed} |
        | 训练方法 | {card.Trainer} |
        | 特征 | {card.Features} |
        | 校准温度 | {card.Temperature:F4} |
        | 弃权阈值 | {card.Threshold:F4} |

        阈值的来历：在训练部分内部做交叉验证，取使所给建议的正确率不低于 {Percent(card.TargetPrecision)} 的最低概率；不归任何处室的来信若得到建议，计为错误。阈值不由人工设定。“none”最可能时也弃权。

        所附模型用全部数据训练；下列数字由同一方法、只用五分之四数据训练的模型在其余五分之一（不参与该模型的训练、校准和阈值选择）上测得，温度和阈值沿用后者。方法和默认参数是开发时在全部内置示例上用交叉验证选定的，一部分示例还是看过交叉验证的错误后补写的：用内置示例训练时，下列数字略偏乐观；遇到写法不同的来信，正确率会更低、弃权会更多。


        """);

    private static void Data(ModelCard card, StringBuilder text)
    {
        text.Append("## 数据\n\n| 标签 | 来信 | 公告事项（只学习，不参与测量） |\n| --- | ---: | ---: |\n");
        foreach (var (label, count) in card.Messages)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {label} | {count} | {card.Background.GetValueOrDefault(label)} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| 合计 | {card.Messages.Values.Sum()} | {card.Background.Values.Sum()} |\n\n");
    }

    private static void Numbers(ModelCard card, StringBuilder text)
    {
        var report = card.HeldOut;
        text.Append(CultureInfo.InvariantCulture, $"""
            ## 留出数据上的结果（{report.Count} 条）

            | 指标 | 数值 |
            | --- | ---: |
            | 首选正确率（不计弃权） | {Percent(report.Accuracy)} |
            | 前两选含正确处室 | {Percent(report.Top2)} |
            | 宏平均 F1 | {report.MacroF1:F4} |
            | 最有把握的九成中的正确率 | {Percent(report.AccuracyAt90Coverage)} |
            | 期望校准误差（ECE） | {report.Ece:F4} |
            | 处室来信得到建议的比例 | {Percent(report.Coverage)} |
            | 处室来信所得建议的正确率 | {Percent(report.AccuracyOfSuggestions)} |
            | 全部建议的正确率（含误给的） | {Percent(report.PrecisionOfSuggestions)} |
            | 处室来信弃权 | {Percent(report.InScopeAbstention)} |
            | 不归任何处室的来信弃权 | {(report.OutOfScopeAbstention is { } share ? Percent(share) : "无此类数据")} |


            """);
    }

    private static void PerClass(EvaluationReport report, StringBuilder text)
    {
        text.Append("## 各处室（不计弃权）\n\n| 处室 | 精确率 | 召回率 | F1 | 条数 |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var (label, numbers) in report.PerClass)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {label} | {Percent(numbers.Precision)} | {Percent(numbers.Recall)} | {numbers.F1:F4} | {numbers.Count} |\n");
        }

        text.Append('\n');
    }

    private static void Confusion(ConfusionMatrix confusion, StringBuilder text)
    {
        text.Append("## 混淆矩阵（行：实际；列：建议）\n\n| |").AppendJoin('|', confusion.Columns.Select(column => $" {column} ")).Append("|\n| --- |");
        text.Insert(text.Length, " ---: |", confusion.Columns.Count).Append('\n');
        foreach (var (label, row) in confusion.Labels.Zip(confusion.Rows))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {label} |").AppendJoin('|', row.Select(count => $" {count} ")).Append("|\n");
        }
    }

    private static string Percent(double share) => (share * 100).ToString("F1", CultureInfo.InvariantCulture) + " %";
}
