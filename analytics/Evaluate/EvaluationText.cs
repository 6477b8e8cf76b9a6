using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PublicNotice.Analytics;

/// <summary>The same numbers for a person at a terminal.</summary>
internal static class EvaluationText
{
    private static readonly (string Name, string Chinese)[] Rows =
    [
        ("count", "留言数"), ("accuracy", "首选正确率"), ("top2", "前两选含正确处室"), ("macroF1", "宏平均 F1"),
        ("accuracyAt90Coverage", "九成覆盖时的正确率"), ("accuracyAt75Coverage", "七成半覆盖时的正确率"), ("ece", "校准误差 ECE"), ("threshold", "弃权阈值"),
        ("accuracyOfSuggestions", "处室来信所得建议的正确率"), ("precisionOfSuggestions", "全部建议的正确率"),
        ("inScopeAbstention", "处室来信弃权"), ("outOfScopeCount", "不归任何处室的来信"), ("outOfScopeAbstention", "其中弃权"),
        ("trainSeconds", "训练秒数"), ("trainCpuSeconds", "训练 CPU 秒数"), ("predictPerSecond", "每秒预测"), ("modelBytes", "模型字节数"),
    ];

    public static string Of(JsonObject result)
    {
        var text = new StringBuilder();
        foreach (var (name, chinese) in Rows.Where(row => result[row.Name] is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"{chinese}\t{Value(result[name]!)}\n");
        }

        text.Append("\n标签\t精确率\t召回率\tF1\n");
        foreach (var (label, numbers) in result["perClass"]!.AsObject())
        {
            text.AppendJoin('\t', [label, Value(numbers!["precision"]!), Value(numbers["recall"]!), Value(numbers["f1"]!)]).Append('\n');
        }

        return text.ToString();
    }

    private static string Value(JsonNode node) => node is JsonObject spread
        ? $"{Value(spread["mean"]!)} ± {Value(spread["deviation"]!)}"
        : node.Deserialize<double>().ToString("0.####", CultureInfo.InvariantCulture);
}
