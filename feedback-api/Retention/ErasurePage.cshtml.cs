using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Retention;

/// <summary>应要求销毁: the requests that wait for a second person, and a form for another.</summary>
[StaffOnly(StaffRole.Dispatcher, StaffRole.ProtectedOfficer)]
internal sealed class ErasurePageModel(ErasureDesk erasures) : PageModel
{
    private const string Unknown = "没有这个编号的办件，或您看不到它。请核对编号。";

    public IReadOnlyList<Case> Pending { get; private set; } = [];

    public string? Refusal { get; private set; }

    public string? TypedId { get; private set; }

    public string? TypedWhy { get; private set; }

    public string Signature => User.Signature();

    public async Task OnGetAsync() => Pending = await erasures.Pending(User);

    public async Task<IActionResult> OnPostAskAsync(string? id, string? why)
    {
        (TypedId, TypedWhy) = (id, why);
        return await Show(long.TryParse(id?.Trim().TrimStart('#'), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? await erasures.Ask(User, number, why)
            : new ActResult.Refused("请填写办件编号，例如 12。"));
    }

    public async Task<IActionResult> OnPostAgreeAsync(long id, int version, string? why) => await Show(await erasures.Agree(User, id, version, why));

    public async Task<IActionResult> OnPostRefuseAsync(long id, int version, string? why) => await Show(await erasures.Refuse(User, id, version, why));

    private async Task<IActionResult> Show(ActResult result)
    {
        if (result is ActResult.Done)
        {
            return Redirect(StaffLinks.Erasures);
        }

        Refusal = result is ActResult.Refused(var sentence) ? sentence : Unknown;
        Response.StatusCode = result is ActResult.Refused ? StatusCodes.Status409Conflict : StatusCodes.Status404NotFound;
        Pending = await erasures.Pending(User);
        return Page();
    }
}
