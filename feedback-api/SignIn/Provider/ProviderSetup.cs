using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn.Provider;

/// <summary>统一登录: the organisation's own sign-in by OpenID Connect, when it is configured. Code flow with PKCE.</summary>
internal static class ProviderSetup
{
    private const string Scheme = "provider";
    private const string LinkTo = "link-to";
    private const string ReturnTo = "return-to";

    public static void AddProvider(this WebApplicationBuilder builder, AuthenticationBuilder authentication)
    {
        if (!builder.Configuration.GetSection("SignIn:Oidc").Exists())
        {
            return;
        }

        builder.Services.AddScoped<ProviderSignIn>();
        authentication.AddOpenIdConnect(Scheme, _ => { });
        builder.Services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<SignInOptions>, TimeProvider>(
            (oidc, signIn, clock) => Configure(oidc, signIn.Value.Oidc!, clock));
    }

    /// <summary>The ways to the provider: for somebody who signs in, and for somebody who binds it to their account.</summary>
    public static void MapProvider(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(StaffLinks.Provider, SignIn).AllowAnonymous().RequireRateLimiting(RateLimitPolicies.SignIn).ExcludeFromDescription();
        routes.MapGet(StaffLinks.LinkProvider, Link).WithMetadata(new StaffOnlyAttribute { WithoutSecondFactor = true }).ExcludeFromDescription();
    }

    private static IResult SignIn(IOptions<SignInOptions> options, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "return")] string? returnTo) =>
        Go(options, new() { Items = { [ReturnTo] = returnTo } });

    private static IResult Link(HttpContext context, IOptions<SignInOptions> options) =>
        Go(options, new() { Items = { [LinkTo] = context.User.AccountId() } });

    private static IResult Go(IOptions<SignInOptions> options, AuthenticationProperties state) =>
        options.Value.Oidc is null ? Results.NotFound() : Results.Challenge(state, [Scheme]);

    private static void Configure(OpenIdConnectOptions oidc, ProviderOptions provider, TimeProvider clock)
    {
        (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
        oidc.RequireHttpsMetadata = !new Uri(provider.Authority!).IsLoopback;
        oidc.CallbackPath = StaffLinks.ProviderReturn;
        // Nobody is signed in by this scheme itself: OnTokenValidated opens the door.
        oidc.SignInScheme = Microsoft.AspNetCore.Identity.IdentityConstants.ApplicationScheme;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.MapInboundClaims = false;
        oidc.GetClaimsFromUserInfoEndpoint = false;
        oidc.SaveTokens = false;
        oidc.Scope.Clear();
        foreach (var scope in provider.MatchClaim is "email" ? (string[])["openid", "profile", "email"] : ["openid", "profile"])
        {
            oidc.Scope.Add(scope);
        }

        foreach (var cookie in (CookieBuilder[])[oidc.CorrelationCookie, oidc.NonceCookie])
        {
            // The provider sends the browser back from another site; a strict cookie would not come along.
            (cookie.SameSite, cookie.SecurePolicy, cookie.Path) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, StaffLinks.ProviderReturn);
        }

        oidc.TokenValidationParameters.LifetimeValidator = (begins, ends, _, parameters) =>
            clock.GetUtcNow().UtcDateTime is var now && ends is not null && now < ends + parameters.ClockSkew && !(begins > now + parameters.ClockSkew);
        oidc.Events.OnTokenValidated = Enter;
        oidc.Events.OnRemoteFailure = context => Tell(context, context.Failure);
    }

    private static async Task Enter(TokenValidatedContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<ProviderSignIn>();
        context.Properties!.Items.TryGetValue(LinkTo, out var linkTo);
        context.Properties.Items.TryGetValue(ReturnTo, out var returnTo);
        var (fault, on) = await signIn.Enter(context.HttpContext, context.Principal!, linkTo, returnTo);
        context.HandleResponse();
        await Onward(context.HttpContext, fault is null ? on! : StaffLinks.SignIn + "?fault=" + fault);
    }

    private static async Task Tell(RemoteFailureContext context, Exception? fault)
    {
        await context.HttpContext.RequestServices.GetRequiredService<ProviderSignIn>().Note(fault);
        context.HandleResponse();
        await Onward(context.HttpContext, StaffLinks.SignIn + "?fault=" + ProviderFaults.Failed);
    }

    // A page of our own in between: the browser came from another site, and would not show our strict cookie to a redirect.
    private static Task Onward(HttpContext context, string path) =>
        new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<OnwardPage>(new { Path = path }).ExecuteAsync(context);
}
