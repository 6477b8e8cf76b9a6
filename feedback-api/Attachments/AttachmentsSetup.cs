using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>附件: taken with the form, kept apart, handed to staff as files alone, never shown by this site itself.</summary>
internal static class AttachmentsSetup
{
    /// <summary>The largest form with files.</summary>
    public const long MostForm = (AttachmentRules.MostFiles * (long)AttachmentRules.MostBytes) + (512 * 1024);

    public static void AddAttachments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AttachmentStore>().AddSingleton<Slips>().AddSingleton<UploadRoom>().AddSingleton<FileReception>().AddSingleton<Uploads>();
        builder.Services.AddSingleton<UnclaimedFiles>().AddHostedService(services => services.GetRequiredService<UnclaimedFiles>());
    }

    /// <summary>Lets what a large form spills to disk lie where nobody else reads.</summary>
    public static void PrepareUploads(this WebApplication app) => SpillFolder.Use();

    public static void MapAttachments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/staff/cases/{id:long}/attachments/{file:long}", Download).WithMetadata(new StaffOnlyAttribute(CaseStaffAttribute.WhoReadsWords)).ExcludeFromDescription();

    /// <summary>Marks a route whose form may bear files.</summary>
    public static TBuilder TakesFiles<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new LargeBodies(MostForm, "multipart/"));

    private static async Task<IResult> Download(
        HttpContext context, long id, long file, Desk desk, AttachmentStore store, PersonalData personalData, Readings readings)
    {
        context.KeepOutOfCaches();
        var @case = await desk.VisibleTo(context.User).AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, context.RequestAborted);
        if (@case?.Attachments.Find(a => a.Id == file) is not { } found || store.Open(@case, found) is not { } bytes)
        {
            return Refusals.Page(context, StatusCodes.Status404NotFound, "没有找到这个附件，或您无权查看。");
        }

        await readings.Downloaded(context.User, @case, file);
        return TypedResults.File(bytes, "application/octet-stream", personalData.Open(@case, Place.FileName, found.SealedName));
    }
}
