using System.Text;

namespace PublicNotice.Site.Tests;

public sealed class SiteAssetsTests
{
    [Fact]
    public void Names_CarryTheHashOfTheContent() => Assert.All(SiteAssets.All, asset =>
        Assert.Contains(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(asset.Content.Span))[..10], asset.Href, StringComparison.Ordinal));

    [Fact]
    public void Stylesheet_LoadsNothing()
    {
        var css = Encoding.UTF8.GetString(SiteAssets.Stylesheet.Content.Span);

        Assert.DoesNotContain("url(", css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
        Assert.DoesNotContain("text-align: justify", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_IsNotPartOfTheSite() =>
        Assert.DoesNotContain("_preview", Encoding.UTF8.GetString(SiteAssets.Script.Content.Span), StringComparison.Ordinal);
}
