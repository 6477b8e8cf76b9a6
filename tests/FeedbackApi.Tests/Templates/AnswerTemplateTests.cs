using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Templates;

public sealed class AnswerTemplateTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Template_FillsTheFormInAndWhatIsLeftIsRefused()
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());
        var choice = (await staff.OpenCase(id)).Find("templates").QuerySelectorAll("a").Single(link => link.TextContent == "资金项目查询答复");

        var page = await staff.Open(choice.GetAttribute("href")!.Split('#')[0]);

        var text = page.ValueOf("answer");
        Assert.Contains("您于 2023年12月1日 询问的资金事项，经规划财务处核对", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        var refused = await staff.Press(page, "send-answer");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("答复里还有没填的“【待填：项目、金额、年度】”", (await refused.Page()).TextOf("refusal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Templates_AreThoseOfTheDivisionAndTheKind()
    {
        var (staff, enquiry) = (await service.Officer(), await service.Received(Samples.Letter with { Kind = "咨询" }));
        await staff.Assign(enquiry, Samples.OtherDivision);

        Assert.Equal(["一般答复"], (await staff.OpenCase(enquiry)).Find("templates").QuerySelectorAll("a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Template_LosesNoDraftAndChoosesItsOutcome()
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());
        await staff.SaveDraft(id, "已经写好的草稿");

        var page = await staff.Open($"{Staff.PathOf(id)}?template=adopted");

        Assert.Equal("Adopted", page.ValueOf("outcome"));
        Assert.Contains("已经写好的草稿", page.TextOf("saved-draft"), StringComparison.Ordinal);
        Assert.Equal("已经写好的草稿", (await staff.OpenCase(id)).ValueOf("answer"));
    }

    [Theory]
    [InlineData("nothing-like-it")]
    [InlineData("%3Cscript%3E")]
    public async Task UnknownTemplate_IsNoTemplate(string template)
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());

        Assert.Equal("", (await staff.Open($"{Staff.PathOf(id)}?template={template}")).ValueOf("answer"));
    }
}
