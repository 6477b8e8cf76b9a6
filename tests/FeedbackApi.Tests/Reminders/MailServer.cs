using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PublicNotice.FeedbackApi.Tests.Reminders;

/// <summary>A mail server on loopback, written for these tests: it speaks as much SMTP (RFC 5321) as a client needs, and keeps what it takes.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;

    public MailServer(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _work = Task.Run(Accept);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mails it has taken: whom they are for, and all their lines.</summary>
    public ConcurrentQueue<(string To, string Content)> Taken { get; } = new();

    /// <summary>Whether it turns mails away for the time being.</summary>
    public bool IsBusy { get; set; }

    /// <summary>With what it speaks TLS when it is asked to (STARTTLS); null: it knows nothing of it.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How often a client began to speak TLS with it.</summary>
    public int Handshakes { get; private set; }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _work.GetAwaiter().GetResult();
        _end.Dispose();
        _listener.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await Serve(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 loopback ESMTP");
        var to = "";
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO":
                    await writer.WriteLineAsync("250-loopback");
                    if (Certificate is not null)
                    {
                        await writer.WriteLineAsync("250-STARTTLS");
                    }

                    await writer.WriteLineAsync("250 8BITMIME");
                    break;
                case "STARTTLS" when Certificate is not null:
                    await writer.WriteLineAsync("220 go on");
                    await Encrypt(stream, Certificate);
                    return;
                case "MAIL" when IsBusy:
                    await writer.WriteLineAsync("451 4.3.0 busy");
                    break;
                case "RCPT":
                    to = line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    Taken.Enqueue((to, await Content(reader)));
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    // No further: a client that goes on with a certificate that nobody vouches for has failed already.
    private async Task Encrypt(Stream stream, X509Certificate2 certificate)
    {
        Handshakes++;
        await using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
        try
        {
            await tls.AuthenticateAsServerAsync(certificate);
            using var reader = new StreamReader(tls, Encoding.UTF8);
            while (await reader.ReadLineAsync(_end.Token) is { } line)
            {
                Taken.Enqueue(("", line));
            }
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            // The client hangs up.
        }
    }

    private async Task<string> Content(StreamReader reader)
    {
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            content.Append(line).Append('\n');
        }

        return content.ToString();
    }
}
