using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Submit;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Publishing;

/// <summary>
/// Builds the site by itself: when something that the public can read has changed, when a notice is to be published, and when a new day has begun. One at a
/// time; what is asked for while one runs is done by the next.
/// </summary>
internal sealed partial class SiteBuildWorker(
    SiteBuilds builds, SitePublisher site, SimilarAnswers similar, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SiteBuildWorker> logger) : BackgroundService
{
    // What goes over very many cases leaves the first minute to those who wait.
    private static readonly TimeSpan AfterTheStart = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (site.IsBuiltBeside)
        {
            await Task.Delay(AfterTheStart, stoppingToken);
        }

        var day = clock.Today();
        while (!stoppingToken.IsCancellationRequested)
        {
            var isWished = await builds.Wished(Patience(), stoppingToken);
            if (isWished || day != clock.Today() || site.NextDue <= clock.GetUtcNow() || builds.Last is { IsGood: false })
            {
                day = clock.Today();
                builds.IsRunning = true;
                builds.Last = await Build(stoppingToken);
                builds.IsRunning = false;
                Log.Built(logger, builds.Last.IsGood, builds.Last.Sentence);
            }
        }
    }

    // Not longer than until the next notice is to be published.
    private TimeSpan Patience() => site.NextDue is { } due
        ? TimeSpan.FromTicks(Math.Clamp((due - clock.GetUtcNow()).Ticks, Soon.Ticks, LookEvery.Ticks))
        : LookEvery;

    private async Task<SiteBuildOutcome> Build(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            similar.Know(await scope.ServiceProvider.GetRequiredService<PublicRecord>().Write(cancel));
            return Outcome(site.Build());
        }
        catch (Exception e) when (StoreFaults.IsWhileKeeping(e))
        {
            Log.Failed(logger, e.Message);
            return new SiteBuildOutcome(clock.GetUtcNow(), false, "数据库或磁盘暂时不可用，网站没有更新；稍后自动重试。", []);
        }
    }

    private SiteBuildOutcome Outcome(SiteBuildResult result) => new(
        clock.GetUtcNow(),
        result.Succeeded,
        !result.Succeeded ? "内容有误，网站没有更新，仍是上次的网站。请按下面所列逐条修改。"
            : result.Written ? $"网站已更新：{result.Notices} 篇公告，{result.Pages} 个页面，用时 {result.Elapsed.TotalSeconds:0.00} 秒。"
            : "网站已是最新，没有需要改动的页面。",
        [.. result.Faults.Where(fault => fault.IsError || result.Succeeded).Select(fault => fault.ToString())]);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Site build: good {IsGood}. {Sentence}")]
        public static partial void Built(ILogger logger, bool isGood, string sentence);

        [LoggerMessage(LogLevel.Warning, "Site build is postponed: {Reason}")]
        public static partial void Failed(ILogger logger, string reason);
    }
}
