using AngleSharp.Dom;

namespace PublicNotice.FeedbackApi.Tests.Handling;

/// <summary>A division that is abolished while it has open cases: nothing is lost, and nothing new goes there.</summary>
public sealed class RetiredDivisionTests
{
    [Fact]
    public async Task OpenCase_IsKeptAndGivenToAnother()
    {
        var content = Directory.CreateTempSubdirectory("content-").FullName;
        Folders.Copy(Samples.Content, content);
        await using var service = await Service.Start($"--Site:Content={content}");
        var id = await service.Assigned();
        var file = Path.Combine(content, "divisions.yml");
        await service.Restart(() => File.WriteAllTextAsync(file, File.ReadAllText(file).Replace(
            $"  - id: {Samples.Division}\n", $"  - id: {Samples.Division}\n    retiredOn: 2023-12-01\n", StringComparison.Ordinal)));
        var staff = await Staff.SignedIn(service);

        var page = await staff.OpenCase(id);
        Assert.Contains(Samples.DivisionName, page.Find("assign-form").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Find("assign-form").QuerySelectorAll("option"), option => option.GetAttribute("value") == Samples.Division);
        await staff.Assign(id, Samples.OtherDivision, "处室已撤销");

        Assert.Equal((CaseState.Assigned, Samples.OtherDivision), ((await service.Stored(id)).State, (await service.Stored(id)).Division));
        Directory.Delete(content, recursive: true);
    }

    [Fact]
    public async Task SameActSentTwice_IsDoneOnce()
    {
        await using var service = await Service.Start();
        var (staff, id) = (await service.Officer(), await service.Assigned());
        var page = await staff.OpenCase(id);

        var answers = await Task.WhenAll(staff.Press(page, "do-Accept"), staff.Press(page, "do-Accept"));

        Assert.Single(answers, answer => answer.StatusCode is System.Net.HttpStatusCode.Redirect);
        Assert.Single((await service.Stored(id)).Events, e => e.To is CaseState.Accepted);
    }
}
