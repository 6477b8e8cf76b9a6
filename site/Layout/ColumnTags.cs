namespace PublicNotice.Site;

/// <summary>The column group of meta tags (国办发〔2017〕47号): on list pages and article pages.</summary>
internal static class ColumnTags
{
    public const string NoticeColumn = "公告公示";
    public const string NoticeDescription = "本单位发布的公告、公示和征求意见，以及公开期限。";

    public static IReadOnlyList<MetaTag> Of(string name, string description, string type) =>
    [
        new("ColumnName", name),
        new("ColumnDescription", description),
        new("ColumnKeywords", $"{name},{type},公众意见"),
        new("ColumnType", type),
    ];
}
