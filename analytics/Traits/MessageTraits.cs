namespace PublicNotice.Analytics;

/// <summary>What a message seems to be, beside its division. Suggestions and warnings for a person, never decisions.</summary>
public sealed record MessageTraits
{
    /// <summary>The likeliest kind (来件类型) by its Chinese word: 意见, 建议, 咨询, 求助, 投诉, 检举控告 or 表扬.</summary>
    public required string Kind { get; init; }

    /// <summary>The calibrated probability of <see cref="Kind"/>, from 0 to 1.</summary>
    public required double KindScore { get; init; }

    /// <summary>The calibrated probability that it reports wrongdoing (检举控告), whatever the likeliest kind is.</summary>
    public required double Accusation { get; init; }

    /// <summary>
    /// Whether it may report wrongdoing and so should be shielded from the unit it names until a person has looked. The gate is
    /// set for recall: many that it stops will be plain complaints.
    /// </summary>
    public required bool MayBeAccusation { get; init; }

    /// <summary>The calibrated probability that somebody is in danger or threatens, from 0 to 1.</summary>
    public required double Urgency { get; init; }

    /// <summary>What may not wait; <see cref="Analytics.Alarm.None"/> below the gate.</summary>
    public required Alarm Alarm { get; init; }

    /// <summary>The calibrated probability that it is advertising or says nothing at all, from 0 to 1.</summary>
    public required double Spam { get; init; }

    /// <summary>Whether it is so likely advertising or idle words that a person should be asked. It is never dropped for that.</summary>
    public required bool MayBeSpam { get; init; }

    /// <summary>Whether it holds no letter and no Chinese character at all.</summary>
    public required bool IsEmpty { get; init; }
}

/// <summary>Why a message may not wait.</summary>
public enum Alarm
{
    /// <summary>No sign of it.</summary>
    None,

    /// <summary>危及生命: somebody's life seems to be in danger.</summary>
    Life,

    /// <summary>涉未成年人: a child seems to be harmed.</summary>
    Minors,

    /// <summary>威胁: somebody is threatened or threatens.</summary>
    Threat,
}

/// <summary>The Chinese words of the alarms.</summary>
public static class Alarms
{
    private static readonly string[] Words = ["不紧急", "可能危及生命", "可能涉未成年人受害", "可能有威胁"];

    /// <summary>The Chinese word.</summary>
    public static string Word(this Alarm alarm) => Words[(int)alarm];
}
