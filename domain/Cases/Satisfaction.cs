namespace PublicNotice.Domain;

/// <summary>满意程度: how a citizen rates an answer, in the five steps of 政务服务“好差评” (国办发〔2019〕51号).</summary>
public enum Satisfaction
{
    /// <summary>非常不满意.</summary>
    VeryBad = 1,

    /// <summary>不满意.</summary>
    Bad,

    /// <summary>基本满意.</summary>
    Fair,

    /// <summary>满意.</summary>
    Good,

    /// <summary>非常满意.</summary>
    VeryGood,
}

/// <summary>The Chinese words of the ratings: on the page, in the API and in the store.</summary>
public static class Satisfactions
{
    private static readonly string[] Words = ["非常不满意", "不满意", "基本满意", "满意", "非常满意"];

    /// <summary>All ratings, best first.</summary>
    public static IReadOnlyList<Satisfaction> All { get; } = [.. Enum.GetValues<Satisfaction>().Reverse()];

    /// <summary>The Chinese word.</summary>
    public static string Word(this Satisfaction rating) => Words[(int)rating - 1];

    /// <summary>不满意 or worse (差评): the office is to ask why.</summary>
    public static bool IsBad(this Satisfaction rating) => rating <= Satisfaction.Bad;

    /// <summary>Reads a Chinese word.</summary>
    /// <returns>The rating, or null when the word is none.</returns>
    public static Satisfaction? TryParse(string? word) =>
        Array.IndexOf(Words, word) is >= 0 and var index ? (Satisfaction)(index + 1) : null;
}
