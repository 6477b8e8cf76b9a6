namespace PublicNotice.FeedbackApi.Queue;

/// <summary>How sure the classifier is of its suggestion.</summary>
internal enum Sureness
{
    Sure,
    Likely,
    Abstains,

    /// <summary>It has not spoken, or must not (a protected case).</summary>
    Silent,
}

internal static class Surenesses
{
    /// <summary>From here on the suggestion is called sure.</summary>
    public const double Sure = 0.9;

    public static IReadOnlyList<Sureness> All { get; } = Enum.GetValues<Sureness>();

    public static string Word(this Sureness sureness) => sureness switch
    {
        Sureness.Sure => "建议把握 90% 以上",
        Sureness.Likely => "建议把握不到 90%",
        Sureness.Abstains => "请人工判断",
        _ => "尚无建议",
    };
}
