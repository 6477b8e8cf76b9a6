using Microsoft.Extensions.Configuration.CommandLine;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>
/// A section whose name is misspelt would be a setting that silently does nothing. What is given for this service on the
/// command line must be known; elsewhere, where the machine's own settings are too, only what resembles a name of ours is.
/// </summary>
internal static class UnknownSettings
{
    private const int LettersOff = 2;
    private const int SameBeginning = 3;
    private const string PostgreSql = "PostgreSql";

    /// <summary>The sections of this service.</summary>
    public static IReadOnlyList<string> Ours { get; } =
        ["Site", "Storage", "ConnectionStrings", "RateLimits", "Proxies", "Submit", "ProofOfWork", "Retention", "SignIn", "Mail", "Model"];

    private static readonly HashSet<string> OfTheFramework = new(StringComparer.OrdinalIgnoreCase)
    {
        "Urls", "AllowedHosts", "Logging", "Kestrel", "HostBuilder", "HostingStartupAssemblies", "HostingStartupExcludeAssemblies", "PreventHostingStartup",
        "Environment", "ContentRoot", "WebRoot", "ApplicationName", "Http_Ports", "Https_Ports", "Https_Port", "StartupAssembly", "StaticWebAssets",
        "ForwardedHeaders_Enabled", "DetailedErrors", "CaptureStartupErrors", "PreferHostingUrls", "SuppressStatusMessages", "ShutdownTimeoutSeconds",
        "ServicesStartConcurrently", "ServicesStopConcurrently", "Authentication",
    };

    /// <exception cref="FormatException">A section is misspelt.</exception>
    public static void RefuseUnknownSettings(this WebApplicationBuilder builder)
    {
        var typed = ((IConfigurationRoot)builder.Configuration).Providers.OfType<CommandLineConfigurationProvider>()
            .SelectMany(line => line.GetChildKeys([], parentPath: null));
        // A variable of the machine has no parts (MAILTO); a section of ours has nothing else.
        var elsewhere = builder.Configuration.GetChildren().Where(section => section.GetChildren().Any()).Select(section => section.Key)
            .Where(Resembles);
        if (typed.Concat(elsewhere).FirstOrDefault(name => !IsKnown(name)) is { } unknown)
        {
            throw new FormatException(Resembles(unknown)
                ? $"配置中没有“{unknown}”这一节，服务没有启动。您要写的可能是 {Nearest(unknown)}。"
                : $"配置中没有“{unknown}”这一节，服务没有启动。可用的有：{string.Join("、", Ours)}。");
        }

        RefuseUnknownStores(builder.Configuration);
    }

    // A name that nothing reads would be a letter box that the operator thinks is another one.
    private static void RefuseUnknownStores(ConfigurationManager configuration)
    {
        const string section = "ConnectionStrings";
        if (configuration.GetSection(section).GetChildren().FirstOrDefault(store => !store.Key.Equals(PostgreSql, StringComparison.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new FormatException($"配置中没有“{section}:{unknown.Key}”这一项，服务没有启动。可用的只有 {section}:{PostgreSql}；不设置它，来件存入 Storage:Path 的 SQLite 文件。");
        }
    }

    private static bool IsKnown(string name) => Ours.Contains(name, StringComparer.OrdinalIgnoreCase) || OfTheFramework.Contains(name);

    // Proxy is one letter further from Proxies.
    private static bool Resembles(string name) =>
        Nearest(name) is var ours && Distance(name, ours) is var distance
        && (distance <= LettersOff || (distance == LettersOff + 1 && name.AsSpan().StartsWith(ours.AsSpan(0, SameBeginning), StringComparison.OrdinalIgnoreCase)));

    private static string Nearest(string name) => Ours.MinBy(ours => Distance(name, ours))!;

    // How many letters must be added, left out or changed (Levenshtein).
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = before + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                before = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
