using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>MDN's HTTP Observatory grades every type of page A+, also those that answer a post.</summary>
[Collection(Stories.Name)]
public sealed class ObservatoryTests(World world, Chromium chromium) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publicnotice-observatory-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task EveryPageType_IsGradedAPlus()
    {
        var pages = new List<SavedPage>();
        foreach (string name in PageTypes.Names)
        {
            pages.Add(await Save(name));
        }

        var run = await Grade(pages);

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Equal(pages.Count, run.Output.Split('\n').Count(line => line.Contains(": A+", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task PageWithoutItsHeaders_IsNotGradedAPlus()
    {
        var home = await Save("home");

        var run = await Grade([home with { Headers = [.. home.Headers.Where(header => header.Name != "content-security-policy")] }]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content-security-policy", run.Output, StringComparison.Ordinal);
    }

    // As it came over TLS: the proxy in front says so.
    private async Task<SavedPage> Save(string name)
    {
        var options = new BrowserNewContextOptions { ExtraHTTPHeaders = new Dictionary<string, string> { ["X-Forwarded-Proto"] = "https" } };
        SavedPage? saved = null;
        await chromium.Tell("observatory-" + name, options, async page =>
        {
            IResponse? last = null;
            page.Response += (_, answer) => last = answer.Request.IsNavigationRequest && answer.Status is not (>= 300 and < 400) ? answer : last;
            await PageTypes.Open(name, world, page);
            // Only what frames this one transfer is left out.
            var headers = (await last!.HeadersArrayAsync()).Select(header => new SavedHeader(header.Name.ToLowerInvariant(), header.Value))
                .Where(header => header.Name is not ("transfer-encoding" or "content-encoding" or "content-length" or "connection"));
            saved = new SavedPage(name, "/" + name, last.Status, [.. headers], await last.TextAsync());
        });
        return saved!;
    }

    private async Task<ToolRun> Grade(IReadOnlyList<SavedPage> pages)
    {
        var (saved, certificate, key) = (Path.Combine(_folder, "pages.json"), Path.Combine(_folder, "tls.pem"), Path.Combine(_folder, "tls.key"));
        await File.WriteAllTextAsync(saved, JsonSerializer.Serialize(pages, JsonSerializerOptions.Web));
        using var secret = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await File.WriteAllTextAsync(certificate, CertificateFor(secret).ExportCertificatePem());
        await File.WriteAllTextAsync(key, secret.ExportPkcs8PrivateKeyPem());
        return await Tools.Run("env", "NODE_EXTRA_CA_CERTS=" + certificate, "node", Tools.Own("observatory.mjs"), saved, world.Address, certificate, key);
    }

    private static X509Certificate2 CertificateFor(ECDsa secret)
    {
        var request = new CertificateRequest("CN=localhost", secret, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    private sealed record SavedHeader(string Name, string Value);

    private sealed record SavedPage(string Name, string Path, int Status, IReadOnlyList<SavedHeader> Headers, string Body);
}
