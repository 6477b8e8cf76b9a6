namespace PublicNotice.Analytics;

/// <summary>What examples must be for a model to be trained on them.</summary>
internal static class TrainingSet
{
    private const int FewestPerLabel = 2;

    /// <summary>The examples that can be used: background of a label that no message has teaches nothing that could be checked.</summary>
    /// <exception cref="FaultException">Nothing can be learnt from them.</exception>
    public static List<LabelledMessage> Check(IReadOnlyList<LabelledMessage> examples)
    {
        var messages = examples.Where(example => !example.IsBackground).ToArray();
        if (messages.Length == 0)
        {
            throw new FaultException(new Fault("PN601", "没有一条可用于训练的留言。"));
        }

        var labels = messages.GroupBy(example => example.Label).ToDictionary(group => group.Key, group => group.ToArray());
        var faults = new List<Fault>();
        if (labels.Keys.Count(label => label != TrainingOptions.OutOfScopeLabel) < 2)
        {
            faults.Add(new Fault("PN610", "只有一个类别，无法训练分类器；至少需要两个不同的标签（none 不计）。", messages[0].File, messages[0].Line, 1));
        }

        faults.AddRange(labels.Where(label => label.Value.Length < FewestPerLabel).Select(label => new Fault(
            "PN609", $"标签“{label.Key}”只有一条留言，每个标签至少需要两条；请补充，或删去这个标签。", label.Value[0].File, label.Value[0].Line, 1)));
        return faults.Count > 0
            ? throw new FaultException(faults)
            : [.. examples.Where(example => labels.ContainsKey(example.Label))];
    }
}
