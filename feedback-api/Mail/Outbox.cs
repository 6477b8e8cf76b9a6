using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Mail;

/// <summary>Sends what lies in the outbox. What the server does not take now is tried again later, ever more seldom.</summary>
internal sealed partial class Outbox(FeedbackDb db, IOptions<MailOptions> options, TimeProvider clock, ILogger<Outbox> logger)
{
    private const int MostAtOnce = 50;
    private static readonly TimeSpan TooOld = TimeSpan.FromDays(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task Send(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.OutgoingMails.Where(mail => mail.SentAt == null && mail.DroppedAt == null && mail.NextTryAt <= now)
            .OrderBy(mail => mail.Id).Take(MostAtOnce).ToListAsync(cancel);
        if (waiting.Count == 0)
        {
            return;
        }

        using var server = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        if (options.Value.Authority is { } authority)
        {
            server.ServerCertificateValidationCallback = new MailAuthority(authority).VouchesFor;
        }

        foreach (var mail in waiting)
        {
            await Send(server, mail, now, cancel);
            await db.SaveChangesAsync(cancel);
        }

        if (server.IsConnected)
        {
            await server.DisconnectAsync(quit: true, cancel);
        }
    }

    private async Task Send(SmtpClient server, OutgoingMail mail, DateTimeOffset now, CancellationToken cancel)
    {
        var address = await db.Users.Where(account => account.Id == mail.AccountId && !account.IsSuspended).Select(account => account.Email).FirstOrDefaultAsync(cancel);
        if (address is null || now - mail.MadeAt > TooOld)
        {
            mail.DroppedAt = now;
            return;
        }

        try
        {
            await Connect(server, cancel);
            await server.SendAsync(Message(mail, address), cancel);
            mail.SentAt = now;
        }
        catch (Exception e) when (e is SocketException or IOException or ProtocolException or CommandException or SslHandshakeException or AuthenticationException
            or ServiceNotConnectedException or ServiceNotAuthenticatedException or TimeoutException or NotSupportedException)
        {
            mail.Attempts++;
            mail.NextTryAt = now + TimeSpan.FromMinutes(Math.Min(60, 1 << Math.Min(mail.Attempts, 6)));
            Log.NotTaken(logger, mail.Id, e.Message);
        }
    }

    private async Task Connect(SmtpClient server, CancellationToken cancel)
    {
        if (server.IsConnected)
        {
            return;
        }

        var settings = options.Value;
        var security = !settings.UseTls ? SecureSocketOptions.None : settings.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await server.ConnectAsync(settings.Host!, settings.Port, security, cancel);
        if (settings.User is { } user)
        {
            await server.AuthenticateAsync(user, settings.Password!, cancel);
        }
    }

    private MimeMessage Message(OutgoingMail mail, string address)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = mail.MadeAt, Body = new TextPart("plain") { Text = mail.Body } };
        message.From.Add(MailboxAddress.Parse(options.Value.From!));
        message.To.Add(MailboxAddress.Parse(address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Mail {Id} was not taken and is tried again: {Reason}")]
        public static partial void NotTaken(ILogger logger, long id, string reason);
    }
}
