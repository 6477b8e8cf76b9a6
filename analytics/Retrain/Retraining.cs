namespace PublicNotice.Analytics;

/// <summary>
/// Makes a challenger out of what staff have corrected, and measures it beside the model in use. The challenger that is kept
/// is the one that was measured, to the byte: the latest weeks, on which both are measured, teach the one after it.
/// </summary>
public static class Retraining
{
    private const int DaysOfWeek = 7;

    /// <param name="champion">The model in use.</param>
    /// <param name="examples">What it was trained on besides corrections.</param>
    /// <param name="corrections">All corrections, those that must not be learnt from too: they are left out here.</param>
    /// <param name="frozen">Messages that nothing is ever trained on; null for the built-in ones.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Cancels; nothing was written then.</param>
    /// <exception cref="FaultException">There is nothing to learn from.</exception>
    public static RetrainingResult Run(
        DivisionModel champion, IReadOnlyList<LabelledMessage> examples, IReadOnlyList<Correction> corrections,
        IReadOnlyList<LabelledMessage>? frozen, RetrainingOptions options, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(champion);
        ArgumentNullException.ThrowIfNull(corrections);
        ArgumentNullException.ThrowIfNull(options);
        frozen ??= BuiltInSet.Read(BuiltInSet.FrozenDivisions);
        var usable = corrections.Where(correction => correction.IsUsable).OrderBy(correction => correction.Date).ToArray();
        if (usable.Length == 0)
        {
            throw new FaultException(new Fault("PN633", "没有一条可学习的更正：须由承办处室受理（accepted），且不是受保护的来件。"));
        }

        var split = Split(usable, options);
        var measuredOn = split.Latest.Select(correction => correction.AsExample()).ToArray();
        var known = frozen.Concat(measuredOn).Select(Words).ToHashSet();
        LabelledMessage[] learnt = [.. split.Earlier.Select(correction => correction.AsExample()).Where(example => !known.Contains(Words(example)))];
        var challenger = DivisionTraining.Train(
            [.. examples.Where(example => !known.Contains(Words(example))), .. learnt], options.Training, progress, cancellation);
        progress?.Report("与在用模型比较");
        var live = LiveNumbers.Of(corrections);
        var drift = Drift.Of(champion, [.. examples, .. learnt], measuredOn);
        return new RetrainingResult(challenger.With(live, drift), new RetrainingReport
        {
            Champion = champion.Version,
            Challenger = challenger.Model.Version,
            Learnt = learnt.Length,
            LeftOut = corrections.Count - usable.Length,
            KnowsThrough = split.Earlier.Length == 0 ? null : split.Earlier[^1].Date,
            LatestFrom = split.From,
            Frozen = ModelComparison.Of("留存集", champion, challenger.Model, frozen),
            Latest = ModelComparison.Of("最近几周", champion, challenger.Model, measuredOn),
            Live = live,
            Drift = drift,
        });
    }

    // What the model in use has learnt from cannot measure it.
    private static (Correction[] Earlier, Correction[] Latest, DateOnly From) Split(Correction[] usable, RetrainingOptions options)
    {
        var from = usable[^1].Date.AddDays(1 - (DaysOfWeek * options.LatestWeeks));
        if (options.ChampionKnowsThrough is { } known && known >= from)
        {
            from = known.AddDays(1);
        }

        return ([.. usable.Where(correction => correction.Date < from)], [.. usable.Where(correction => correction.Date >= from)], from);
    }

    private static string Words(LabelledMessage message) => Normaliser.Phrase(message.Title + "。" + message.Text);
}
