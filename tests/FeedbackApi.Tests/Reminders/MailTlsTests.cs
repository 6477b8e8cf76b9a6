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
    private static readonly string[] Secret = ["--Mail:User=desk", "--Mail:Password=secret"];
    private MailServer? _server;
    private Service _service = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _service.DisposeAsync();

    public void Dispose() => _server?.Dispose();

    // The way of an office with an authority of its own: the mail goes out over TLS to a server that others wrote.
    [Fact]
    public async Task OwnAuthority_VouchesForTheServer()
    {
        using var server = await RealMailServer.Start("localhost");

        await Mail("localhost", server.Port, $"--Mail:Authority={server.Authority}");

        var mail = Assert.Single(server.Taken());
        Assert.Equal("工作台：1 条未读提醒", mail.Subject);
        Assert.Contains("分派到本处室：1 条", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(1, await Sent());
    }

    [Fact]
    public async Task OwnAuthority_DoesNotVouchForAnotherName()
    {
        using var server = await RealMailServer.Start("another.example");

        await Mail("localhost", server.Port, $"--Mail:Authority={server.Authority}");

        Assert.Empty(server.Taken());
        Assert.Equal(0, await Sent());
    }

    [Fact]
    public async Task ServerWithoutTls_GetsNothing()
    {
        _server = new MailServer();

        await Mail("127.0.0.1", _server.Port, Secret);

        Assert.Equal((0, 0, 0), (_server.Handshakes, _server.Taken.Count, await Sent()));
    }

    [Fact]
    public async Task CertificateThatNobodyVouchesFor_EndsTheTalk()
    {
        _server = new MailServer { Certificate = Unknown };

        await Mail("127.0.0.1", _server.Port, Secret);

        Assert.Equal((1, 0, 0), (_server.Handshakes, _server.Taken.Count, await Sent()));
    }

    private async Task Mail(string host, int port, params string[] settings)
    {
        _service = await Service.Start([$"--Mail:Host={host}", $"--Mail:Port={port}", "--Mail:From=desk@example.gov.cn", .. settings]);
        var staff = await ReminderTests.Handler(_service, Samples.Division);
        await _service.Query(db => db.Users.Where(u => u.UserName == staff.UserName).ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "handler@example.gov.cn")));
        await _service.Assigned();
        await ReminderTests.Round(_service);
        await using var scope = _service.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MailRound>().Run();
    }

    // Each time one mail was made and tried.
    private async Task<int> Sent()
    {
        var mail = await _service.Query(db => db.OutgoingMails.SingleAsync());
        Assert.Equal(mail.SentAt is null ? 1 : 0, mail.Attempts);
        return mail.SentAt is null ? 0 : 1;
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
