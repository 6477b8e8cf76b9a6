namespace PublicNotice.Site;

/// <summary>The kinds of notice (公文种类) that this site publishes. A closed list: a misspelt kind would vanish from every filter.</summary>
internal static class NoticeKinds
{
    public static readonly string[] All = ["公告", "公示", "征求意见", "通告", "通知", "结果公告"];

    // Pinyin: an address is read out on the telephone.
    private static readonly string[] Addresses = ["gonggao", "gongshi", "zhengqiu-yijian", "tonggao", "tongzhi", "jieguo-gonggao"];

    /// <summary>The kind's name in addresses.</summary>
    public static string AddressOf(string kind) => Addresses[Array.IndexOf(All, kind)];

    /// <summary>Kinds that make no sense without a period in which the public may speak.</summary>
    public static bool NeedsPeriod(string kind) => kind is "公示" or "征求意见";
}
