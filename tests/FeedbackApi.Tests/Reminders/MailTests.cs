using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Mail;

namespace PublicNotice.FeedbackApi.Tests.Reminders;

/// <summary>Mails by a real conversation with a server on loopback (<see cref="MailServer"/>).</summary>
public sealed class MailTests : IAsyncLifetime, IDisposable
{
    private const string Address = "handler@example.gov.cn";
    private readonly MailServer _server = new();
    private Service _service = null!;

    public async Task InitializeAsync() =>
        _service = await Service.Start("--Mail:Host=127.0.0.1", $"--Mail:Port={_server.Port}", "--Mail:From=desk@example.gov.cn", "--Mail:UseTls=false");

    public Task DisposeAsync() => _service.DisposeAsync();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task WorkingMorning_BringsOneDigestOfNumbersAlone()
    {
        var handler = await With(ReminderTests.Handler(_service, Samples.Division));
        var id = await _service.Received(Samples.Letter with { Title = "路灯之题", Name = "欧阳测试" });
        await (await _service.Officer()).Assign(id, Samples.Division);
        await _service.Assigned();
        await ReminderTests.Round(_service);

        await Mail();
        await Mail();
        _service.Clock.Advance(TimeSpan.FromHours(5));
        await Mail();

        var (to, mail) = Assert.Single(Taken());
        Assert.Equal(Address, to);
        Assert.Equal("工作台：2 条未读提醒", mail.Subject);
        Assert.Contains("分派到本处室：2 条", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("/staff/reminders", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("路灯", mail.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("欧阳", mail.TextBody, StringComparison.Ordinal);
        Assert.NotNull(handler);
    }

    [Theory]
    [InlineData("2023-12-01 07:59:59", 0)]
    [InlineData("2023-12-01 08:00:00", 1)]
    [InlineData("2023-12-02 10:00:00", 0)]
    [InlineData("2023-12-30 10:00:00", 0)]
    public async Task Digest_ComesOnWorkingMorningsOnly(string now, int mails)
    {
        await With(ReminderTests.Handler(_service, Samples.Division));
        await _service.Assigned();
        await ReminderTests.Round(_service);
        _service.Clock.Set(now);

        await Mail();

        Assert.Equal(mails, _server.Taken.Count);
    }

    [Fact]
    public async Task UrgentReminders_MakeOneMailInHalfAnHour()
    {
        await With(Staff.InRoles(_service, [StaffRole.Reviewer], Samples.Division));
        await Submitted();
        await Mail();
        Assert.Single(Taken());
        for (var minute = 0; minute < 29; minute++)
        {
            if (minute % 5 == 0)
            {
                await Submitted();
            }

            _service.Clock.Advance(TimeSpan.FromMinutes(1));
            await Mail();
        }

        Assert.Single(Taken());
        _service.Clock.Advance(TimeSpan.FromMinutes(2));
        await Mail();

        Assert.Equal(["工作台：1 条未读提醒", "工作台：6 条新提醒"], Taken().Select(mail => mail.Mail.Subject));
    }

    [Fact]
    public async Task ProtectedCase_IsInNoMail()
    {
        await With(Staff.InRoles(_service, [StaffRole.ProtectedOfficer]));
        await _service.Received(Samples.Accusation);
        _service.Clock.Set("2023-12-12 09:00:00");
        await ReminderTests.Round(_service, deadlines: true);
        Assert.True(await _service.Query(db => db.Reminders.AnyAsync()));

        await Mail();

        Assert.Empty(_server.Taken);
        Assert.False(await _service.Query(db => db.OutgoingMails.AnyAsync()));
    }

    [Fact]
    public async Task BusyServer_GetsTheMailLaterAndARestartLosesNone()
    {
        await With(ReminderTests.Handler(_service, Samples.Division));
        await _service.Assigned();
        await ReminderTests.Round(_service);
        _server.IsBusy = true;
        await Mail();
        Assert.Empty(_server.Taken);
        await _service.Restart();
        _server.IsBusy = false;

        await Mail();
        Assert.Empty(_server.Taken);
        _service.Clock.Advance(TimeSpan.FromMinutes(2));
        await Mail();
        await Mail();

        Assert.Single(Taken());
    }

    [Fact]
    public async Task WithoutAHost_NothingIsMade()
    {
        await using var silent = await Service.Start();
        await With(ReminderTests.Handler(silent, Samples.Division));
        await silent.Assigned();
        await ReminderTests.Round(silent);

        await Mail(silent);

        Assert.False(await silent.Query(db => db.OutgoingMails.AnyAsync()));
    }

    private static async Task<Staff> With(Task<Staff> made)
    {
        var staff = await made;
        await staff.Press(await staff.Open("/staff/reminders"), "save-address", ("email", Address));
        return staff;
    }

    private async Task Submitted()
    {
        var id = await _service.Assigned();
        await (await _service.Officer()).SubmitAnswer(id, "已经修好。");
        await ReminderTests.Round(_service);
    }

    private Task Mail() => Mail(_service);

    private static async Task Mail(Service service)
    {
        await using var scope = service.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MailRound>().Run();
    }

    private List<(string To, MimeMessage Mail)> Taken() =>
        [.. _server.Taken.Select(taken => (taken.To, MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(taken.Content)))))];
}
