using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Options;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Notices;

/// <summary>The public site: built from the content when the service starts, and served from the output folder.</summary>
internal static class SiteSetup
{
    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<SiteOptions>("Site");
        builder.Services.AddSingleton(services => ContentFolder.Find(services.GetRequiredService<IOptions<SiteOptions>>().Value.Content));
        builder.Services.AddSingleton(services => new ProjectFolder(Path.GetDirectoryName(services.GetRequiredService<ContentFolder>().Path)!));
        builder.Services.AddSingleton(services => ContentFiles.Load(services.GetRequiredService<ContentFolder>().Path));
        builder.Services.AddSingleton(services => services.GetRequiredService<ContentFiles>().Calendar);
        builder.Services.AddSingleton(services => new SiteFrame(services.GetRequiredService<ContentFiles>().Settings));
        builder.Services.AddSingleton<SitePublisher>();
        builder.Services.AddSingleton<SitePages>();
        builder.Services.AddSingleton(services => new PublishedNotices(services.GetRequiredService<SitePublisher>().Output));
    }

    public static void PublishSite(this WebApplication app)
    {
        // Who the bureau is and which divisions it has: without these there is no desk, whatever site there was.
        app.Services.GetRequiredService<ContentFiles>();
        app.Services.GetRequiredService<SitePublisher>().Publish();
    }

    public static void UseSite(this WebApplication app)
    {
        app.UseSitePages();
        // Ranges and what is too large to keep in memory. Dot-folders too: /.well-known/ is one.
        var files = new PhysicalFileProvider(app.Services.GetRequiredService<SitePublisher>().Output, ExclusionFilters.None);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = Describe });
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Describe });
    }

    private static void Describe(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext response)
    {
        var headers = response.Context.Response.Headers;
        if (headers.ContentType.ToString() is var type && (type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("/json", StringComparison.Ordinal)))
        {
            headers.ContentType = type + "; charset=utf-8";
        }

        // Files under /assets/ are named by their content; a page must be asked for again, since a notice can be corrected.
        headers.CacheControl = response.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
    }
}

/// <summary>Where the words are.</summary>
internal sealed record ContentFolder(string Path)
{
    public static ContentFolder Find(string? setting)
    {
        var folder = setting is null
            ? ContentFiles.FindFolder(Directory.GetCurrentDirectory()) ?? ContentFiles.FindFolder(AppContext.BaseDirectory)
            : System.IO.Path.GetFullPath(setting);
        return folder is not null && Directory.Exists(folder)
            ? new ContentFolder(folder)
            : throw new FormatException("找不到内容文件夹（其中应有 site.yml）。请在项目文件夹里启动，或用 --Site:Content 指明位置。");
    }
}
