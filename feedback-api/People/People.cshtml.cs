using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.People;

/// <summary>人员: all accounts, and the invitations that are out.</summary>
[StaffOnly(StaffRole.Operator)]
internal sealed class PeopleModel(Staffing staffing, Invitations invitations, DivisionNames divisions, FeedbackDb db, TimeProvider clock) : PageModel
{
    private HashSet<string> _withPasskey = [];

    public IReadOnlyList<StaffAccount> Accounts { get; private set; } = [];

    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    public string? Refusal { get; private set; }

    [TempData]
    public string? Done { get; set; }

    /// <summary>The link that was just made; shown once.</summary>
    [TempData]
    public string? Link { get; set; }

    /// <summary>What protected cases lack; null when there are officers enough.</summary>
    public string? OfficerWarning => Staffing.OfficerWarning(Accounts);

    public int Hours => HttpContext.RequestServices.GetRequiredService<IOptions<SignInOptions>>().Value.InvitationHours;

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostRevokeAsync(long id)
    {
        switch (await invitations.Revoke(User, id))
        {
            case PeopleResult.Done:
                Done = "邀请已撤销，链接不再有效。";
                return Redirect(StaffLinks.People);
            case PeopleResult.Refused(var sentence):
                Refusal = sentence;
                Response.StatusCode = StatusCodes.Status409Conflict;
                await Load();
                return Page();
            default:
                return NotFound();
        }
    }

    public string DivisionsOf(StaffAccount person) =>
        person.Divisions.Count == 0 ? "没有"
        : person.Divisions.Count == divisions.All.Count ? "全部"
        : string.Join("、", person.Divisions.Select(divisions.NameOf));

    public string FactorsOf(StaffAccount person) => (_withPasskey.Contains(person.Id), person.HasAuthenticator) switch
    {
        (true, true) => "通行密钥、动态验证码",
        (true, false) => "通行密钥",
        (false, true) => "动态验证码",
        _ => "没有",
    };

    public string StateOf(StaffAccount person) =>
        person.IsSuspended ? "已停用" : person.LockoutEnd > clock.GetUtcNow() ? "暂时锁定" : "正常";

    public bool IsOpen(Invitation invitation) => invitation.StateAt(clock.GetUtcNow()) is InvitationState.Open;

    public string StateOf(Invitation invitation) => invitation.StateAt(clock.GetUtcNow()) switch
    {
        InvitationState.Open => "等待使用",
        InvitationState.Used => "已使用",
        InvitationState.Revoked => "已撤销",
        _ => "已过期",
    };

    private async Task Load()
    {
        Accounts = await staffing.All();
        Invitations = await invitations.Recent();
        _withPasskey = [.. await db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<string>>().Select(p => p.UserId).Distinct().ToListAsync()];
    }
}
