using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.Attachments;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Campaigns;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Handling;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.Operate;
using PublicNotice.FeedbackApi.People;
using PublicNotice.FeedbackApi.ProofOfWork;
using PublicNotice.FeedbackApi.Publishing;
using PublicNotice.FeedbackApi.Queue;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Recounts;
using PublicNotice.FeedbackApi.Reminders;
using PublicNotice.FeedbackApi.Retention;
using PublicNotice.FeedbackApi.Search;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.SignIn.Provider;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Submit;
using PublicNotice.FeedbackApi.Suggestions;
using PublicNotice.FeedbackApi.Track;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>The whole service: what it is made of, in the order in which a request meets it.</summary>
internal static class ServiceHost
{
    /// <summary>Runs until it is stopped. A setting or a content file that is wrong stops the start with a sentence.</summary>
    /// <returns>0 when it was stopped, 1 when it could not start.</returns>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            if (OperatorCommands.Knows(args))
            {
                return await OperatorCommands.Run(args);
            }

            await using var app = Build(args, TimeProvider.System);
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (StartFault.Explain(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>The service, ready to start, with the given clock.</summary>
    public static WebApplication Build(string[] args, TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // The pages are in this assembly, whichever program starts it.
            ApplicationName = typeof(ServiceHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.RefuseUnknownSettings();
        var log = StartLog.Quiet(builder);
        builder.Services.AddSingleton(clock);
        builder.AddWeb();
        builder.AddProxies();
        builder.AddSite();
        builder.AddStorage();
        builder.AddRateLimits();
        builder.AddCases();
        builder.AddProofOfWork();
        builder.AddAttachments();
        builder.AddRetention();
        builder.AddSubmit();
        builder.AddTrack();
        builder.AddSuggestions();
        builder.AddAudit();
        builder.AddSignIn();
        builder.AddCampaigns();
        builder.AddHandling();
        builder.AddPeople();
        builder.AddTriage();
        builder.AddErasures();
        builder.AddPublishing();
        builder.AddReminders();
        builder.AddRecounts();
        builder.AddSearch();
        builder.AddQueue();
        builder.Services.AddHostedService<Announcement>();

        var app = builder.Build();
        log.SpeakOnceStarted(app);
        app.CheckSettings();
        app.PrepareStorage();
        app.PrepareSearch();
        app.PrepareUploads();
        app.PreparePublicRecord();
        app.PublishSite();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseMethodRefusals();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseBodyLimit();
        app.UseCrossSiteCheck();
        app.UseCompressionRefusal();
        app.UseSite();
        app.UseStaffAuthorization();
        var everybody = app.MapForEverybody().AlsoByHead();
        everybody.MapNotices();
        everybody.MapSubmit();
        everybody.MapUploads();
        everybody.MapChallenge();
        everybody.MapReceipts();
        everybody.MapTrack();
        everybody.MapHealth();
        everybody.MapOpenApi();
        app.MapSignOut();
        app.MapProvider();
        app.MapTriage();
        app.MapAttachments();
        return app;
    }
}
