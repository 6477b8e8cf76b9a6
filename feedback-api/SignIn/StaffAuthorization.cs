using Microsoft.AspNetCore.Authorization;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>
/// Deny by default: an endpoint that says nothing of who may open it sends strangers to the sign-in page and refuses
/// everybody else. What is for all says so (<c>AllowAnonymous</c>).
/// </summary>
internal static class StaffAuthorization
{
    public static void AddStaffAuthorization(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, Handler>();
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .AddRequirements(new SaysWhoMayOpenIt()).Build());
    }

    /// <summary>Nobody is asked who they are where that makes no difference.</summary>
    public static void UseStaffAuthorization(this WebApplication app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<ForEverybody>() is null,
        others => others.UseAuthentication().UseAuthorization());

    /// <summary>For what citizens open: whoever is signed in is nobody there.</summary>
    public static RouteGroupBuilder MapForEverybody(this WebApplication app) => app.MapGroup("").AllowAnonymous().WithMetadata(new ForEverybody());

    /// <summary>Answers somebody who is signed in and may not.</summary>
    public static Task Refuse(HttpContext context) => context.User.OwesSecondFactor()
        ? SeeOther.To(StaffLinks.Account).ExecuteAsync(context)
        : Refusals.Page(context, StatusCodes.Status403Forbidden, "您的账号没有这项权限。需要时请与管理员联系。", "没有权限").ExecuteAsync(context);

    private sealed class ForEverybody;

    /// <summary>Met by no endpoint of ours; only by an address that leads nowhere (404) and by the framework's refusals (405, 415).</summary>
    private sealed class SaysWhoMayOpenIt : IAuthorizationRequirement;

    private sealed class Handler : IAuthorizationHandler
    {
        public Task HandleAsync(AuthorizationHandlerContext context)
        {
            foreach (var requirement in context.PendingRequirements.ToList())
            {
                if (requirement switch
                {
                    StaffOnlyAttribute only => IsMet(only, context),
                    SaysWhoMayOpenIt => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint,
                    _ => false,
                })
                {
                    context.Succeed(requirement);
                }
            }

            return Task.CompletedTask;
        }

        private static bool IsMet(StaffOnlyAttribute only, AuthorizationHandlerContext context) =>
            context.User.Identity?.IsAuthenticated is true
            && (only.WithoutSecondFactor || !context.User.OwesSecondFactor())
            && (only.Bearers.Count == 0 || context.User.HasAny(only.Bearers));
    }
}
