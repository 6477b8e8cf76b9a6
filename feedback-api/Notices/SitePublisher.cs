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

    /// <summary>What lies there, in a few words.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Builds the site; with faults the earlier one stays.</summary>
    public SiteBuildResult Build() =>
        SiteBuild.Run(new SiteBuildOptions { ContentFolder = content.Path, OutputFolder = Output, Answers = AnswersFile }, clock);

    /// <exception cref="FormatException">The content has faults and there is no earlier site to serve.</exception>
    public void Publish()
    {
        var result = Build();
        foreach (var fault in result.Faults)
        {
            Console.Error.WriteLine(fault);
        }

        Summary = result.Succeeded
            ? $"{result.Notices} 篇公告，用时 {result.Elapsed.TotalSeconds:0.00} 秒"
            : File.Exists(Path.Combine(Output, NoticeIndex.FileName))
                ? "内容有误，没有更新，仍是上次的网站"
                : throw new FormatException("内容有误，网站没有生成，服务没有启动。请按上面所列逐条修改。");
    }
}
