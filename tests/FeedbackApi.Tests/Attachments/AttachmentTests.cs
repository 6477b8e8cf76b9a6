using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.FeedbackApi.Attachments;
using SkiaSharp;

namespace PublicNotice.FeedbackApi.Tests.Attachments;

public sealed class AttachmentTests(Service service) : IClassFixture<Service>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
    private readonly Citizen _citizen = new(service);

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "照片.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], "HEIC" },
        { "实况.heic", [0, 0, 0, 24, .. "ftypheim"u8, 0, 0, 0, 0], "HEIC" },
        { "连拍.heic", [0, 0, 0, 24, .. "ftyphevs"u8, 0, 0, 0, 0], "HEIC" },
        { "加密.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")], "取消密码" },
        { "旧.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "另存为 .docx" },
        { "图.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "不是可以接收的格式" },
        { "网页.jpg", "<html><script>alert(1)</script>"u8.ToArray(), "不是可以接收的格式" },
        { "网页.pdf", "<html>%PDF-1.4\n%%EOF"u8.ToArray(), "不是可以接收的格式" },
        { "程序.pdf", "MZ\u0090\0"u8.ToArray(), "不是可以接收的格式" },
        { "半张.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8], "图片不完整" },
        { "半份.pdf", "%PDF-1.4\n"u8.ToArray(), "不是完整的 PDF" },
        { "压缩.docx", Zip("a.txt"), "不是可以接收的格式" },
        { "宏.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "含有宏" },
        { "部件.docx", Zip(["[Content_Types].xml", "word/document.xml", .. Enumerable.Range(0, 2000).Select(i => $"word/{i}.xml")]), "部件太多" },
        { "巨.docx", Zip64(long.MaxValue), "解压后超过 200 MB" },
        { "负.docx", Zip64(-1), "解压后超过 200 MB" },
        { "远.docx", [.. "PK\u0003\u0004PK\u0005\u0006"u8, 0, 0, 0, 0, 5, 0, 5, 0, 0xF0, 0xFF, 0xFF, 0xFF, 0xF0, 0xFF, 0xFF, 0xFF, 0, 0], "不是可以接收的格式" },
        { "坏包.docx", [.. "PK"u8, 3, 4, 1, 2, 3], "不是可以接收的格式" },
        { "空.pdf", [], "空文件" },
        { "炸弹.png", HugePng(), "像素超过" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task FileThatIsNotWanted_IsRefusedWithAdviceAndLeavesNothing(string name, byte[] bytes, string advice)
    {
        var before = Kept().Length;

        var answer = await Check((name, bytes));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains(advice, page.TextOf("error-summary"), StringComparison.Ordinal);
        Assert.Equal(Samples.Letter.Text, page.ValueOf("text"));
        Assert.Equal(before, Kept().Length);
    }

    [Fact]
    public async Task GoodFiles_ReachStaffAsFilesAndNobodyElse()
    {
        var page = await (await Check(("现场.jpg", Photo()), ("材料.pdf", Pdf), ("说明.docx", Zip("[Content_Types].xml", "word/document.xml")))).Page();
        Assert.Contains("现场.jpg（", page.TextOf("check"), StringComparison.Ordinal);
        await _citizen.Press(page, "submit");
        var code = (await _citizen.Open("/feedback/receipt")).TextOf("receipt-code");
        var stored = await service.CaseOf(code);

        var desk = await (await service.Officer()).OpenCase(stored.Id);
        var links = desk.QuerySelectorAll("[data-testid='attachments'] a").OfType<IHtmlAnchorElement>().Select(link => link.PathName).ToList();

        Assert.Equal(3, links.Count);
        var file = await (await service.Officer()).Get(links[1]);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("材料.pdf", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await _citizen.Get(links[1])).StatusCode);
        Assert.Equal(3, (await _citizen.Follow(code)).GetProperty("attachments").GetArrayLength());
    }

    [Fact]
    public async Task AttachmentOfAProtectedCase_IsHiddenFromOthers()
    {
        var form = await _citizen.OpenForm();
        var page = await (await Post(form, "检举控告", ("证据.pdf", Pdf))).Page();
        await _citizen.Press(page, "submit");
        var stored = await service.CaseOf((await _citizen.Open("/feedback/receipt")).TextOf("receipt-code"));

        var other = await Staff.SignedIn(service, handlesProtected: false);

        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/staff/cases/{stored.Id}/attachments/{stored.Attachments[0].Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await service.Officer()).Get($"/staff/cases/{stored.Id}/attachments/{stored.Attachments[0].Id}")).StatusCode);
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\r\n")]
    public async Task PdfWithAMarkOrBlankLinesBeforeItsHead_IsTakenAsItIs(string before)
    {
        byte[] sent = [.. Encoding.UTF8.GetBytes(before), .. Pdf];

        Assert.Equal(sent, await KeptAfter("a.pdf", sent));
    }

    // Whatever a stranger makes of a file, it is taken or refused.
    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("docx")]
    public void DamagedFile_IsNeverAFaultOfTheProgram(string format)
    {
        var whole = format switch
        {
            "jpg" => Photo(),
            "png" => Picture(SKEncodedImageFormat.Png),
            "webp" => Picture(SKEncodedImageFormat.Webp),
            _ => Zip("[Content_Types].xml", "word/document.xml"),
        };
        var random = new Random(7);
        for (var i = 0; i < 1000; i++)
        {
            var damaged = whole[..(i % 4 == 0 ? random.Next(1, whole.Length) : whole.Length)];
            for (var n = random.Next(1, 6); n > 0; n--)
            {
                damaged[random.Next(damaged.Length)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
            }

            var (file, fault) = AttachmentRules.Check("x", damaged);

            Assert.True(file is null != fault is null);
        }
    }

    // T30: the place where a picture was taken, and a second file behind it.
    [Fact]
    public async Task Picture_IsDrawnAnewWithoutWhatItCarried()
    {
        var sent = Photo("GPS 22.5431N 114.0579E", "<script>alert(1)</script>PK\u0003\u0004");

        var kept = await KeptAfter("p.jpg", sent);

        Assert.Equal(FileFormat.Jpg, FileFormats.Recognise(kept));
        Assert.True(kept.AsSpan().IndexOf("GPS 22"u8) < 0);
        Assert.True(kept.AsSpan().IndexOf("<script"u8) < 0);
        Assert.True(kept.AsSpan().IndexOf("Exif"u8) < 0);
        using var drawn = SKBitmap.Decode(kept);
        // The camera was held upright: its note is followed before it is lost.
        Assert.Equal((40, 60), (drawn.Width, drawn.Height));
    }

    [Fact]
    public async Task Attachments_LieSealedOutsideTheSite()
    {
        var marker = Encoding.ASCII.GetBytes($"%PDF-1.4 marker-{Guid.NewGuid():N}\n%%EOF");

        Assert.Equal(HttpStatusCode.OK, (await Check(("x.pdf", marker))).StatusCode);

        Assert.All(Directory.EnumerateFiles(service.Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal) && !file.EndsWith("records.keys", StringComparison.Ordinal)),
            file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(marker.AsSpan(9, 30)) < 0, file));
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("..\\..\\windows\\win.pdf", "win.pdf")]
    [InlineData("C:\\Users\\张三\\证据.exe", "证据.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.pdf")]
    [InlineData("a\0b\r\nSet-Cookie: x.pdf", "abSet-Cookie x.pdf")]
    [InlineData("<img src=x onerror=alert(1)>.pdf", "img src=x onerror=alert(1).pdf")]
    [InlineData("....", "附件.pdf")]
    [InlineData("", "附件.pdf")]
    [InlineData("😀.pdf", "😀.pdf")]
    public void Name_IsCleaned(string typed, string clean) => Assert.Equal(clean, FileNames.Clean(typed, "pdf"));

    [Fact]
    public async Task SixthFile_IsRefused()
    {
        var answer = await Check([.. Enumerable.Range(1, 6).Select(i => ($"{i}.pdf", Pdf))]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("最多 5 个", page.TextOf("error-summary"), StringComparison.Ordinal);
        Assert.Equal(5, page.Find("taken-files").QuerySelectorAll("input[type='checkbox']").Length);
    }

    [Fact]
    public async Task LargeFile_IsRefusedAndAHugeFormToo()
    {
        Assert.Contains("超过 10 MB", (await (await Check(("大.pdf", [.. Pdf, .. new byte[AttachmentRules.MostBytes]]))).Page()).TextOf("error-summary"), StringComparison.Ordinal);

        var huge = await Check(("巨.pdf", new byte[60_000_000]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        Assert.StartsWith("附件太大，没有提交。每个附件不超过 10 MB，最多 5 个。", (await huge.Page()).TextOf("sentence"), StringComparison.Ordinal);
    }

    // Without a length it is found too large only while it is read.
    [Fact]
    public async Task HugeFormOfUntoldLength_IsRefusedInTheSameWords()
    {
        using var content = new StreamContent(new MemoryStream([.. "--a\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n"u8, .. new byte[AttachmentsSetup.MostForm]]));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=a");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/feedback/check") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        var huge = await _citizen.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        Assert.StartsWith("附件太大，没有提交。", (await huge.Page()).TextOf("sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileTakenOff_IsNotSent()
    {
        var page = await (await Check(("一.pdf", Pdf), ("二.pdf", [.. Pdf, (byte)' ']))).Page();
        var form = await (await _citizen.Press(page, "edit")).Page();

        var again = await (await _citizen.Press(form, "check", ("remove", form.QuerySelector("input[name='remove']")!.GetAttribute("value")))).Page();

        Assert.DoesNotContain("一.pdf", again.TextOf("check"), StringComparison.Ordinal);
        Assert.Contains("二.pdf", again.TextOf("check"), StringComparison.Ordinal);
    }

    // The proof covers the files as they were sent.
    [Fact]
    public async Task Commitment_CoversTheFilesAsSent()
    {
        var sent = Photo();
        await _citizen.Press(await (await Check(("p.jpg", sent))).Page(), "submit");

        var receipt = await _citizen.Open("/feedback/receipt");

        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(sent)), receipt.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnclaimedFile_IsSweptAndAClaimedOneStays()
    {
        await using var own = await Service.Start();
        var citizen = new Citizen(own);
        var claimed = await (await citizen.CheckFiles(await citizen.OpenForm(), "意见", ("留.pdf", Pdf))).Page();
        await citizen.Press(claimed, "submit");
        await citizen.CheckFiles(await citizen.OpenForm(), "意见", ("弃.pdf", Pdf));
        var folder = Path.Combine(own.Folder, "attachments");
        Assert.Equal(2, Directory.GetFiles(folder).Length);
        foreach (var file in Directory.GetFiles(folder))
        {
            File.SetLastWriteTimeUtc(file, own.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromHours(3));
        }

        await own.App.Services.GetRequiredService<UnclaimedFiles>().Sweep(default);

        Assert.Single(Directory.GetFiles(folder));
    }

    private string[] Kept() => Directory.Exists(Path.Combine(service.Folder, "attachments")) ? Directory.GetFiles(Path.Combine(service.Folder, "attachments")) : [];

    private async Task<byte[]> KeptAfter(string name, byte[] bytes)
    {
        await _citizen.Press(await (await Check((name, bytes))).Page(), "submit");
        var stored = await service.CaseOf((await _citizen.Open("/feedback/receipt")).TextOf("receipt-code"));
        return service.App.Services.GetRequiredService<AttachmentStore>().Open(stored, stored.Attachments[0])!;
    }

    private async Task<HttpResponseMessage> Check(params (string Name, byte[] Bytes)[] files) =>
        await Post(await _citizen.OpenForm(), "意见", files);

    private Task<HttpResponseMessage> Post(IHtmlDocument form, string kind, params (string Name, byte[] Bytes)[] files) =>
        _citizen.CheckFiles(form, kind, files);

    // A picture 60 by 40 that its camera says to turn, with a comment in it and something behind it.
    private static byte[] Photo(string exif = "x", string behind = "")
    {
        using var bitmap = new SKBitmap(60, 40);
        bitmap.Erase(SKColors.Teal);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        var jpeg = data.ToArray();
        byte[] tiff = [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(exif)];
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((tiff.Length + 2) >> 8), (byte)(tiff.Length + 2), .. tiff, .. jpeg[2..], .. Encoding.UTF8.GetBytes(behind)];
    }

    private static byte[] Picture(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(20, 20);
        bitmap.Erase(SKColors.Teal);
        using var data = bitmap.Encode(format, 80);
        return data.ToArray();
    }

    // A Word file by its list of parts, each of which declares a size in the 64 bits of ZIP64.
    private static byte[] Zip64(long declared)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var starts = new List<(byte[] Name, uint At)>();
        foreach (var name in (byte[][])["[Content_Types].xml"u8.ToArray(), "word/document.xml"u8.ToArray()])
        {
            starts.Add((name, (uint)stream.Position));
            writer.Write([.. "PK\u0003\u0004"u8, 45, 0, .. new byte[16], 0xFF, 0xFF, 0xFF, 0xFF, (byte)name.Length, 0, 0, 0, .. name]);
        }

        var list = (uint)stream.Position;
        foreach (var (name, at) in starts)
        {
            writer.Write([.. "PK\u0001\u0002"u8, 45, 0, 45, 0, .. new byte[16], 0xFF, 0xFF, 0xFF, 0xFF, (byte)name.Length, 0, 12, 0, .. new byte[10]]);
            writer.Write(at);
            writer.Write([.. name, 1, 0, 8, 0]);
            writer.Write(declared);
        }

        var length = (uint)stream.Position - list;
        writer.Write([.. "PK\u0005\u0006"u8, 0, 0, 0, 0, 2, 0, 2, 0]);
        writer.Write(length);
        writer.Write(list);
        writer.Write((ushort)0);
        return stream.ToArray();
    }

    private static byte[] Zip(params string[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var part in parts)
            {
                using var entry = archive.CreateEntry(part).Open();
                entry.Write("x"u8);
            }
        }

        return stream.ToArray();
    }

    // 60,000 by 60,000 pixels in a few bytes.
    private static byte[] HugePng()
    {
        byte[] header = [.. "IHDR"u8, 0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60, 8, 0, 0, 0, 0];
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 0, 0, 0, 13, .. header, .. Crc(header), 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];
    }

    private static byte[] Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        crc = ~crc;
        return [(byte)(crc >> 24), (byte)(crc >> 16), (byte)(crc >> 8), (byte)crc];
    }
}
