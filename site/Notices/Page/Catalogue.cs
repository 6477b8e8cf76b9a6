using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The catalogue block (目录信息) that official pages carry.</summary>
internal static class Catalogue
{
    private const string None = "无";

    public static IEnumerable<(string Name, string Value)> Of(SiteNotice notice, SiteSettings settings)
    {
        var writtenOn = notice.Structure.Signature?.Date ?? notice.Front.WrittenOn;
        yield return ("索引号", notice.Front.IndexNumber ?? None);
        yield return ("分类", notice.Front.Category ?? notice.Front.Kind);
        yield return ("发布机构", IssuerOf(notice, settings));
        yield return ("成文日期", writtenOn is { } date ? Iso.Date(date)! : None);
        yield return ("名称", notice.Title);
        yield return ("文号", notice.Structure.DocumentNumber ?? notice.Front.DocumentNumber ?? None);
        yield return ("发布日期", Iso.Shown(notice.Front.PublishedAt));
        yield return ("主题词", notice.Front.SubjectWords.Count > 0 ? string.Join("；", notice.Front.SubjectWords) : None);
        yield return ("有效性", notice.Front.Validity);
    }

    public static string IssuerOf(SiteNotice notice, SiteSettings settings) =>
        notice.Front.Issuer
        ?? (notice.Structure.Signature is { Organizations.Count: > 0 } signature ? string.Join("、", signature.Organizations) : settings.Bureau);
}
