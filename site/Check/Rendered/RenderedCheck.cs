using System.Text;
using AngleSharp.Html.Parser;

namespace PublicNotice.Site;

/// <summary>Reads every page as a strict browser would. Only <c>check</c> does so: it costs more than the build.</summary>
internal sealed class RenderedCheck : SiteOutput
{
    private readonly List<(string Path, FileRole Role)> _files = [];
    private readonly List<(string Path, string Code, string Message)> _found = [];
    private bool _isArticle;

    public override IEnumerable<string> ListedPages => _files.Where(file => file.Role is FileRole.ListedPage).Select(file => file.Path);

    public override IEnumerable<string> DataFiles => _files.Where(file => file.Role is FileRole.Data).Select(file => file.Path);

    public override IEnumerable<string> FilesOf(string name) => [];

    public override bool Begins(string name, UInt128? key)
    {
        _isArticle = name.StartsWith(NoticeFiles.PartPrefix, StringComparison.Ordinal);
        return true;
    }

    /// <summary>Reports what was found, each in the file that its page was made from.</summary>
    public void Report(SiteMaker site, FaultList faults)
    {
        var sources = site.Listed.Select(notice => (notice.Path, notice.File)).Concat(site.Pages.Select(page => (page.Path, page.File)))
            .DistinctBy(source => source.Path, StringComparer.Ordinal).ToDictionary(source => source.Path, source => source.File, StringComparer.Ordinal);
        foreach (var (path, code, message) in _found)
        {
            // A page that no file of its own was written for is the settings' and the program's.
            faults.In(sources.GetValueOrDefault(path, SettingsFile.Name)).Error(code, 1, 1, $"页面 {path}：{message}");
        }
    }

    /// <summary>What is wrong with one page.</summary>
    internal static IReadOnlyList<(string Code, string Message)> Faults(string html, bool isArticle)
    {
        var faults = new List<(string, string)>();
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        parser.Error += (_, e) => faults.Add(HtmlErrors.Say((AngleSharp.Html.Dom.Events.HtmlErrorEvent)e));
        using var document = parser.ParseDocument(html);
        return [.. faults, .. Nesting.Faults(document), .. PageTags.Faults(document, isArticle)];
    }

    protected override Stream Create(string path)
    {
        _files.Add((path, FileRole.Data));
        return Stream.Null;
    }

    protected override void Put(string path, ReadOnlySpan<byte> content, FileRole role, Hash256? hash = null)
    {
        _files.Add((path, role));
        if (role is not FileRole.Data)
        {
            var isArticle = _isArticle && role is FileRole.ListedPage;
            _found.AddRange(Faults(Encoding.UTF8.GetString(content), isArticle).Distinct().Select(fault => (path, fault.Code, fault.Message)));
        }
    }
}
