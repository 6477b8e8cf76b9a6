using System.Security.Cryptography;
using System.Text.Json;

namespace PublicNotice.Site.Tests;

[Collection(SampleSiteTests.Name)]
public sealed class PublishedFilesTests(SampleSite sample)
{
    [Fact]
    public void FileList_NamesEveryOtherFileWithItsHash()
    {
        using var json = JsonDocument.Parse(sample.Read("files.json"));
        var listed = json.RootElement.GetProperty("files").EnumerateArray()
            .Select(file => (file.GetProperty("path").GetString()!, file.GetProperty("sha256").GetString()!));

        Assert.Equal(sample.Files.Where(file => file != "files.json")
            .Select(file => (file, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(sample.Output, file)))))), listed);
    }

    [Fact]
    public void SecurityTxt_ExpiresWhenTheSettingsSay() =>
        Assert.Equal("Contact: mailto:security@example.gov.cn\nExpires: 2027-06-30T23:59:59+08:00\nPreferred-Languages: zh, en\n"
            + "Canonical: https://notice.example.gov.cn/.well-known/security.txt\n", sample.Read(".well-known/security.txt"));

    [Fact]
    public void SiteWithoutSecurityContact_HasNoSecurityTxt()
    {
        using var site = TinySite.WithNotice("正文。").Built();

        Assert.False(Directory.Exists(Path.Combine(site.Output, ".well-known")));
    }

    [Fact]
    public void Sitemap_ListsEveryPageAndWhenNoticesChanged()
    {
        var text = sample.Read("sitemap.xml");

        Assert.Contains("<loc>https://notice.example.gov.cn/notices/2023/xuncha-zhenggai/</loc><lastmod>2023-11-23T00:00:00+08:00</lastmod>", text, StringComparison.Ordinal);
        Assert.All(new[] { "/", "/ledger/", "/divisions/zhc/", "/notices/archive/", "/contact/", "/sitemap/", "/about/" },
            path => Assert.Contains($"<loc>https://notice.example.gov.cn{path}</loc>", text, StringComparison.Ordinal));
        Assert.DoesNotContain("404", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ContactPage_NamesBureauAndDisciplineChannel()
    {
        var text = sample.Page("contact/index.html").QuerySelector("main")!.TextContent;

        Assert.Contains("0755-88121635", text, StringComparison.Ordinal);
        Assert.Contains("12388", text, StringComparison.Ordinal);
    }
}
