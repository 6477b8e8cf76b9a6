namespace PublicNotice.Site.Tests;

/// <summary>A tiny site of six notices with an item each, and a desk's export beside it.</summary>
internal sealed class AnsweredSite : IDisposable
{
    public AnsweredSite() => Site = new TinySite(string.Join('\n', Enumerable.Range(1, 6).Select(number => FormattableString.Invariant(
        $"== notices/2026/n{number}/notice.md\n---\ntitle: 测试公告 {number}\nkind: 公告\npublishedAt: 2026-01-{number:00} 09:00\ndivision: zhc\n---\n正文。\n一、情况\n1.甲事项\n一是办了。"))));

    public TinySite Site { get; }

    public string File => Path.Combine(Site.Root, PublicExport.FileName);

    /// <summary>A published answer.</summary>
    public static PublicAnswer Answer(string id, int? notice = null, string? item = null, string kind = "建议") => new()
    {
        Id = id, PublishedOn = new(2026, 1, 9), Notice = notice is null ? null : $"2026-n{notice}", NoticeTitle = notice is null ? null : $"测试公告 {notice}", Item = item, ItemNumber = item is null ? null : "一、1",
        Words = new PublicWords($"题目{id}", $"摘要{id}。", $"答复{id}。", kind, "zhc", "综合处", "2025-12", new(2026, 1, 8), "采纳"),
    };

    /// <summary>The same, hidden.</summary>
    public static PublicAnswer Hidden(PublicAnswer answer) =>
        answer with { Words = null, Hidden = new Tombstone("personal-data", "含个人信息", new(2026, 1, 10), "有异议的可以致电。") };

    public void Write(params PublicAnswer[] answers) => Write(new PublicExport { AsOf = new(2026, 1, 10), Answers = answers });

    public void Write(PublicExport export) => System.IO.File.WriteAllBytes(File, export.ToJson());

    public SiteBuildResult Build() => SiteBuild.Run(new SiteBuildOptions { ContentFolder = Site.Content, Now = TinySite.Now, Answers = File }, TimeProvider.System);

    public AnsweredSite Built()
    {
        var result = Build();
        Assert.True(result.Succeeded, string.Join('\n', result.Faults));
        return this;
    }

    public void Dispose() => Site.Dispose();
}
