using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.FeedbackApi.Mail;

namespace PublicNotice.FeedbackApi.Tests.Reminders;

/// <summary>Nothing is told, and no password, to a server that does not prove who it is; the mail waits.</summary>
public sealed class MailTlsTests : IAsyncLifetime, IDisposable
{
    private static readonly X509Certificate2 Unknown = SelfSigned();
    private MailServer _server = null!;
    private Service _service = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _service.DisposeAsync();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task ServerWithoutTls_GetsNothing()
    {
        await Mail(new MailServer());

        Assert.Equal((0, 0), (_server.Handshakes, _server.Taken.Count));
        Assert.Equal(1, await _service.Query(db => db.OutgoingMails.CountAsync(mail => mail.SentAt == null && mail.Attempts == 1)));
    }

    [Fact]
    public async Task CertificateThatNobodyVouchesFor_EndsTheTalk()
    {
        await Mail(new MailServer { Certificate = Unknown });

        Assert.Equal((1, 0), (_server.Handshakes, _server.Taken.Count));
        Assert.Equal(1, await _service.Query(db => db.OutgoingMails.CountAsync(mail => mail.SentAt == null && mail.Attempts == 1)));
    }

    private async Task Mail(MailServer server)
    {
        _server = server;
        _service = await Service.Start(
            "--Mail:Host=127.0.0.1", $"--Mail:Port={server.Port}", "--Mail:From=desk@example.gov.cn", "--Mail:User=desk", "--Mail:Password=secret");
        var staff = await ReminderTests.Handler(_service, Samples.Division);
        await _service.Query(db => db.Users.Where(u => u.UserName == staff.UserName).ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "handler@example.gov.cn")));
        await _service.Assigned();
        await ReminderTests.Round(_service);
        await using var scope = _service.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MailRound>().Run();
    }

    private static X509Certificate2 SelfSigned()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
