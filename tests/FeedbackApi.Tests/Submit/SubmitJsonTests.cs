using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.FeedbackApi.Tests.Submit;

public sealed class SubmitJsonTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    [Fact]
    public async Task ValidMessage_GivesReceipt()
    {
        var answer = await _citizen.Send(Samples.LetterOnItem);
        var receipt = await answer.Receipt();

        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$", receipt.Code);
        Assert.NotNull(ReceiptCode.TryParse(receipt.Code));
        Assert.Equal("已收到", receipt.State);
        Assert.Equal(new DateTimeOffset(2023, 12, 1, 10, 0, 0, ShanghaiTime.Offset), receipt.ReceivedAt);
        Assert.Contains("建议 · 《", receipt.About, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task ValidMessage_IsStoredAsSent()
    {
        var letter = Samples.LetterOnItem with { Title = "路灯", Publish = true };

        var stored = await service.CaseOf((await _citizen.Submit(letter)).Code);

        Assert.Equal((letter.Title, letter.Text), (stored.Title, stored.Text));
        Assert.Equal((Samples.Notice, Samples.Item), (stored.Subject?.NoticeId, stored.Subject?.ItemId));
        Assert.True(stored.ConsentsToPublication);
        Assert.Equal(CaseState.Received, stored.State);
        Assert.Equal("提交", stored.Events[0].What);
    }

    [Theory]
    [InlineData("2023-12-01 10:00:00", "2023-12-12")]
    [InlineData("2023-12-01 23:59:59", "2023-12-12")]
    [InlineData("2023-12-28 09:00:00", "2024-01-09")] // 元旦
    [InlineData("2024-02-07 09:00:00", "2024-02-22")] // 春节，2月18日调休上班
    [InlineData("2023-09-28 09:00:00", "2023-10-13")] // 中秋、国庆，10月7日、8日调休上班
    public async Task Receipt_IsDueAfterSevenWorkingDays(string received, string due)
    {
        await using var own = await Service.Start();
        own.Clock.Set(received);

        var receipt = await new Citizen(own).Submit(Samples.Letter);

        Assert.Equal($"{due}T23:59:59+08:00", receipt.DueAt.ToString("yyyy-MM-ddTHH:mm:sszzz", null));
    }

    [Fact]
    public async Task Proof_CanBeRecomputedFromSaltAndWords()
    {
        var receipt = await _citizen.Submit(new() { Kind = "咨询", Title = "问", Text = "第一行\r\n“引号”\"\\ <b>&'+ 😀", Name = "王五", Publish = true });

        const string Canonical =
            """{"contact":null,"item":null,"kind":"咨询","name":"王五","notice":null,"publish":true,"revision":null,"text":"第一行\n“引号”\"\\ <b>&'+ 😀","title":"问"}""";
        byte[] input = [.. Encoding.UTF8.GetBytes("PublicNotice submission v1\n"), .. Convert.FromHexString(receipt.Proof.Salt), .. Encoding.UTF8.GetBytes(Canonical)];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(input)), receipt.Proof.Commitment);
        Assert.Equal(64, receipt.Proof.Salt.Length);
    }

    [Fact]
    public async Task SameWordsTwiceWithoutKey_AreTwoCases()
    {
        var (first, second) = (await _citizen.Submit(Samples.Letter), await _citizen.Submit(Samples.Letter));

        Assert.NotEqual(first.Code, second.Code);
        Assert.NotEqual(first.Proof.Salt, second.Proof.Salt);
    }

    [Theory]
    [InlineData("意见")]
    [InlineData("建议")]
    [InlineData("咨询")]
    [InlineData("求助")]
    [InlineData("投诉")]
    [InlineData("检举控告")]
    public async Task EveryKind_IsTaken(string kind)
    {
        var answer = await _citizen.Send(Samples.Letter with { Kind = kind });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(kind == "检举控告", (await service.CaseOf((await answer.Receipt()).Code)).IsProtected);
    }
}
