namespace PublicNotice.Domain;

/// <summary>Dates as official prose writes them.</summary>
public static class ChineseDate
{
    /// <summary>E.g. 2023年11月23日.</summary>
    public static string Format(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
