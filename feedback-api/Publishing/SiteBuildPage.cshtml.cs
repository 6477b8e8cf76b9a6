using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Publishing;

/// <summary>网站: whether the public site is up to date, and what keeps it from being so.</summary>
internal sealed class SiteBuildPageModel(SiteBuilds builds) : PageModel
{
    public SiteBuildOutcome? Last => builds.Last;

    public bool IsUnderWay => builds.IsUnderWay;

    public bool MayBuild => User.Has(StaffRole.Comms) || User.Has(StaffRole.Operator);

    public IActionResult OnPost()
    {
        if (!MayBuild)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        builds.Ask();
        return Redirect(StaffLinks.Site);
    }
}
