namespace PublicNotice.Analytics;

/// <summary>What a traits model is worth, on messages that nothing was trained on.</summary>
internal sealed record TraitsCard
{
    public required string Version { get; init; }

    public required int Seed { get; init; }

    /// <summary>By kind, on invented messages written apart for this.</summary>
    public required EvaluationReport Kinds { get; init; }

    /// <summary>The same on messages by other authors.</summary>
    public required EvaluationReport KindsByOthers { get; init; }

    public required IReadOnlyList<GateReport> Gates { get; init; }

    /// <summary>How many everyday messages by other authors the alarm was tried on; hardly one is urgent.</summary>
    public required int Ordinary { get; init; }

    /// <summary>For how many of them it rang.</summary>
    public required int AlarmsAmongOrdinary { get; init; }

    public static TraitsCard Of(TraitsModel model, TrainingOptions options)
    {
        var written = BuiltInSet.ReadFile(BuiltInSet.FrozenTraits + "kinds.tsv");
        var ordinary = BuiltInSet.Read(BuiltInSet.FrozenDivisions);
        var byOthers = ordinary
            .Where(message => message.Kind is not null)
            .Select(message => message with { Label = message.Kind! })
            .ToList();
        var urgent = BuiltInSet.ReadFile(BuiltInSet.FrozenTraits + "urgent.tsv");
        var genuine = BuiltInSet.ReadFile(BuiltInSet.FrozenTraits + "genuine.tsv");
        var gates = model.Content.Gates;
        return new TraitsCard
        {
            Version = model.Version,
            Seed = options.Seed,
            Kinds = Evaluation.Of(model.Content.Kinds, written),
            KindsByOthers = Evaluation.Of(model.Content.Kinds, byOthers),
            Ordinary = ordinary.Count,
            AlarmsAmongOrdinary = ordinary.Count(message => model.Of(message.Title, message.Text).Alarm != Alarm.None),
            Gates =
            [
                GateReport.Of("检举控告", gates.Accusation, written, TraitLabels.Accusation, traits => traits.MayBeAccusation, model),
                GateReport.Of("检举控告（他人所写）", gates.Accusation, byOthers, TraitLabels.Accusation, traits => traits.MayBeAccusation, model),
                GateReport.OfOthers("紧急", gates.Urgency, urgent, TraitLabels.NotUrgent, traits => traits.Alarm != Alarm.None, model),
                GateReport.OfOthers("无效信息", gates.Spam, genuine, TraitLabels.Message, traits => traits.MayBeSpam, model),
            ],
        };
    }
}

/// <summary>What a gate caught.</summary>
/// <param name="Name">What it looks for.</param>
/// <param name="Threshold">The probability above which it closes.</param>
/// <param name="Messages">How many messages it was tried on.</param>
/// <param name="Positives">How many of them it should stop.</param>
/// <param name="Caught">How many of those it stopped.</param>
/// <param name="Stopped">How many it stopped in all.</param>
internal sealed record GateReport(string Name, double Threshold, int Messages, int Positives, int Caught, int Stopped)
{
    public double Recall => Positives == 0 ? 0 : (double)Caught / Positives;

    public double Precision => Stopped == 0 ? 0 : (double)Caught / Stopped;

    public static GateReport Of(
        string name, float threshold, IReadOnlyList<LabelledMessage> messages, string positive, Func<MessageTraits, bool> stops, TraitsModel model) =>
        Count(name, threshold, messages, message => message.Label == positive, stops, model);

    public static GateReport OfOthers(
        string name, float threshold, IReadOnlyList<LabelledMessage> messages, string harmless, Func<MessageTraits, bool> stops, TraitsModel model) =>
        Count(name, threshold, messages, message => message.Label != harmless, stops, model);

    private static GateReport Count(
        string name, float threshold, IReadOnlyList<LabelledMessage> messages, Func<LabelledMessage, bool> isPositive,
        Func<MessageTraits, bool> stops, TraitsModel model)
    {
        var stopped = messages.Where(message => stops(model.Of(message.Title, message.Text))).ToArray();
        return new GateReport(name, Math.Round(threshold, 6), messages.Count, messages.Count(isPositive), stopped.Count(isPositive), stopped.Length);
    }
}
