using Microsoft.Extensions.Options;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Notices;

/// <summary>Builds the public site. Content with faults leaves the earlier site in its place.</summary>
internal sealed class SitePublisher(ContentFolder content, ProjectFolder project, IOptions<SiteOptions> options, TimeProvider clock)
{
    public string Output { get; } = project.Resolve(options.Value.Output);

    /// <summary>Where the desk's export for the public lies: beside the site.</summary>
    public string AnswersFile => Path.Combine(Path.GetDirectoryName(Output)!, PublicExport.FileName);

    // Some 25,000 cases, read in a tenth of a second.
    private const long MuchToRead = 4 * 1024 * 1024;

    private bool HasSite => File.Exists(Path.Combine(Output, NoticeIndex.FileName));

    /// <summary>When the next notice is to be published; null when none waits.</summary>
    public DateTimeOffset? NextDue { get; private set; }

    /// <summary>What lies there, in a few words.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Builds the site; with faults the earlier one stays.</summary>
    public SiteBuildResult Build()
    {
        var result = SiteBuild.Run(new SiteBuildOptions { ContentFolder = content.Path, OutputFolder = Output, Answers = AnswersFile }, clock);
        NextDue = result.NextDue;
        return result;
    }

    /// <summary>
    /// Whether the earlier site is served first and built anew a little later, beside: of very many cases the statistics
    /// alone take seconds to read, and whoever wants to submit something must not wait for them.
    /// </summary>
    public bool IsBuiltBeside => HasSite && new FileInfo(AnswersFile) is { Exists: true, Length: > MuchToRead };

    /// <exception cref="FormatException">The content has faults and there is no earlier site to serve.</exception>
    public void Publish()
    {
        if (IsBuiltBeside)
        {
            Summary = "先用上次的网站，稍后自动更新";
            return;
        }

        var result = Build();
        foreach (var fault in result.Faults)
        {
            Console.Error.WriteLine(fault);
        }

        Summary = result.Succeeded
            ? $"{result.Notices} 篇公告，用时 {result.Elapsed.TotalSeconds:0.00} 秒"
            : HasSite
                ? "内容有误，没有更新，仍是上次的网站"
                : throw new FormatException("内容有误，网站没有生成，服务没有启动。请按上面所列逐条修改。");
    }
}
