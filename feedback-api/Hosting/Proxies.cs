using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Believes forwarding headers from the listed proxies and from nobody else (incident T43).</summary>
internal static class Proxies
{
    // The framework's own switch believes everybody.
    private const string BelieveEverybody = "FORWARDEDHEADERS_ENABLED";

    public static void AddProxies(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue<bool>(BelieveEverybody))
        {
            throw new FormatException(
                "环境变量 ASPNETCORE_FORWARDEDHEADERS_ENABLED 会让任何人伪造访问地址，服务没有启动。请去掉它，改用 Proxies:Trusted 列出反向代理的地址。");
        }

        builder.AddCheckedOptions<ProxyOptions>("Proxies");
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((headers, proxies) =>
        {
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            headers.ForwardLimit = proxies.Value.Hops;
            foreach (var network in proxies.Value.Trusted.Select(ProxyOptions.Network).OfType<System.Net.IPNetwork>())
            {
                headers.KnownIPNetworks.Add(network);
            }

            // With both lists empty the framework would believe everybody.
            headers.ForwardedHeaders = headers.KnownIPNetworks.Count > 0
                ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
                : ForwardedHeaders.None;
        });
    }
}
