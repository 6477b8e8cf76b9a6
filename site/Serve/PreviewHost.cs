using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace PublicNotice.Site;

/// <summary>Serves the preview on this machine only, and tells open pages when to reload.</summary>
internal static class PreviewHost
{
    private const string Events = "/_preview/events";
    private const string Hint =
        "<p class=\"inset\" data-testid=\"preview-hint\">这是预览，只有网站的页面：提意见、查询进度和工作台由服务程序提供，在这里打不开。要一起试用，请另外运行 <code>dotnet run --project feedback-api</code>。</p>";

    private static readonly string[] Served = [SiteLinks.Feedback, SiteLinks.Track, SiteLinks.Staff, "/api/"];
    private static readonly string NotFound = SiteFiles.NotFound.TrimStart('/');
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static WebApplication Create(Preview preview, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(FormattableString.Invariant($"http://localhost:{port}"));
        var app = builder.Build();
        app.MapGet(Events, (HttpContext context) => SendEventsAsync(preview, context));
        app.MapGet(PreviewAssets.ScriptPath, () => Results.Text(PreviewAssets.Script, "text/javascript", Encoding.UTF8));
        app.MapGet(PreviewAssets.StylePath, () => Results.Text(PreviewAssets.Style, "text/css", Encoding.UTF8));
        app.MapFallback("{**path}", (HttpContext context) => Serve(preview, context.Request.Path.Value ?? "/"));
        return app;
    }

    private static IResult Serve(Preview preview, string path)
    {
        var file = FileAt(path);
        // Before the page is read: a page that is newer than its version is loaded once more, one that is older never.
        var (version, versionNotFound) = (preview.VersionOf(file), preview.VersionOf(NotFound));
        if (preview.Read(file) is not { } content)
        {
            return preview.Read(file + "/index.html") is not null
                ? Results.Redirect(path + "/")
                : Results.Text(WithHint(Page(preview.Read(NotFound), versionNotFound), path), "text/html", Encoding.UTF8, StatusCodes.Status404NotFound);
        }

        return file.EndsWith(".html", StringComparison.Ordinal)
            ? Results.Text(Page(content, version), "text/html", Encoding.UTF8)
            : Results.Bytes(content, Types.TryGetContentType(file, out var type) ? type + Charset(type) : "application/octet-stream");
    }

    // The preview has the pages alone: who follows a link to the form is told so.
    private static string WithHint(string html, string path)
    {
        var at = html.IndexOf("</h1>", StringComparison.Ordinal);
        return at < 0 || !Served.Any(served => path.StartsWith(served, StringComparison.Ordinal)) ? html : html.Insert(at + "</h1>".Length, Hint);
    }

    private static string FileAt(string path) => (path.EndsWith('/') ? path + "index.html" : path).TrimStart('/');

    private static string Charset(string type) => type.StartsWith("text/", StringComparison.Ordinal) ? "; charset=utf-8" : "";

    // Before the first site without an error there is only the frame that shows the faults.
    private static string Page(byte[]? content, int version)
    {
        var html = content is not null
            ? Encoding.UTF8.GetString(content)
            : "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>预览</title></head><body></body></html>";
        return html.Replace("</head>", PreviewAssets.Tags(version) + "</head>", StringComparison.Ordinal);
    }

    // A page is told the version that last changed itself; who names none, that of the site.
    private static async Task SendEventsAsync(Preview preview, HttpContext context)
    {
        var page = context.Request.Query["page"].ToString();
        var signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Signal() => signals.Writer.TryWrite(true);
        preview.Changed += Signal;
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            Signal();
            await foreach (var _ in signals.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync($"data: {Message(preview, page)}\n\n", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            preview.Changed -= Signal;
        }
    }

    private static string Message(Preview preview, string page)
    {
        var state = preview.Current;
        var file = FileAt(page);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, FaultPrinter.Json with { Indented = false }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", page.Length == 0 ? state.Version : preview.VersionOf(preview.Read(file) is null ? NotFound : file));
            WriteAll(json, "errors", state.Errors);
            WriteAll(json, "warnings", state.Warnings);
            json.WriteNumber("warningCount", state.WarningCount);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> faults)
    {
        json.WriteStartArray(name);
        foreach (var fault in faults)
        {
            json.WriteStringValue(fault);
        }

        json.WriteEndArray();
    }
}
