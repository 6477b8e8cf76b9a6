using System.Reflection;
using System.Xml.Linq;

namespace PublicNotice.Architecture.Tests;

/// <summary>The arrows between the rooms: site → domain, analytics → domain, feedback-api → all three.</summary>
public sealed class ArrowTests
{
    [Theory]
    [InlineData("domain", "")]
    [InlineData("site", "domain")]
    [InlineData("analytics", "domain")]
    [InlineData("feedback-api", "analytics,domain,site")]
    public void Room_RefersToNoOtherThanTheMapAllows(string room, string allowed)
    {
        var references = Project(room).Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Split('/')[1]);

        Assert.Equal(allowed.Split(',', StringSplitOptions.RemoveEmptyEntries), references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Domain_RefersToNoPackage() =>
        Assert.Empty(Project("domain").Descendants("PackageReference"));

    [Theory]
    [InlineData("PublicNotice.Domain", "")]
    [InlineData("PublicNotice.Site", "PublicNotice.Domain")]
    [InlineData("PublicNotice.Analytics", "PublicNotice.Domain")]
    public void Assembly_UsesOfOursOnlyWhatTheMapAllows(string name, string allowed)
    {
        var used = Assembly.Load(name).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(reference => reference.StartsWith("PublicNotice.", StringComparison.Ordinal));

        Assert.Equal(allowed.Split(',', StringSplitOptions.RemoveEmptyEntries), used);
    }

    [Fact]
    public void Domain_UsesTheFrameworkAlone() =>
        Assert.All(
            typeof(PublicNotice.Domain.Notice).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Domain_TouchesNoFileAndNoClock()
    {
        var forbidden = new[] { "System.IO.FileSystem", "System.Net", "System.Console", "System.Diagnostics.Process" };

        Assert.DoesNotContain(
            typeof(PublicNotice.Domain.Notice).Assembly.GetReferencedAssemblies(),
            reference => forbidden.Any(name => reference.Name!.StartsWith(name, StringComparison.Ordinal)));
    }

    private static XDocument Project(string room) =>
        XDocument.Load(Directory.GetFiles(Path.Combine(Repository.Root, room), "*.csproj").Single());
}
