using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
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
        builder.Services.AddSingleton<FirstAccount>();
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
        builder.Services.AddAuthorization();
    }

    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost(StaffLinks.SignOut, SignOut).RequireAuthorization().RequireRateLimiting(RateLimitPolicies.SignIn).ExcludeFromDescription();

    private static async Task<IResult> SignOut(
        HttpContext context, SignInManager<StaffAccount> signIn, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery)
    {
        await antiforgery.ValidateRequestAsync(context);
        await signIn.SignOutAsync();
        return Hosting.SeeOther.To(StaffLinks.SignIn);
    }
}
