using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PublicNotice.Site;

/// <summary>Images come from the site itself and say in words what they show.</summary>
internal static class ImageCheck
{
    public static void Notice(OfficialText text, FileFaults faults)
    {
        foreach (var image in text.Blocks.OfType<ImageBlock>())
        {
            Check(image.Source, image.Description, text.FirstLine + image.First - 1, 1, faults);
        }
    }

    public static void Page(MarkdownDocument document, int bodyLine, FileFaults faults)
    {
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage))
        {
            var words = string.Concat(image.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
            Check(image.Url ?? "", words, bodyLine + image.Line, image.Column + 1, faults);
        }
    }

    private static void Check(string source, string words, int line, int column, FileFaults faults)
    {
        if (LinkTarget.IsOutside(source) || source.StartsWith("//", StringComparison.Ordinal) || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            faults.Error(CheckCodes.OutsideImage, line, column, "图片来自别的网站，会失效，也会泄露读者的访问；请把图片文件放进同一文件夹再引用。");
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            faults.Error(CheckCodes.NoAltText, line, column, "图片没有替代文字，看不见图片的人不知道它是什么；请写成 ![图片内容](文件名)。");
        }
    }
}
