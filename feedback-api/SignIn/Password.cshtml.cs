using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>修改密码.</summary>
[StaffOnly(WithoutSecondFactor = true)]
[EnableRateLimiting(RateLimitPolicies.SignIn)]
internal sealed class PasswordModel(OwnAccount own) : PageModel
{
    public IReadOnlyList<string> Faults { get; private set; } = [];

    [TempData(Key = nameof(AccountModel.Done))]
    public string? Done { get; set; }

    public async Task<IActionResult> OnPostAsync(string? current, string? next)
    {
        Faults = string.IsNullOrEmpty(current) || string.IsNullOrEmpty(next)
            ? ["请填写现在的密码和新密码。"]
            : await own.ChangePassword(User, current, next);
        if (Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Done = "密码已修改，其他设备已退出。";
        return Redirect(StaffLinks.Account);
    }
}
