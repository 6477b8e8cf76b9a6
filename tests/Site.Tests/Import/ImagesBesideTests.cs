using System.Text;

namespace PublicNotice.Site.Tests;

/// <summary>A saved web page comes with a folder of its images, a Markdown file with images beside it: those come along, and nothing else.</summary>
public sealed class ImagesBesideTests : IDisposable
{
    private const string Text = "根据有关规定，现将整改情况予以公示，公示期为2026年3月2日至2026年3月9日。欢迎社会各界监督。";

    private readonly string _root = Directory.CreateTempSubdirectory("import-").FullName;

    public ImagesBesideTests()
    {
        var png = WordImportTests.Png(("IHDR", new byte[13]), ("tEXt", Encoding.ASCII.GetBytes("Author\0zhangsan")), ("IDAT", new byte[4]), ("IEND", []));
        Directory.CreateDirectory(Path.Combine(_root, "source", "网页_files"));
        File.WriteAllBytes(Path.Combine(_root, "source", "网页_files", "图 1.png"), png);
        File.WriteAllBytes(Path.Combine(_root, "mi.png"), png);
        File.CreateSymbolicLink(Path.Combine(_root, "source", "link.png"), Path.Combine(_root, "mi.png"));
    }

    [Theory]
    [InlineData("网页_files/图%201.png")]
    [InlineData("./网页_files/图%201.png")]
    public void ImageInItsFolder_ComesWithoutItsMetadata(string source)
    {
        using var page = Import("source.html", $"<article><p>{Text}</p><p><img src=\"{source}\" alt=\"整改前后对比\"></p></article>");
        using var markdown = Import("source.md", $"{Text}\n\n![整改前后对比]({source})\n");

        Assert.All([page, markdown], run =>
        {
            Assert.Equal($"{Text}\n![整改前后对比](image-1.png)\n", run.Body);
            Assert.DoesNotContain("zhangsan", Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(run.Folder, "image-1.png"))), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("../mi.png")]
    [InlineData("网页_files/../../mi.png")]
    [InlineData("%2e%2e/mi.png")]
    [InlineData("link.png")]
    [InlineData("/etc/hostname")]
    [InlineData("file:///etc/hostname")]
    [InlineData("https://evil.example/track.png")]
    [InlineData("//evil.example/track.png")]
    [InlineData("gone.png")]
    public void ImageAnywhereElse_IsLeftOutAndTold(string source)
    {
        using var page = Import("source.html", $"<article><p>{Text}</p><p><img src=\"{source}\" alt=\"整改前后对比\"></p></article>");
        using var markdown = Import("source.md", $"{Text}\n\n![整改前后对比]({source})\n");

        Assert.All([page, markdown], run =>
        {
            Assert.Equal(Text + "\n", run.Body);
            Assert.Contains(run.Dropped, what => what.StartsWith("文件之外的图片", StringComparison.Ordinal));
            Assert.Equal(["notice.md"], Directory.GetFiles(run.Folder).Select(Path.GetFileName));
        });
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private ImportRun Import(string name, string text)
    {
        var file = Path.Combine(_root, "source", name);
        File.WriteAllText(file, text);
        return ImportRun.Of(file, Directory.CreateTempSubdirectory("import-").FullName, "--json");
    }
}
