namespace PublicNotice.Site;

/// <summary>Tells the kind of a notice from its title, or from its first words.</summary>
internal static class KindGuess
{
    public static string Of(string? title, string text)
    {
        var words = title ?? text[..Math.Min(text.Length, 400)];
        var isAsking = Has(words, "征求", "征集") && Has(words, "意见", "建议");
        return isAsking && Has(words, "情况", "结果", "采纳") || Has(words, "结果公告", "结果的公告", "意见反馈情况") ? "结果公告"
            : isAsking ? "征求意见"
            : Has(words, "公示") ? "公示"
            : Has(words, "通告") ? "通告"
            : title is not null && Has(title, "通知") ? "通知"
            : "公告";
    }

    private static bool Has(string words, params string[] any) => any.Any(word => words.Contains(word, StringComparison.Ordinal));
}
