using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PublicNotice.Site.Tests;

/// <summary>A whole site in one string: each file begins with a line <c>== path</c>. What it does not say is the least that is valid.</summary>
internal sealed class TinySite : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 1, 10, 9, 0, 0, ShanghaiTime.Offset);

    private const string Least = """
        == site.yml
        bureau: 某某市某某局
        siteName: 公告
        domain: www.example.gov.cn
        siteIdCode: "4400000000"
        description: 测试网站。
        contact:
          phone: 010-12345678
        == divisions.yml
        divisions:
          - id: zhc
            name: 综合处
            duties: [文电, 网站]
        == calendar/2026.json
        {"year": 2026, "papers": [], "daysOff": [{"date": "2026-01-01", "name": "元旦"}], "makeUpWorkdays": [{"date": "2026-01-04", "name": "元旦"}]}
        """;

    /// <summary>The least head of a notice.</summary>
    public const string Head = "---\ntitle: 测试公告\nkind: 公告\npublishedAt: 2026-01-05 09:00\n---\n";

    public TinySite(string files = "")
    {
        Root = Directory.CreateTempSubdirectory("tiny-site-").FullName;
        Write(Least);
        Write(files);
    }

    public string Root { get; }

    public string Content => Path.Combine(Root, "content");

    public string Output => Path.Combine(Root, "var", "site");

    /// <summary>A site with one notice of a given body.</summary>
    public static TinySite WithNotice(string body, string head = Head) => new($"== notices/2026/ceshi/notice.md\n{head}{body}");

    /// <summary>The least head of a notice, with further keys.</summary>
    public static string HeadWith(string keys) => Head.Replace("---\n", "", StringComparison.Ordinal) is var inner ? $"---\n{inner}{keys}\n---\n" : "";

    public void Write(string files)
    {
        string? path = null;
        var text = new List<string>();
        foreach (var line in files.Split('\n').Append("== "))
        {
            if (!line.StartsWith("== ", StringComparison.Ordinal))
            {
                text.Add(line);
                continue;
            }

            if (path is not null)
            {
                WriteFile(path, string.Join('\n', text));
            }

            (path, text) = (line[3..].Trim(), []);
        }
    }

    public void WriteFile(string path, string text)
    {
        var full = Path.Combine(Content, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void WriteBytes(string path, byte[] bytes)
    {
        WriteFile(path, "");
        File.WriteAllBytes(Path.Combine(Content, path), bytes);
    }

    public SiteBuildResult Build(bool clean = false) =>
        SiteBuild.Run(new SiteBuildOptions { ContentFolder = Content, Now = Now, Clean = clean }, TimeProvider.System);

    /// <summary>Builds, and fails the test when there is an error.</summary>
    public TinySite Built()
    {
        var result = Build();
        Assert.True(result.Succeeded, string.Join('\n', result.Faults));
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    public IHtmlDocument Page(string path) => Html.Parse(Read(path));

    public IElement NoticePage() => Page("notices/2026/ceshi/index.html").DocumentElement;

    public void AssertFile(string path, params string[] contains)
    {
        var text = Read(path);
        Assert.All(contains, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    /// <summary>Builds, and asserts that a fault stands at a place; check, which goes on after an error, says it too.</summary>
    public ContentFault AssertFault(string code, string file, int line, int column)
    {
        var result = Build();
        var place = string.Create(CultureInfo.InvariantCulture, $"content/{file}:{line}:{column}: error {code}: ");
        var found = result.Faults.FirstOrDefault(fault => fault.ToString().StartsWith(place, StringComparison.Ordinal));
        Assert.True(found is not null, $"expected {place}\nfound:\n{string.Join('\n', result.Faults)}");
        Assert.False(result.Succeeded);
        Assert.False(Directory.Exists(Output));
        Assert.Contains(found, SiteCheck.Run(Content, Now).Open);
        return found;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
