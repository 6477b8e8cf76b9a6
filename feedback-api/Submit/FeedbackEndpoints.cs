using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using PublicNotice.FeedbackApi.Attachments;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.ProofOfWork;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>提交: the form, and the one address that takes it from people and programs.</summary>
internal static class FeedbackEndpoints
{
    public static void AddSubmit(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<SubmitOptions>("Submit");
        builder.Services.AddSingleton<CaseMaker>().AddSingleton<Intake>().AddSingleton<Reception>().AddScoped<FeedbackForm>();
        builder.Services.AddSingleton<ReceiptBook>().AddSingleton<ReceiptHandover>().AddSingleton<ReceiptCookie>().AddSingleton<FillTime>().AddSingleton<SimilarAnswers>();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    public static void MapSubmit(this IEndpointRouteBuilder routes)
    {
        routes.MapFeedbackPages();
        // Where a refused form was shown: whoever opens that address again gets the form.
        routes.MapGet("/api/v1/feedback", () => SeeOther.To(SiteLinks.Feedback)).ExcludeFromDescription();
        routes.MapPost("/api/v1/feedback", Submit).TakesFiles().HoldsTypedWords("text")
            .WithTags("提交").WithName("submit").WithSummary("提交意见、建议、咨询、求助、投诉或检举控告")
            .WithDescription(
                "请求头 Idempotency-Key 可选：用同一个值重复同样的内容，得到同一份回执；同一个值配上别的内容，另成一件。提交的人很多时以 428 要求先做一道计算题，答案放进请求头 "
                + $"{ChallengeEndpoint.Header}（见 /api/v1/challenge）。附件先逐个上传到 {UploadEndpoint.Path}，再把得到的 slip 写进 attachments。")
            .Accepts<FeedbackRequest>("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
            .Produces<Receipt>(StatusCodes.Status201Created)
            .RefusesBodies(ProblemKind.InvalidFeedback, ProblemKind.CommentsClosed, ProblemKind.Conflict, ProblemKind.EffortNeeded);
    }

    private static Task<IResult> Submit(
        HttpContext context, Reception reception, FeedbackForm form, Slips slips, ReceiptHandover handover, IAntiforgery antiforgery,
        [FromHeader(Name = "Idempotency-Key")] string? key = null, [FromHeader(Name = ChallengeEndpoint.Header)] string? solution = null) =>
        context.Request.HasFormContentType
            ? SubmitForm(context, reception, form, handover, antiforgery)
            : SubmitJson(context, reception, slips, key, solution);

    private static async Task<IResult> SubmitForm(
        HttpContext context, Reception reception, FeedbackForm form, ReceiptHandover handover, IAntiforgery antiforgery)
    {
        var (entered, faults, status) = await form.Read(context);
        if (!await context.IsOurOwnForm(antiforgery))
        {
            return form.Show(context, entered, status, [.. faults, FeedbackPages.StaleForm]);
        }

        if (faults.Count > 0)
        {
            return form.Show(context, entered, status, faults);
        }

        if (form.AskForEffort(context, entered) is { } asked)
        {
            return asked;
        }

        switch (await reception.Receive(context, entered))
        {
            case Reply.Kept(var receipt):
                return await handover.Give(context, receipt);
            case Reply.Faulty(var wrong):
                return form.Show(context, entered, StatusCodes.Status400BadRequest, wrong);
            case Reply.TooMany(var lease):
                RateLimitSetup.TellWhen(context, lease);
                return form.Show(context, entered, StatusCodes.Status429TooManyRequests, new FieldFault("form", Problems.TooManySentence));
            case Reply.Closed:
                return form.Show(context, entered, StatusCodes.Status409Conflict);
            case Reply.Conflicting:
                return form.Show(context, entered, StatusCodes.Status409Conflict, new FieldFault("form", Problems.ConflictingSentence));
            default:
                Problems.TellToComeAgain(context);
                return form.Show(context, entered, StatusCodes.Status503ServiceUnavailable, new FieldFault("form", Problems.UnsavedSentence));
        }
    }

    private static async Task<IResult> SubmitJson(HttpContext context, Reception reception, Slips slips, string? key, string? solution)
    {
        var (request, refusal) = await JsonBody.Read<FeedbackRequest>(context);
        if (request is null)
        {
            return refusal!;
        }

        var (files, sentences) = slips.Claim(request.Attachments ?? []);
        if (sentences.Count > 0)
        {
            return Problems.Invalid([.. sentences.Select(sentence => new FieldFault("attachments", sentence))], ProblemKind.InvalidFeedback);
        }

        switch (await reception.Receive(context, request with { IdempotencyKey = key, Files = files }, new Effort(solution)))
        {
            case Reply.Kept(var receipt):
                context.KeepOutOfCaches();
                return TypedResults.Created((string?)null, receipt);
            case Reply.Faulty(var faults):
                return Problems.Invalid(faults, ProblemKind.InvalidFeedback);
            case Reply.EffortNeeded(var challenge):
                context.KeepOutOfCaches();
                return Problems.EffortNeeded(challenge);
            case Reply.TooMany(var lease):
                RateLimitSetup.TellWhen(context, lease);
                return Problems.TooMany();
            case Reply.Closed(var sentence):
                return Problems.CommentsClosed(sentence);
            case Reply.Conflicting:
                return Problems.Conflicting();
            default:
                return Problems.Unsaved(context);
        }
    }
}
