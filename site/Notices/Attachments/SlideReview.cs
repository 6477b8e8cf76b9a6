using System.Globalization;
using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>Looks for what a presentation does not show: hidden slides, comments, what the speaker noted for himself.</summary>
internal static class SlideReview
{
    public static void Run(OfficeFile file, string name, FileFaults faults)
    {
        var hidden = Xml(file, "ppt/slides/").Count(part => file.Read(part)?.Attribute("show")?.Value is "0" or "false");
        if (hidden > 0)
        {
            faults.Error(ImportCodes.HiddenText, 1, 1,
                string.Create(CultureInfo.InvariantCulture, $"附件 {name}：有 {hidden} 张隐藏的幻灯片，公众下载后能看到，不能发布；请删除或取消隐藏，保存后重试。"));
        }

        if (Xml(file, "ppt/comments/").Any())
        {
            faults.Error(ImportCodes.Comments, 1, 1, $"附件 {name}：有批注，不能发布；请在“审阅”中删除全部批注，保存后重试。");
        }

        if (Xml(file, "ppt/notesSlides/").Any(part => HasWords(file.Read(part))))
        {
            faults.Warning(CheckCodes.AttachmentHides, 1, 1, $"附件 {name}：幻灯片下方有演讲者备注，公众下载后能看到；请核对，不宜公布的删除。");
        }
    }

    private static IEnumerable<string> Xml(OfficeFile file, string folder) => file.Parts(folder)
        .Where(part => part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !part[folder.Length..].Contains('/', StringComparison.Ordinal));

    // The number of the slide stands in its notes too.
    private static bool HasWords(XElement? notes) =>
        notes?.Descendants().Any(text => text.Name.LocalName == "t" && text.Parent?.Name.LocalName == "r" && !string.IsNullOrWhiteSpace(text.Value)) is true;
}
