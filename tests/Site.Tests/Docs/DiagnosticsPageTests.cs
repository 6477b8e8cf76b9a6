using System.Reflection;

namespace PublicNotice.Site.Tests;

public sealed class DiagnosticsPageTests
{
    [Fact]
    public void EveryCode_IsExplainedOnce()
    {
        var page = File.ReadAllText(Path.Combine(SampleSite.Content, "..", "docs", "diagnostics-site.md"));
        var codes = typeof(FaultCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal),
            page.Split('\n').Where(line => line.StartsWith("| PN", StringComparison.Ordinal)).Select(line => line[2..7]));
    }
}
