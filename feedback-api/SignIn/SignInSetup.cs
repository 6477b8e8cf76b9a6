using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>登录: staff accounts, their cookie, and the way out.</summary>
internal static class SignInSetup
{
    private static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(30);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<SignInOptions>("SignIn");
        builder.Services.AddSingleton<AccountOffer>();
        builder.Services.AddIdentityCore<StaffAccount>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequiredUniqueChars = 5;
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<FeedbackDb>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddClaimsPrincipalFactory<StaffClaims>()
            .AddSignInManager();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "staff";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.Path = StaffLinks.Queue;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = IdleLimit;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = StaffLinks.SignIn;
            cookie.AccessDeniedPath = StaffLinks.SignIn;
            cookie.ReturnUrlParameter = "return";
        });
        builder.Services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.Zero);
        builder.Services.AddAuthorization();
    }

    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost(StaffLinks.SignOut, SignOut).RequireAuthorization().RequireRateLimiting(RateLimitPolicies.SignIn).ExcludeFromDescription();

    private static async Task<IResult> SignOut(
        HttpContext context, SignInManager<StaffAccount> signIn, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Hosting.Refusals.Page(StatusCodes.Status400BadRequest, "退出没有完成，请返回工作台再点一次“退出”。");
        }

        // A copy of the cookie dies too, wherever it is.
        if (await signIn.UserManager.GetUserAsync(context.User) is { } account)
        {
            await signIn.UserManager.UpdateSecurityStampAsync(account);
        }

        await signIn.SignOutAsync();
        return Hosting.SeeOther.To(StaffLinks.SignIn);
    }
}
