using System.Text.Json;
using System.Text.RegularExpressions;

namespace PublicNotice.Architecture.Tests;

/// <summary>The rules of the house that a compiler does not know.</summary>
public sealed partial class HouseTests
{
    private static readonly string[] Rooms = ["domain", "site", "feedback-api", "analytics", "tests"];

    [Fact]
    public void Repository_HasTheTopLevelThatWasAskedFor() =>
        Assert.All(
            (string[])["PublicNotice.sln", "site", "feedback-api", "analytics", "tests", "content", "README.md"],
            name => Assert.True(Path.Exists(Path.Combine(Repository.Root, name)), name));

    [Fact]
    public void Program_ReadsLikeASentence() =>
        Assert.All(
            (string[])["site", "feedback-api", "analytics"],
            room => Assert.InRange(Repository.Read(room, "Program.cs").Split('\n').Length, 1, 40));

    [Fact]
    public void Folders_NameWhatTheProductDoes()
    {
        var grabBags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "Controllers", "Services", "Dtos", "Helpers", "Utils", "Common", "Shared", "Core", "Managers",
        };

        Assert.DoesNotContain(Sources().Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)), grabBags.Contains);
    }

    [Fact]
    public void Catch_OfEveryExceptionSaysWhy() =>
        Assert.All(Sources().Where(file => BareCatch().IsMatch(File.ReadAllText(file))), file => Assert.Fail(file));

    [Fact]
    public void Glossary_InReadmeNamesEveryKindOfFeedback()
    {
        var readme = Repository.Read("README.md");

        Assert.All(FeedbackKinds.All, kind => Assert.Contains(kind.Word(), readme, StringComparison.Ordinal));
    }

    [Fact]
    public void GlobalJson_PinsTheSdk()
    {
        using var json = JsonDocument.Parse(Repository.Read("global.json"));

        Assert.StartsWith("10.", json.RootElement.GetProperty("sdk").GetProperty("version").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryProject_HasALockFile() =>
        Assert.All(
            Rooms.SelectMany(room => Directory.GetFiles(Path.Combine(Repository.Root, room), "*.csproj", SearchOption.AllDirectories)),
            project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));

    private static IEnumerable<string> Sources() => Rooms
        .SelectMany(room => Directory.GetFiles(Path.Combine(Repository.Root, room), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"catch\s*(\(Exception(\s+\w+)?\))?\s*\{(?!\s*//)")]
    private static partial Regex BareCatch();
}
