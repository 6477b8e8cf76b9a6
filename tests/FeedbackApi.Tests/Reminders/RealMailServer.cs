using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace PublicNotice.FeedbackApi.Tests.Reminders;

/// <summary>
/// A mail server that others wrote (Debian's python3-aiosmtpd), which demands TLS and puts what it takes into a folder. Its
/// certificate is vouched for by itself: <see cref="Authority"/>.
/// </summary>
internal sealed class RealMailServer : IDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private RealMailServer(Process process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    public int Port { get; }

    public string Authority => Path.Combine(_folder, "certificate.pem");

    /// <param name="name">The name in its certificate.</param>
    public static async Task<RealMailServer> Start(string name)
    {
        var folder = Directory.CreateTempSubdirectory("mail").FullName;
        WriteCertificate(folder, name);
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo("/usr/bin/python3",
        [
            "-m", "aiosmtpd", "-n", "-l", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), "--tlscert", Path.Combine(folder, "certificate.pem"),
            "--tlskey", Path.Combine(folder, "key.pem"), "-c", "aiosmtpd.handlers.Mailbox", Path.Combine(folder, "mail"),
        ]))!;
        await Eventually.Get(() => Answers(port), answers => answers);
        return new RealMailServer(process, folder, port);
    }

    /// <summary>What it has taken, oldest first.</summary>
    public IReadOnlyList<MimeMessage> Taken() => Directory.Exists(Path.Combine(_folder, "mail", "new"))
        ? [.. Directory.GetFiles(Path.Combine(_folder, "mail", "new")).Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))]
        : [];

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void WriteCertificate(string folder, string name)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail of these tests", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Path.Combine(folder, "certificate.pem"), made.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> Answers(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
