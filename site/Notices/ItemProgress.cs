namespace PublicNotice.Site;

/// <summary>进展 of a rectification item: a closed list, best first.</summary>
internal static class ItemProgress
{
    public static readonly string[] All = ["已完成", "基本完成", "长期坚持", "未完成"];

    /// <summary>What readers see where the notice does not say: nobody's guess.</summary>
    public const string NotStated = "未注明";
}
