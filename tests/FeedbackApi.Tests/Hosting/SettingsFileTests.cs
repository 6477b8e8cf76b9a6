using System.Text.Json;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Suggestions;

namespace PublicNotice.FeedbackApi.Tests.Hosting;

/// <summary>appsettings.json holds nothing that no options class reads: a typing error there would otherwise be a setting that silently does nothing.</summary>
public sealed class SettingsFileTests
{
    private static readonly string[] OfTheFramework = ["Urls", "AllowedHosts", "Logging"];

    private static readonly Dictionary<string, Type> Sections = new()
    {
        ["Site"] = typeof(SiteOptions),
        ["Storage"] = typeof(StorageOptions),
        ["RateLimits"] = typeof(RateLimitOptions),
        ["Model"] = typeof(ModelOptions),
    };

    private static JsonElement File => JsonElement.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "appsettings.json")));

    [Fact]
    public void Sections_AreKnown() =>
        Assert.Empty(File.EnumerateObject().Select(section => section.Name).Except([.. Sections.Keys, .. OfTheFramework]));

    [Fact]
    public void Keys_AreProperties()
    {
        foreach (var (name, type) in Sections)
        {
            if (File.TryGetProperty(name, out var section))
            {
                Assert.Empty(Unknown(section, type));
            }
        }
    }

    private static IEnumerable<string> Unknown(JsonElement section, Type type) => section.EnumerateObject().SelectMany(member =>
        type.GetProperty(member.Name) is not { } property ? [member.Name]
        : member.Value.ValueKind is JsonValueKind.Object ? Unknown(member.Value, property.PropertyType)
        : []);
}
