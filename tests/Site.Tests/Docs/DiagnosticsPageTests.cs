using System.Reflection;

namespace PublicNotice.Site.Tests;

public sealed class DiagnosticsPageTests
{
    [Theory]
    [InlineData("diagnostics-site.md", typeof(FaultCodes))]
    [InlineData("diagnostics-import.md", typeof(ImportCodes))]
    public void EveryCode_IsExplainedOnce(string file, Type list)
    {
        var page = File.ReadAllText(Path.Combine(SampleSite.Content, "..", "docs", file));
        var codes = list.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal),
            page.Split('\n').Where(line => line.StartsWith("| PN", StringComparison.Ordinal)).Select(line => line[2..7]));
    }
}
