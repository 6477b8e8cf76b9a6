using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.People;

/// <summary>Makes an invitation. The operator says who it is and what they may do; the invited choose their own password.</summary>
[StaffOnly(StaffRole.Operator)]
internal sealed class InviteModel(Invitations invitations, Staffing staffing, DivisionNames divisions) : PageModel
{
    public const int LongestName = 40;

    public string? DisplayName { get; private set; }

    public Rights Rights { get; private set; } = Rights.None;

    public string? Fault { get; private set; }

    public IReadOnlyList<Division> Divisions => divisions.All;

    [TempData]
    public string? Done { get; set; }

    [TempData]
    public string? Link { get; set; }

    public async Task<IActionResult> OnPostAsync(string? displayName, string[]? roles, [FromForm(Name = "divisions")] string[]? chosen)
    {
        DisplayName = displayName?.Trim();
        if (Rights.Parse(roles, chosen, divisions) is not { } rights)
        {
            return Refuse("角色或处室已经变化，请重新选择。");
        }

        Rights = rights;
        if (string.IsNullOrEmpty(DisplayName) || DisplayName.Length > LongestName || DisplayName.Any(char.IsControl))
        {
            return Refuse($"请填写姓名，最多 {LongestName} 个字。");
        }

        if (rights.Roles.Count == 0)
        {
            return Refuse("请至少选择一个角色：没有角色的账号什么也看不到。");
        }

        if (rights is { Divisions.Count: 0 } && rights.Roles.Any(role => role is StaffRole.Handler or StaffRole.Reviewer))
        {
            return Refuse("承办人和审核人只看得到所属处室的办件：请至少选择一个处室。");
        }

        if (rights.Roles.Contains(StaffRole.ProtectedOfficer) && !await staffing.MayAppointOfficers(User))
        {
            return Refuse("“保密件专办员”只能由本身就是保密件专办员的人授予。");
        }

        var token = await invitations.Make(User, DisplayName, rights);
        Link = $"{Request.Scheme}://{Request.Host}{StaffLinks.Join}?token={token}";
        Done = $"已生成给{DisplayName}的邀请。";
        return Redirect(StaffLinks.People);
    }

    private PageResult Refuse(string sentence)
    {
        Fault = sentence;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
