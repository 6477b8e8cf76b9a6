using System.Net;
using PublicNotice.Domain;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Tests.Publishing;

/// <summary>What is published at the desk is on the site by itself, and what is hidden is gone from it.</summary>
public sealed class SiteBuildTests(Service service) : IClassFixture<Service>
{
    private const string Summary = "有来信反映路灯损坏。";
    private string AnswersPage => Path.Combine(service.Folder, "site", "answers", "index.html");

    [Fact]
    public async Task PublishedAnswer_IsAtItsItemAndHasNeitherNumberNorNameNorTheCitizensWords()
    {
        var letter = Samples.LetterOnItem with { Publish = true, Name = "欧阳测试", Contact = "13800138000", Text = "村口的路灯坏了两个月，原话在此。" };
        var id = await service.Received(letter);

        await Publish(id);

        var notice = Path.Combine(service.Folder, "site", Samples.NoticePath.Trim('/'), "index.html");
        var page = await Eventually.Get(() => File.ReadAllTextAsync(notice), text => text.Contains(Summary, StringComparison.Ordinal));
        var item = Answers(page).QuerySelector($"#item-{Samples.Item}")!;
        Assert.Contains(Summary, item.TextContent, StringComparison.Ordinal);
        Assert.Contains("规划财务处答复", item.TextContent, StringComparison.Ordinal);
        Assert.Contains(Summary, await File.ReadAllTextAsync(AnswersPage), StringComparison.Ordinal);
        var export = await File.ReadAllTextAsync(Path.Combine(service.Folder, PublicExport.FileName));
        Assert.DoesNotContain("欧阳测试", export, StringComparison.Ordinal);
        Assert.DoesNotContain("13800138000", export, StringComparison.Ordinal);
        Assert.DoesNotContain("原话在此", export, StringComparison.Ordinal);
        Assert.Contains("\"receivedMonth\": \"2023-12\"", export, StringComparison.Ordinal);
        var stored = await service.Stored(id);
        Assert.DoesNotContain(Convert.ToHexStringLower(stored.Commitment)[..12], export, StringComparison.Ordinal);
    }

    /// <summary>The data lie elsewhere and nobody has made the site's folder yet, as on a new server: the service makes it.</summary>
    [Fact]
    public async Task FolderOfTheSiteThatIsNotThere_IsMade()
    {
        var folder = Directory.CreateTempSubdirectory("publicnotice-");
        try
        {
            await using var fresh = await Service.Start($"--Site:Output={Path.Combine(folder.FullName, "var", "site")}");

            Assert.Equal(HttpStatusCode.OK, (await new Browser(fresh).Get("/")).StatusCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Incidents T1, T4.
    [Fact]
    public async Task HiddenAnswer_LeavesATombstoneAndComesBack()
    {
        var id = await service.Received(Samples.Letter with { Publish = true });
        await Publish(id, "只在这一件里的摘要。");
        await Shows(text => text.Contains("只在这一件里的摘要。", StringComparison.Ordinal));
        var staff = await service.Officer();

        await staff.Press(await staff.OpenCase(id), "publicity-Hide", ("code", "ThirdParty"));

        var page = await Shows(text => !text.Contains("只在这一件里的摘要。", StringComparison.Ordinal));
        Assert.Contains("third-party", page, StringComparison.Ordinal);
        Assert.DoesNotContain("只在这一件里的摘要。", await File.ReadAllTextAsync(Path.Combine(service.Folder, PublicExport.FileName)), StringComparison.Ordinal);
        await Logs("2023-12-01,hide,third-party");

        await staff.Press(await staff.OpenCase(id), "publicity-Restore", ("why", "第三人同意"));

        await Shows(text => text.Contains("只在这一件里的摘要。", StringComparison.Ordinal));
        await Logs("2023-12-01,restore,");
    }

    // An answer that the citizen does not accept is not shown as the last word.
    [Fact]
    public async Task ReopenedCase_SaysSoAtItsPublishedAnswer()
    {
        var code = (await new Citizen(service).Submit(Samples.Letter with { Publish = true })).Code;
        var id = (await service.CaseOf(code)).Id;
        await Publish(id, "后来又重新办理的。");
        await Shows(text => text.Contains("后来又重新办理的。", StringComparison.Ordinal));

        await new Citizen(service).PostJson("/api/v1/track/reopen", $$"""{"code":"{{code}}","reason":"没有修好。"}""");

        var page = await Shows(text => text.Contains("正在重新办理", StringComparison.Ordinal));
        var answer = Answers(page).QuerySelectorAll("[data-testid=answer]").Single(card => card.TextContent.Contains("后来又重新办理的。", StringComparison.Ordinal));
        Assert.Contains("来件人反映问题没有解决，这件来件正在重新办理；以下是原来的答复。", answer.TextContent, StringComparison.Ordinal);
        Assert.Contains("办理中", answer.QuerySelector(".answer-facts")!.TextContent, StringComparison.Ordinal);

        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await service.Officer()).Answer(id, "这次真的修好了。");

        await Shows(text => text.Contains("另有新的答复", StringComparison.Ordinal));
        Assert.True((await (await service.Officer()).OpenCase(id)).Has("superseded"));
    }

    [Fact]
    public async Task Build_TellsTheDeskHowItWent()
    {
        var staff = await service.Officer();

        var answer = await staff.Press(await staff.Open("/staff/site"), "build-now");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await Eventually.Get(() => staff.Open("/staff/site"), page => page.Has("last-build") && page.TextOf("last-build").Contains("成功", StringComparison.Ordinal));
        Assert.Contains("2023-12-01 10:00", page.TextOf("last-build"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FaultInTheContent_IsToldAndTheOldSiteStays()
    {
        var content = Path.Combine(service.Folder, "content-of-its-own");
        Folders.Copy(Samples.Content, content);
        await using var own = await Service.Start($"--Site:Content={content}");
        var staff = await Staff.SignedIn(own);
        var before = await File.ReadAllTextAsync(Path.Combine(own.Folder, "site", "index.html"));
        Directory.CreateDirectory(Path.Combine(content, "notices", "2023", "huai-le"));
        await File.WriteAllTextAsync(Path.Combine(content, "notices", "2023", "huai-le", "notice.md"), "没有开头");

        await staff.Press(await staff.Open("/staff/site"), "build-now");

        var page = await Eventually.Get(() => staff.Open("/staff/site"), page => page.Has("faults"));
        Assert.Contains("没有成功", page.TextOf("last-build"), StringComparison.Ordinal);
        Assert.Contains("content-of-its-own/notices/2023/huai-le/notice.md:1:1: error PN304", page.TextOf("faults"), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(own.Folder, "site", "index.html")));
    }

    // Incident T11: nobody has to press a button, and nothing is out before.
    [Fact]
    public async Task NoticeOfALaterTime_IsPublishedByItselfThen()
    {
        var content = Path.Combine(service.Folder, "content-with-a-date");
        Folders.Copy(Samples.Content, content);
        var later = Path.Combine(content, "notices", "2023", "ding-shi");
        Directory.CreateDirectory(later);
        await File.WriteAllTextAsync(Path.Combine(later, "notice.md"), "---\ntitle: 定时公告\nkind: 公告\npublishedAt: 2023-12-01T10:00:03+08:00\n---\n到时才发。");
        await using var own = await Service.Start($"--Site:Content={content}");
        var page = Path.Combine(own.Folder, "site", "notices", "2023", "ding-shi", "index.html");
        Assert.False(File.Exists(page));

        own.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.True(await Eventually.Get(() => Task.FromResult(File.Exists(page)), isThere => isThere));
    }

    // Incident T66: what was published just before a crash is on the site after it.
    [Fact]
    public async Task RestartedService_BuildsFromTheStore()
    {
        await using var own = await Service.Start();
        var id = await own.Received(Samples.Letter with { Publish = true });
        await Publish(own, id, "重启以前公开的。");
        await own.Restart(() =>
        {
            File.Delete(Path.Combine(own.Folder, PublicExport.FileName));
            return Task.CompletedTask;
        });

        Assert.Contains("重启以前公开的。", await File.ReadAllTextAsync(Path.Combine(own.Folder, "site", "answers", "index.html")), StringComparison.Ordinal);
    }

    private Task Publish(long id, string summary = Summary) => Publish(service, id, summary);

    private static async Task Publish(Service service, long id, string summary)
    {
        var (one, other) = (await service.Officer(), await service.SecondPerson());
        await one.Assign(id, Samples.Division);
        await one.Answer(id, "已经修好。");
        await one.Press(await one.OpenCase(id), "propose", ("title", "路灯"), ("text", summary), ("publicAnswer", "路灯已经修好。"));
        Assert.Equal(HttpStatusCode.Redirect, (await other.Press(await other.OpenCase(id), "publicity-Publish")).StatusCode);
    }

    // A build changes one file after the other: the log may come a moment after the page.
    private async Task Logs(string row)
    {
        var log = Path.Combine(service.Folder, "site", "statistics", "moderation.csv");
        Assert.Contains(row, await Eventually.Get(() => File.ReadAllTextAsync(log), text => text.Contains(row, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private async Task<string> Shows(Func<string, bool> isSo)
    {
        var page = await Eventually.Get(() => File.ReadAllTextAsync(AnswersPage), isSo);
        Assert.True(isSo(page));
        return page;
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Answers(string html) => Html.Read(html, new Uri("http://localhost/"), strict: true);
}
