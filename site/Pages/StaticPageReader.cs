using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PublicNotice.Site;

/// <summary>Reads <c>pages/*.md</c>. Title, description, links and anchors come from the syntax tree, never from HTML.</summary>
internal static partial class StaticPageReader
{
    public const string Root = "pages";

    // Addresses that other parts of the site or the API own.
    private static readonly string[] Taken = ["notices", "divisions", "ledger", "contact", "sitemap", "search", "assets", "feedback", "track", "staff", "api", "log", "health", "openapi", "metrics"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UsePipeTables()
        .UseCjkFriendlyEmphasis()
        .UsePreciseSourceLocation()
        .DisableHtml()
        .Build();

    public static IReadOnlyList<StaticPage> ReadAll(string contentFolder, ContentFiles content, FaultList faults)
    {
        var files = ContentListing.Files(Path.Combine(contentFolder, Root), "*.md", faults.In(Root));
        return [.. files.Select(path => Read(path, content, faults)).OfType<StaticPage>()];
    }

    private static StaticPage? Read(string path, ContentFiles content, FaultList faults)
    {
        var file = faults.In($"{Root}/{Path.GetFileName(path)}");
        var name = Path.GetFileNameWithoutExtension(path);
        if (!PageName().IsMatch(name) || Taken.Contains(name))
        {
            file.Error(FaultCodes.WrongFolderName, 1, 1, $"文件名 {name} 不能用作网址：只用小写字母、数字和连字符，也不能是 {string.Join("、", Taken)}。");
            return null;
        }

        if (SourceText.Read(path, file) is not { } text || FrontMatter.Read(text, file, isRequired: false) is not { } parts)
        {
            return null;
        }

        new TextCheck(content).Page(parts, file);
        return Page(name, parts, file);
    }

    private static StaticPage? Page(string name, FrontMatter parts, FileFaults faults)
    {
        if (MarkdownText.TryParse(parts.Body.ToString(), Pipeline) is not { } document)
        {
            faults.Error(FaultCodes.WrongValue, parts.BodyLine, 1, "Markdown 的标记嵌套太深，无法排版；请删去多余的括号、星号或引用符号。");
            return null;
        }

        var heading = document.OfType<HeadingBlock>().FirstOrDefault(block => block.Level == 1);
        var title = parts.Head.Prose("title") ?? (heading?.Inline is { } inline ? Plain(inline) : null);
        if (title is null)
        {
            faults.Error(FaultCodes.MissingTitle, parts.BodyLine, 1, "缺少标题：请以“# 标题”开始正文，或在开头的信息里写 title。");
        }

        if (heading is not null)
        {
            document.Remove(heading);
        }

        var first = document.OfType<ParagraphBlock>().FirstOrDefault();
        var description = parts.Head.Prose("description") ?? (first?.Inline is { } words ? Plain(words) : title ?? "");
        parts.Head.RefuseUnknown();
        ImageCheck.Page(document, parts.BodyLine, faults);
        return new StaticPage(
            $"/{name}/", title ?? "", description, document.ToHtml(Pipeline),
            [.. document.Descendants<HeadingBlock>().Select(block => block.TryGetAttributes()?.Id).OfType<string>()],
            [.. document.Descendants<LinkInline>().Select(link =>
                new PageLink(link.Url ?? "", parts.BodyLine + link.Line, link.Column + 1))],
            faults.File);
    }

    private static string Plain(ContainerInline inline) =>
        string.Concat(inline.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PageName();
}
