using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace PublicNotice.FeedbackApi.Tests.Queue;

/// <summary>常用视图: each person's own, by name.</summary>
public sealed class SavedViewTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task View_IsSavedInItsOwnSpellingAndOpened()
    {
        var staff = await Staff.SignedIn(service);

        var answer = await Save(staff, "/staff?state=Received&x=1&tab=All&p=3&kind=咨询&sort=nonsense", "咨询待分派");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await staff.Open(answer.Headers.Location!.ToString());
        Assert.Contains("咨询待分派", page.TextOf("done"), StringComparison.Ordinal);
        var link = page.QuerySelector("[data-testid=saved-views] li a")!;
        Assert.Equal(("咨询待分派", "/staff?tab=All&state=Received&kind=%E5%92%A8%E8%AF%A2"), (link.TextContent, link.GetAttribute("href")));
        await staff.Open(link.GetAttribute("href")!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("这个名称实在是太长了这个名称实在是太长了这个名称实在是太长了长")]
    public async Task BadName_IsRefusedAndKept(string name)
    {
        var staff = await Staff.SignedIn(service);

        var answer = await Save(staff, "/staff?tab=All", name);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("最多 30 字", page.TextOf("refusal"), StringComparison.Ordinal);
        Assert.Equal(name, page.ValueOf("name"));
    }

    [Fact]
    public async Task SameName_IsRefused()
    {
        var staff = await Staff.SignedIn(service);
        await Save(staff, "/staff?tab=All", "一");

        var page = await (await Save(staff, "/staff?tab=Held", "一")).Page();

        Assert.Contains("已经有一个视图叫“一”", page.TextOf("refusal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwentyFirst_IsRefused()
    {
        var staff = await Staff.SignedIn(service);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await Save(staff, "/staff?tab=All", $"视图{i}")).StatusCode);
        }

        var page = await (await Save(staff, "/staff?tab=All", "第二十一个")).Page();

        Assert.Contains("最多保存 20 个视图", page.TextOf("refusal"), StringComparison.Ordinal);
        Assert.Equal(20, page.QuerySelectorAll("[data-testid=saved-views] li").Length);
    }

    [Fact]
    public async Task View_IsSeenAndDeletedByItsOwnerAlone()
    {
        var (owner, other) = (await Staff.SignedIn(service), await Staff.SignedIn(service));
        await Save(owner, "/staff?tab=All", "<b>自己的</b>");
        var page = await owner.Open("/staff");
        var form = Forms.Read(page.QuerySelector("[data-testid=saved-views] li form")!);
        var id = long.Parse(form["id"]!, null);

        Assert.Empty((await other.Open("/staff")).QuerySelectorAll("[data-testid=saved-views] li"));
        form["__RequestVerificationToken"] = Forms.Read((await other.Open("/staff")).Find("save-view-form"))["__RequestVerificationToken"];
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post("/staff?handler=DeleteView", form)).StatusCode);
        Assert.True(await service.Query(db => db.SavedViews.AnyAsync(view => view.Id == id)));

        form["__RequestVerificationToken"] = Forms.Read(page.Find("save-view-form"))["__RequestVerificationToken"];
        Assert.Equal(HttpStatusCode.Redirect, (await owner.Post("/staff?handler=DeleteView", form)).StatusCode);
        Assert.False(await service.Query(db => db.SavedViews.AnyAsync(view => view.Id == id)));
    }

    private static async Task<HttpResponseMessage> Save(Staff staff, string path, string name) =>
        await staff.Press(await staff.Open(path), "save-view", ("name", name));
}
