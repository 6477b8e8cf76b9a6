using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Publishing;

/// <summary>网站: whether the public site is up to date, and what keeps it from being so.</summary>
[StaffOnly(StaffRole.Comms, StaffRole.Dispatcher, StaffRole.Operator)]
internal sealed class SiteBuildPageModel(SiteBuilds builds) : PageModel
{
    public SiteBuildOutcome? Last => builds.Last;

    public bool IsUnderWay => builds.IsUnderWay;

    public IActionResult OnPost()
    {
        builds.Ask();
        return Redirect(StaffLinks.Site);
    }
}
