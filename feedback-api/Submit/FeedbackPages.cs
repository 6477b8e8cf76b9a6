using Microsoft.AspNetCore.Antiforgery;
using PublicNotice.FeedbackApi.Attachments;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>The way to a submission on pages: fill in, check, and back to mend. Complete without a script.</summary>
internal static class FeedbackPages
{
    public static FieldFault StaleForm { get; } = new(
        "form", "页面停留时间过长，为了安全请再点一次页面下方的按钮。您填写的内容都还在。如果反复出现这句话，请在浏览器中允许本站使用 Cookie。");

    public static void MapFeedbackPages(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(SiteLinks.Feedback).ExcludeFromDescription();
        group.MapGet("/", Form);
        group.MapPost("/check", Check).TakesFiles().HoldsTypedWords("text");
        group.MapPost("/edit", Edit).TakesFiles().HoldsTypedWords("text");
        // Where a page was shown that answered a post: whoever opens that address again gets the form.
        group.MapGet("/check", () => SeeOther.To(SiteLinks.Feedback));
        group.MapGet("/edit", () => SeeOther.To(SiteLinks.Feedback));
    }

    /// <summary>Where the form of a request begins: notice and item are chosen there.</summary>
    public static string AddressOf(FeedbackRequest entered) => SiteLinks.Feedback + QueryString.Create(
        new Dictionary<string, string?> { ["notice"] = entered.Notice, ["item"] = entered.Item }.Where(chosen => !string.IsNullOrEmpty(chosen.Value)));

    /// <summary>No page of another site can say this of itself, and browsers without cookies say it too; else the token decides.</summary>
    public static async Task<bool> IsOurOwnForm(this HttpContext context, IAntiforgery antiforgery) =>
        context.Request.Headers["Sec-Fetch-Site"] == "same-origin" || await antiforgery.IsRequestValidAsync(context);

    private static IResult Form(HttpContext context, FeedbackForm form, string? notice = null, string? item = null, string? kind = null) =>
        form.Show(context, new FeedbackRequest { Notice = notice, Item = item, Kind = kind }, StatusCodes.Status200OK);

    private static async Task<IResult> Check(
        HttpContext context, FeedbackForm form, PublishedNotices notices, IAntiforgery antiforgery, TimeProvider clock)
    {
        var (entered, faults, status) = await form.Read(context);
        if (!await context.IsOurOwnForm(antiforgery))
        {
            return form.Show(context, entered, status, [.. faults, StaleForm]);
        }

        return SubmitRules.Check(entered, notices, clock.GetUtcNow()) switch
        {
            SubmitVerdict.Faulty(var wrong) => form.Show(context, entered, status, [.. wrong, .. faults]),
            SubmitVerdict.Closed => form.Show(context, entered, StatusCodes.Status409Conflict),
            _ when faults.Count > 0 => form.Show(context, entered, status, faults),
            SubmitVerdict.Accepted(var submission) => form.ShowCheck(context, entered, submission),
            _ => throw new InvalidOperationException("a verdict without a page"),
        };
    }

    // Changes nothing: it shows again what was typed.
    private static async Task<IResult> Edit(HttpContext context, FeedbackForm form)
    {
        var (entered, faults, _) = await form.Read(context);
        return form.Show(context, entered, StatusCodes.Status200OK, faults);
    }
}
