using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.FeedbackApi.Tests;

[assembly: HostingStartup(typeof(AddressFromTest))]

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>Lets a test say which address it calls from. The product has no such thing: the tests add it to the host that they start.</summary>
public sealed class AddressFromTest : IHostingStartup, IStartupFilter
{
    public const string Header = "X-Test-Address";

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (context.Request.Headers[Header].FirstOrDefault() is { } address)
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            }

            return following(context);
        });
        next(app);
    };
}
