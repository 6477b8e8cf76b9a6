using Microsoft.Playwright;
using PublicNotice.EndToEnd.Tests.Pages;

namespace PublicNotice.EndToEnd.Tests;

/// <summary>The main job, end to end: from the published notice to the answered complaint.</summary>
[Collection(Stories.Name)]
public sealed class MainJobTests(World world, Chromium chromium)
{
    private const string Item = "1-1-2";
    private const string Text = "专项资金拨付太慢，村里公厕改造的钱到现在还没有到账，请问什么时候能拨下来？";
    private const string Answer = "您反映的资金已于本周拨付到镇，请向镇财政所核对。";

    [Fact]
    public async Task Complaint_GoesFromItemToAnswer()
    {
        var (code, invitation) = ("", "");
        await chromium.Tell("citizen-sends", new() { ViewportSize = Chromium.Phone }, async page =>
        {
            var citizen = new CitizenPages(page);
            await page.GotoAsync(world.Address);
            await page.GetByRole(AriaRole.Link, new() { NameString = World.OpenTitle }).First.ClickAsync();
            await citizen.CommentOnItem(Item);
            Assert.Equal(Item, await page.GetByLabel("针对哪一项").InputValueAsync());
            code = await citizen.Send("投诉", Text);
            Assert.NotNull(ReceiptCode.TryParse(code));
        });

        await chromium.Tell("staff-answers", new() { ViewportSize = Chromium.Desktop }, async page =>
        {
            var staff = new StaffPages(page);
            await staff.SignInTo(world);
            await staff.OpenCase(world.Address, "专项资金拨付太慢");
            Assert.Equal("规划财务处", await page.GetByTestId("suggested-division").InnerTextAsync());
            Assert.NotEqual(0, await page.GetByTestId("terms").Locator("li").CountAsync());
            await staff.Assign("规划财务处", "事项属资金拨付");
            await staff.SubmitAnswer(Answer);
            invitation = await staff.Invite(world.Address, "李强");
        });

        // The one who wrote the answer may not send it.
        await chromium.Tell("colleague-sends", new() { ViewportSize = Chromium.Desktop }, async page =>
        {
            var staff = new StaffPages(page);
            await staff.Join(invitation, "liqiang");
            await staff.OpenCase(world.Address, "专项资金拨付太慢");
            await staff.SendAnswer();
            var events = await staff.Events.InnerTextAsync();
            Assert.All((string[])["提交", "生成建议分类", "登记", "分派至规划财务处", "事项属资金拨付", "答复送审", "王敏", "答复来件人", "李强"],
                words => Assert.Contains(words, events, StringComparison.Ordinal));
        });

        await chromium.Tell("citizen-reads", new() { ViewportSize = Chromium.Phone }, async page =>
        {
            var citizen = new CitizenPages(page);
            await citizen.Track(world.Address, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
            Assert.Equal("已答复", await citizen.State.InnerTextAsync());
            Assert.Contains(Answer, await citizen.Answer.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Contains("规划财务处", await citizen.Answer.InnerTextAsync(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public Task WithoutJavaScript_CitizenSendsAndTracks() =>
        chromium.Tell("no-script", new() { ViewportSize = Chromium.Phone, JavaScriptEnabled = false }, async page =>
        {
            var citizen = new CitizenPages(page);
            await citizen.OpenItem(world.Address, world.OpenNotice, "1-1-1");
            await citizen.CommentOnItem("1-1-1");
            await page.GetByTestId("check").ClickAsync();
            Assert.Contains("请填写内容", await citizen.ErrorSummary.InnerTextAsync(), StringComparison.Ordinal);
            var code = await citizen.Send("建议", "公厕管护建议公示责任人姓名和电话。");
            await citizen.Track(world.Address, code);
            Assert.Equal("已收到", await citizen.State.InnerTextAsync());
        });

    [Fact]
    public Task KeyboardAlone_CitizenSends() =>
        chromium.Tell("keyboard", new() { ViewportSize = Chromium.Desktop }, async page =>
        {
            await page.GotoAsync(world.Address + "/feedback");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await TabTo(page, "kind");
            await page.Keyboard.PressAsync("Space");
            await TabTo(page, "text");
            await page.Keyboard.TypeAsync("请问驻村干部多久轮换一次？");
            await TabTo(page, "check");
            await page.Keyboard.PressAsync("Enter");
            await page.GetByTestId("submit").WaitForAsync();
            await TabTo(page, "submit");
            await page.Keyboard.PressAsync("Enter");
            await page.Arrives("**/feedback/receipt");
            Assert.NotNull(ReceiptCode.TryParse(await page.GetByTestId("receipt-code").InnerTextAsync()));
        });

    [Fact]
    public Task BackFromThePageThatChecks_ShowsTheFormWithWhatWasTyped() =>
        chromium.Tell("back", new() { ViewportSize = Chromium.Phone }, async page =>
        {
            var citizen = new CitizenPages(page);
            await page.GotoAsync($"{world.Address}/feedback");
            await page.GetByLabel("内容", new() { Exact = true }).FillAsync("路灯的事，写到一半。");
            await citizen.End.ClickAsync();
            await citizen.ErrorSummary.WaitForAsync();
            Assert.StartsWith("错误：", await page.TitleAsync(), StringComparison.Ordinal);
            Assert.Equal("error-summary", await page.EvaluateAsync<string>("() => document.activeElement.dataset.testid"));
            await page.GetByRole(AriaRole.Radio, new() { Name = "建议" }).First.CheckAsync();
            await citizen.End.ClickAsync();
            await page.GetByTestId("submit").WaitForAsync();

            await page.GoBackAsync();

            await page.GetByTestId("feedback-form").WaitForAsync();
            Assert.Equal("路灯的事，写到一半。", await page.GetByLabel("内容", new() { Exact = true }).InputValueAsync());
            Assert.True(await page.GetByRole(AriaRole.Radio, new() { Name = "建议" }).First.IsCheckedAsync());
        });

    [Fact]
    public Task ReceiptOnPaper_SaysWhoseItIsAndWhatProvesIt() =>
        chromium.Tell("receipt-print", new() { ViewportSize = Chromium.Phone }, async page =>
        {
            await page.GotoAsync($"{world.Address}/feedback");
            await new CitizenPages(page).Send("建议", "回执请印上机关名称和电话。");
            await Assertions.Expect(page.GetByTestId("receipt-on-paper")).ToBeHiddenAsync();

            await page.EmulateMediaAsync(new() { Media = Media.Print });

            await Assertions.Expect(page.GetByTestId("receipt")).ToContainTextAsync("深圳市乡村振兴和协作交流局");
            await Assertions.Expect(page.GetByTestId("receipt-on-paper")).ToBeVisibleAsync();
            var words = await page.GetByTestId("receipt-on-paper").InnerTextAsync();
            Assert.Contains($"{world.Address}/track", words, StringComparison.Ordinal);
            Assert.Matches("[0-9a-f]{64}\\s[\\s\\S]*[0-9a-f]{64}", words);
        });

    [Fact]
    public Task ClosedNotice_SaysKindlyWhenItWasOpenAndOffersTheStandingChannel() =>
        chromium.Tell("closed", new() { ViewportSize = Chromium.Phone }, async page =>
        {
            await page.GotoAsync(world.Address + "/feedback?notice=2023-xuncha-zhenggai&item=2-1-3");
            Assert.Contains("2023年11月23日至2023年12月14日（23:59 止）", await page.GetByTestId("closed").InnerTextAsync(), StringComparison.Ordinal);
            await page.GetByTestId("standing-channel").ClickAsync();
            await page.Arrives("**/feedback");
            await page.GetByTestId("feedback-form").WaitForAsync();
        });

    [Fact]
    public async Task KilledAfterTheReceipt_NothingReceivedIsLost()
    {
        var code = "";
        await chromium.Tell("before-kill", new() { ViewportSize = Chromium.Phone }, async page =>
        {
            await page.GotoAsync(world.Address + "/feedback");
            code = await new CitizenPages(page).Send("意见", "断电前的最后一封信。");
        });

        await world.Restart();

        await chromium.Tell("after-kill", new() { ViewportSize = Chromium.Phone }, async page =>
        {
            var citizen = new CitizenPages(page);
            await citizen.Track(world.Address, code);
            Assert.Equal("已收到", await citizen.State.InnerTextAsync());
        });
    }

    [Fact]
    public async Task AnswerHalfWritten_SurvivesAnotherActAndAnExpiredSession()
    {
        await chromium.Tell("half-sends", new(), async page =>
        {
            await page.GotoAsync(world.Address + "/feedback");
            await new CitizenPages(page).Send("咨询", "驻村补贴标准在哪里可以查到？");
        });
        await chromium.Tell("half-answers", new() { ViewportSize = Chromium.Desktop }, async page =>
        {
            var staff = new StaffPages(page);
            await staff.SignInTo(world);
            await staff.OpenCase(world.Address, "驻村补贴标准");
            await staff.Assign("人事处（机关党委）", "");
            await page.GetByLabel("答复内容").FillAsync("您好，补贴标准");
            await staff.Assign("规划财务处", "改派");
            await Assertions.Expect(page.GetByLabel("答复内容")).ToHaveValueAsync("您好，补贴标准");
            await page.Context.ClearCookiesAsync();
            await page.GetByTestId("send-answer").ClickAsync();
            await staff.FillSignIn();
            await Assertions.Expect(page.GetByLabel("答复内容")).ToHaveValueAsync("您好，补贴标准");
        });
    }

    private static async Task TabTo(IPage page, string idOrTestId)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<string>("() => document.activeElement.id + '|' + (document.activeElement.dataset.testid ?? '')");
            if (focused.Split('|').Contains(idOrTestId))
            {
                return;
            }
        }

        Assert.Fail($"Tab never reached {idOrTestId}");
    }
}
