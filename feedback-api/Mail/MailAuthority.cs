using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace PublicNotice.FeedbackApi.Mail;

/// <summary>The organisation's own authority: it alone vouches for the mail server, and for the name that was asked for.</summary>
internal sealed class MailAuthority(string file)
{
    private readonly X509Certificate2Collection _roots = Read(file);

    public bool VouchesFor(object sender, X509Certificate? shown, X509Chain? sent, SslPolicyErrors errors)
    {
        if (shown is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_roots);
        // An authority of one's own seldom publishes what it has revoked.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var link in sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(link.Certificate);
        }

        using var certificate = new X509Certificate2(shown);
        return chain.Build(certificate);
    }

    private static X509Certificate2Collection Read(string file)
    {
        var roots = new X509Certificate2Collection();
        roots.ImportFromPemFile(file);
        return roots;
    }
}
