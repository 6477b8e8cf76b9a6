using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>Looks for what a spreadsheet does not show and whoever downloads it can bring to light.</summary>
internal static class SheetReview
{
    public static void Run(OfficeFile file, string name, FileFaults faults)
    {
        var hidden = (file.Read("xl/workbook.xml")?.Elements().FirstOrDefault(part => part.Name.LocalName == "sheets")?.Elements() ?? [])
            .Where(sheet => sheet.Attribute("state")?.Value is "hidden" or "veryHidden").Select(sheet => $"“{sheet.Attribute("name")?.Value}”").ToList();
        if (hidden.Count > 0)
        {
            faults.Error(ImportCodes.HiddenText, 1, 1,
                $"附件 {name}：有隐藏的工作表{string.Join("、", hidden)}，公众下载后能取消隐藏，不能发布；请在工作表标签上点右键“取消隐藏”，核对后删除，保存后重试。");
        }

        var comments = file.Parts("xl/").Count(part => IsComments(part) && HasText(file.Read(part)));
        if (comments > 0)
        {
            faults.Error(ImportCodes.Comments, 1, 1, $"附件 {name}：{comments} 个工作表有批注，不能发布；请在“审阅”中删除全部批注，保存后重试。");
        }

        if (file.Parts("xl/worksheets/").Any(part => HidesLines(file.Read(part))))
        {
            faults.Warning(CheckCodes.AttachmentHides, 1, 1, $"附件 {name}：有隐藏的行或列，公众下载后能取消隐藏；请核对，不宜公布的删除，其余取消隐藏。");
        }
    }

    private static bool IsComments(string part) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && (part.StartsWith("xl/comments", StringComparison.OrdinalIgnoreCase) || part.StartsWith("xl/threadedComments/", StringComparison.OrdinalIgnoreCase));

    private static bool HasText(XElement? part) => part is not null && part.Descendants().Any(element => element.Name.LocalName is "t" or "text" && element.Value.Length > 0);

    private static bool HidesLines(XElement? sheet) =>
        sheet?.Descendants().Any(line => line.Name.LocalName is "row" or "col" && line.Attribute("hidden")?.Value is "1" or "true") is true;
}
