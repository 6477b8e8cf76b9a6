namespace PublicNotice.Analytics;

/// <summary>Tells kinds, accusations, urgency and spam. Immutable: any number of threads may use one instance, without a lock.</summary>
public sealed class TraitsModel
{
    private const int FewestRepeated = 3;
    private const string Pleas = "急救冤苦难";

    internal TraitsModel(TraitsContent content, string version) => (Content, Version) = (content, version);

    /// <summary>The model's id: the start of the hash of its content.</summary>
    public string Version { get; }

    /// <summary>The probability above which a message may report wrongdoing, as on the card.</summary>
    public double AccusationGate => Content.Gates.Accusation;

    /// <summary>The probability above which a message may not wait, as on the card.</summary>
    public double UrgencyGate => Content.Gates.Urgency;

    internal TraitsContent Content { get; }

    /// <summary>Reads a file that <see cref="TraitsTrainingResult.Save"/> wrote.</summary>
    /// <exception cref="FaultException">It is missing, truncated, corrupt or of another version.</exception>
    public static TraitsModel Load(string path) => TraitsFile.Load(path);

    /// <summary>Where the traits model of a bureau lies: in the folder of its division model.</summary>
    public static string Beside(string divisionModel) => Path.Combine(Path.GetDirectoryName(divisionModel) ?? "", "traits.model");

    /// <summary>Looks at a message.</summary>
    /// <param name="title">The title; null when there is none.</param>
    /// <param name="text">The text.</param>
    public MessageTraits Of(string? title, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kinds = Odds(Content.Kinds, title, text);
        var kind = kinds.MaxBy(kind => kind.Score);
        var accusation = kinds.Single(kind => kind.Label == TraitLabels.Accusation).Score;
        var alarms = Odds(Content.Urgency, title, text);
        var urgency = alarms.Where(alarm => alarm.Label != TraitLabels.NotUrgent).Sum(alarm => alarm.Score);
        var spam = 1 - Odds(Content.Genuine, title, text).Single(label => label.Label == TraitLabels.Message).Score;
        var isEmpty = !$"{title}{text}".Any(char.IsLetter);
        var isIdle = isEmpty || IsOneCharacter($"{title}{text}");
        return new MessageTraits
        {
            Kind = kind.Label,
            KindScore = kind.Score,
            Accusation = accusation,
            MayBeAccusation = !isIdle && (kind.Label == TraitLabels.Accusation || accusation > Content.Gates.Accusation),
            Urgency = urgency,
            Alarm = !isIdle && urgency > Content.Gates.Urgency
                ? TraitLabels.Alarms[alarms.Where(alarm => alarm.Label != TraitLabels.NotUrgent).MaxBy(alarm => alarm.Score).Label]
                : Alarm.None,
            Spam = isIdle ? 1 : spam,
            MayBeSpam = isIdle || spam > Content.Gates.Spam,
            IsEmpty = isEmpty,
        };
    }

    // 啦啦啦啦, zzz: n-grams never saw just this character, but nothing is said. 急急急 is.
    private static bool IsOneCharacter(string text)
    {
        char[] letters = [.. text.Where(char.IsLetter)];
        return letters.Length >= FewestRepeated && letters.Distinct().Count() == 1 && !Pleas.Contains(letters[0], StringComparison.Ordinal);
    }

    private static (string Label, double Score)[] Odds(DivisionModel model, string? title, string text)
    {
        var probabilities = new float[model.Labels.Count];
        model.Score(title, text, probabilities);
        return [.. model.Labels.Zip(probabilities, (label, probability) => (label, (double)probability))];
    }
}

/// <summary>All that a traits file holds.</summary>
internal sealed record TraitsContent(DivisionModel Kinds, DivisionModel Urgency, DivisionModel Genuine, TraitGates Gates);

/// <summary>Above these probabilities a message is stopped.</summary>
internal sealed record TraitGates(float Accusation, float Urgency, float Spam);
