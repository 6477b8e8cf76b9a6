using AngleSharp.Dom;

namespace PublicNotice.Site;

/// <summary>
/// Refuses what Word's "save as web page" carries over: tracked changes, comments, hidden text. What a site itself hides
/// (menus, pop-ups) is only left out, by <see cref="HtmlBlocks"/>.
/// </summary>
internal sealed class HtmlReview(ImportNotes notes)
{
    public void Check(IElement main)
    {
        var all = main.QuerySelectorAll("*");
        Refuse(ImportCodes.TrackedChanges, "修订痕迹（ins、del）", all.Where(element => element.LocalName is "ins" or "del"));
        Refuse(ImportCodes.Comments, "批注", all.Where(element => Style(element).Contains("mso-comment", StringComparison.Ordinal)
            || element.ClassName?.Contains("MsoComment", StringComparison.Ordinal) is true));
        Refuse(ImportCodes.HiddenText, "隐藏文字", all.Where(element => Style(element).Contains("mso-hide:all", StringComparison.Ordinal)));
    }

    private void Refuse(string code, string what, IEnumerable<IElement> found)
    {
        var count = found.Count();
        if (count > 0)
        {
            notes.Error(code, $"网页正文里有 {count} 处{what}，不能发布；请在原文件中处理后重新导入。");
        }
    }

    private static string Style(IElement element) => (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
