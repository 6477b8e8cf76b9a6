namespace PublicNotice.Site;

/// <summary>The kinds of notice (公文种类) that this site publishes. A closed list: a misspelt kind would vanish from every filter.</summary>
internal static class NoticeKinds
{
    public static readonly string[] All = ["公告", "公示", "征求意见", "通告", "通知", "结果公告"];

    /// <summary>Kinds that make no sense without a period in which the public may speak.</summary>
    public static bool NeedsPeriod(string kind) => kind is "公示" or "征求意见";
}
