using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Tests.Notices;

/// <summary>The site's files: compressed once, told apart by strong tags, never anything outside the site.</summary>
public sealed class SitePagesTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br;q=0.9", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br; q=0.000", null)]
    [InlineData("identity", null)]
    [InlineData("BR", "br")]
    [InlineData("brr, xgzip", null)]
    [InlineData(null, null)]
    public async Task Page_IsSentInAFormThatTheBrowserReads(string? accepts, string? encoding)
    {
        var answer = await Get("/", accepts);

        Assert.Equal(encoding is null ? [] : [encoding], answer.Content.Headers.ContentEncoding);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(service.Folder, "site", "index.html")), await Plain(answer));
    }

    [Fact]
    public async Task Tags_AreStrongAndDifferByForm()
    {
        var (plain, brotli, gzip) = (await Get("/", null), await Get("/", "br"), await Get("/", "gzip"));

        var tags = new[] { plain, brotli, gzip }.Select(answer => answer.Headers.ETag!).ToList();
        Assert.All(tags, tag => Assert.False(tag.IsWeak));
        Assert.Equal(3, tags.Distinct().Count());
    }

    [Fact]
    public async Task PageThatIsKnown_IsNotSentAgain()
    {
        var tag = (await Get("/", "br")).Headers.ETag!;

        var same = await Get("/", "br", tag);
        var otherForm = await Get("/", "gzip", tag);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, otherForm.StatusCode));
        Assert.Empty(await same.Content.ReadAsByteArrayAsync());
        Assert.Equal(tag, same.Headers.ETag);
    }

    [Fact]
    public async Task Head_SaysWhatGetWouldSend()
    {
        var get = await Get("/", "br");
        var request = new HttpRequestMessage(HttpMethod.Head, "/");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");

        var head = await _citizen.Http.SendAsync(request);

        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Range_IsStillServed()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/notices.json");
        request.Headers.Range = new RangeHeaderValue(0, 9);

        Assert.Equal(HttpStatusCode.PartialContent, (await _citizen.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task NewerBuild_IsSeenWithinSeconds()
    {
        var content = Directory.CreateTempSubdirectory("content-").FullName;
        Folders.Copy(Samples.Content, content);
        await using var own = await Service.Start($"--Site:Content={content}");
        var citizen = new Citizen(own);
        await citizen.Get("/about/");
        // A page of its own: no notice changes with it.
        await File.AppendAllTextAsync(Path.Combine(content, "pages", "about.md"), "\n\n补充的一段。\n");

        var built = SiteBuild.Run(new SiteBuildOptions { ContentFolder = content, OutputFolder = Path.Combine(own.Folder, "site") }, TimeProvider.System);
        own.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.True(built.Written, string.Join('\n', built.Faults));
        Assert.Contains("补充的一段", await (await citizen.Get("/about/")).Text(), StringComparison.Ordinal);
        Directory.Delete(content, recursive: true);
    }

    [Theory]
    [InlineData("/../publicnotice.db")]
    [InlineData("/..%2fpublicnotice.db")]
    [InlineData("/%2e%2e/publicnotice.db")]
    [InlineData("/notices/..%5c..%5cpublicnotice.db")]
    [InlineData("//etc/passwd")]
    [InlineData("/index.html%00.txt")]
    [InlineData("/site/../../keys/master.key")]
    public async Task PathOutOfTheSite_OpensNothing(string path)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(service.Address.Host, service.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);

        var status = await reader.ReadLineAsync();

        Assert.Matches("^HTTP/1.1 (400|404) ", status);
    }

    private Task<HttpResponseMessage> Get(string path, string? accepts, EntityTagHeaderValue? known = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepts is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        }

        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return _citizen.Http.SendAsync(request);
    }

    private static async Task<string> Plain(HttpResponseMessage answer)
    {
        var stream = await answer.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(answer.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        });
        return await reader.ReadToEndAsync();
    }
}
