using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.People;

/// <summary>One account: its rights, its sessions, its second factor.</summary>
[StaffOnly(StaffRole.Operator)]
internal sealed class PersonModel(
    Staffing staffing, Invitations invitations, UserManager<StaffAccount> accounts, StaffSessions sessions, DivisionNames divisions, TimeProvider clock) : PageModel
{
    public StaffAccount Account { get; private set; } = null!;

    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    public int PasskeyCount { get; private set; }

    public IReadOnlyList<Division> Divisions => divisions.All;

    /// <summary>Suspended, or locked after wrong passwords.</summary>
    public bool IsClosed => Account.IsSuspended || Account.LockoutEnd > clock.GetUtcNow();

    /// <summary>What the boxes show: what was ticked when it was refused, else what is so.</summary>
    public Rights Shown { get; private set; } = Rights.None;

    public string? Why { get; private set; }

    public string? Refusal { get; private set; }

    [TempData]
    public string? Done { get; set; }

    /// <summary>The link that was just made; shown once.</summary>
    [TempData]
    public string? Link { get; set; }

    public async Task<IActionResult> OnGetAsync(string id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRightsAsync(
        string id, string? version, string[]? roles, [FromForm(Name = "divisions")] string[]? chosen, string? why)
    {
        Why = why;
        return Rights.Parse(roles, chosen, divisions) is { } rights
            ? await Finish(id, await staffing.ChangeRights(User, id, version, rights, why), "角色和处室已保存，本人需重新登录。", rights)
            : await Finish(id, new PeopleResult.Refused("角色或处室已经变化，请重新选择。"), "");
    }

    public async Task<IActionResult> OnPostSuspendAsync(string id, string? version, string? why) =>
        await Finish(id, await staffing.Suspend(User, id, version, why), "账号已停用。");

    public async Task<IActionResult> OnPostResumeAsync(string id, string? version, string? why) =>
        await Finish(id, await staffing.Resume(User, id, version, why), "账号已恢复。");

    public async Task<IActionResult> OnPostResetFactorAsync(string id, string? version) =>
        await Finish(id, await staffing.ResetSecondFactor(User, id, version, null), "动态验证码和通行密钥已清除，请提醒本人重新设置。");

    public async Task<IActionResult> OnPostRenewPasswordAsync(string id)
    {
        var result = await invitations.MakeRenewal(User, id);
        if (result is PeopleResult.Linked(var token))
        {
            (Link, result) = ($"{Request.Scheme}://{Request.Host}{StaffLinks.Join}?token={token}", new PeopleResult.Done());
        }

        return await Finish(id, result, "已生成重设密码的链接。");
    }

    public async Task<IActionResult> OnPostEndSessionsAsync(string id, string? version) =>
        await Finish(id, await staffing.EndSessions(User, id, version, null), "已全部退出。");

    private async Task<IActionResult> Finish(string id, PeopleResult result, string done, Rights? typed = null)
    {
        switch (result)
        {
            case PeopleResult.Done:
                Done = done;
                return Redirect(StaffLinks.Person(id));
            case PeopleResult.Refused(var sentence) when await Load(id):
                (Refusal, Shown) = (sentence, typed ?? Shown);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(string id)
    {
        if (await accounts.FindByIdAsync(id) is not { } found)
        {
            return false;
        }

        Account = found;
        Shown = new(found.Roles, found.Divisions);
        Sessions = await sessions.Of(id);
        PasskeyCount = (await accounts.GetPasskeysAsync(found)).Count;
        return true;
    }
}
