namespace PublicNotice.Analytics;

/// <summary>What the trait models learn from, all invented: <c>traits/</c>, and the messages of the divisions.</summary>
internal static class TraitExamples
{
    // A letter with one of these may tell of danger; whether it does, nobody has said.
    private static readonly string[] WordsOfDanger = ["威胁", "报复", "恐吓", "打人", "砸", "刀", "吓", "堵门", "救命", "死", "危险", "没人管"];

    /// <summary>By kind.</summary>
    public static List<LabelledMessage> Kinds() =>
    [
        .. BuiltInSet.Read().Where(message => message.Kind is not null).Select(message => message with { Label = message.Kind! }),
        .. BuiltInSet.ReadFile(BuiltInSet.Traits + "kinds.tsv"),
    ];

    /// <summary>By what may not wait.</summary>
    public static List<LabelledMessage> Urgency() =>
    [
        .. BuiltInSet.ReadFile(BuiltInSet.Traits + "urgent.tsv"),
        .. Plain().Select(message => message with { Label = TraitLabels.NotUrgent }),
    ];

    /// <summary>By whether they mean anything.</summary>
    public static List<LabelledMessage> Genuine() =>
    [
        .. BuiltInSet.ReadFile(BuiltInSet.Traits + "genuine.tsv"),
        .. BuiltInSet.Read().Where(message => message.Label != TrainingOptions.OutOfScopeLabel || message.Kind is not null)
            .Concat(BuiltInSet.ReadFile(BuiltInSet.Traits + "kinds.tsv"))
            .Select(message => message with { Label = TraitLabels.Message }),
    ];

    private static IEnumerable<LabelledMessage> Plain() =>
        BuiltInSet.Read().Where(message => message.Label != TrainingOptions.OutOfScopeLabel)
            .Concat(BuiltInSet.ReadFile(BuiltInSet.Traits + "kinds.tsv").Where(message => message.Label != "求助"))
            .Where(message => !WordsOfDanger.Any(word => message.Text.Contains(word, StringComparison.Ordinal)));
}
