using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace PublicNotice.FeedbackApi.Tests.SignIn.Provider;

/// <summary>
/// The organisation's own sign-in: OpenIddict's server, a conforming OpenID Connect provider, on loopback and without a
/// store. It asks nobody for a password; it vouches for <see cref="Somebody"/>.
/// </summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "publicnotice";
    public const string ClientSecret = "a secret of the two";
    private readonly WebApplication _app;

    private TestProvider(WebApplication app) => _app = app;

    /// <summary>Whom it vouches for: the claims of the next identity token.</summary>
    public Dictionary<string, object> Somebody { get; private set; } = [];

    public string Address => _app.Urls.First();

    /// <summary>The settings by which a service uses it.</summary>
    public string[] Settings =>
        [$"--SignIn:Oidc:Authority={Address}", $"--SignIn:Oidc:ClientId={ClientId}", $"--SignIn:Oidc:ClientSecret={ClientSecret}"];

    public static async Task<TestProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        TestProvider? provider = null;
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode();
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.Profile, Scopes.Email);
            server.AddEphemeralSigningKey().AddEphemeralEncryptionKey().DisableAccessTokenEncryption();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            }));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                context.SignIn(provider!.Vouch(context.Request.GetScopes()));
                return default;
            }));
        });
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        provider = new TestProvider(app);
        await app.StartAsync();
        return provider;
    }

    /// <summary>From now on it vouches for somebody else.</summary>
    public void Vouches(string subject, params (string Type, object Value)[] claims) =>
        Somebody = claims.Append((Claims.Subject, subject)).ToDictionary(claim => claim.Item1, claim => claim.Item2);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private ClaimsPrincipal Vouch(IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("OpenIddict", Claims.Name, Claims.Role);
        foreach (var (type, value) in Somebody)
        {
            _ = value is bool truth ? identity.SetClaim(type, truth) : identity.SetClaim(type, (string)value);
        }

        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return new ClaimsPrincipal(identity);
    }
}
