using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.SignIn.Provider;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>登录: staff accounts, their sessions, who may open what, and the way out.</summary>
internal static class SignInSetup
{
    private static readonly TimeSpan TimeForTheCode = TimeSpan.FromMinutes(5);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<SignInOptions>("SignIn");
        builder.Services.AddSingleton<AccountOffer>();
        builder.Services.AddScoped<StaffSessions>().AddScoped<Attempts>().AddScoped<Passwords>().AddScoped<SecondFactor>().AddScoped<Door>()
            .AddScoped<Passkeys>().AddScoped<OwnAccount>();
        builder.Services.AddIdentityCore<StaffAccount>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequiredUniqueChars = 5;
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<FeedbackDb>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddPasswordValidator<NoNameInPassword>()
            .AddSignInManager();
        builder.Services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SignInOptions>>((passkeys, signIn) =>
        {
            passkeys.ServerDomain = signIn.Value.PasskeyDomain;
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        var authentication = builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddCookie(IdentityConstants.ApplicationScheme, SessionCookie);
        authentication.AddCookie(IdentityConstants.TwoFactorUserIdScheme, HalfwayCookie);
        builder.AddProvider(authentication);
        builder.Services.AddStaffAuthorization();
    }

    public static void MapSignOut(this IEndpointRouteBuilder routes) => routes.MapPost(StaffLinks.SignOut, SignOut)
        .WithMetadata(new StaffOnlyAttribute { WithoutSecondFactor = true }).RequireRateLimiting(RateLimitPolicies.SignIn).ExcludeFromDescription();

    // How long it lasts is the session's affair: StaffSessions.
    private static void SessionCookie(CookieAuthenticationOptions cookie)
    {
        Hide(cookie, "staff");
        cookie.ExpireTimeSpan = TimeSpan.FromDays(1);
        cookie.SlidingExpiration = false;
        cookie.LoginPath = StaffLinks.SignIn;
        cookie.ReturnUrlParameter = "return";
        cookie.Events.OnRedirectToAccessDenied = context => StaffAuthorization.Refuse(context.HttpContext);
        cookie.Events.OnValidatePrincipal = Resume;
    }

    // Whose password was right, until the code is typed; and what a passkey was asked to sign.
    private static void HalfwayCookie(CookieAuthenticationOptions cookie)
    {
        Hide(cookie, "staff-halfway");
        cookie.ExpireTimeSpan = TimeForTheCode;
        cookie.SlidingExpiration = false;
    }

    private static void Hide(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.Path = StaffLinks.Queue;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static async Task Resume(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<StaffSessions>();
        if (context.Principal?.SessionId() is { } id && await sessions.Resume(id, context.HttpContext.RequestAborted) is { } staff)
        {
            context.ReplacePrincipal(staff);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static async Task<IResult> SignOut(HttpContext context, Door door, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Refusals.Page(context, StatusCodes.Status400BadRequest, "退出没有完成，请返回工作台再点一次“退出”。");
        }

        await door.Leave(context);
        return SeeOther.To(StaffLinks.SignIn);
    }
}
