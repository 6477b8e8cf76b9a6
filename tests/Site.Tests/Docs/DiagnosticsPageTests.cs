using System.Reflection;

namespace PublicNotice.Site.Tests;

public sealed class DiagnosticsPageTests
{
    [Theory]
    [InlineData(typeof(FaultCodes), "diagnostics-site.md")]
    [InlineData(typeof(CheckCodes), "diagnostics-checks.md")]
    [InlineData(typeof(ImportCodes), "diagnostics-import.md")]
    public void EveryCode_IsExplainedOnce(Type codes, string name)
    {
        var page = File.ReadAllText(Path.Combine(SampleSite.Content, "..", "docs", name));
        var constants = codes.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.Equal(constants.Distinct().Order(StringComparer.Ordinal),
            page.Split('\n').Where(line => line.StartsWith("| PN", StringComparison.Ordinal)).Select(line => line[2..7]));
    }
}
