using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Tests.Storage.Sqlite;

/// <summary>An open file that was deleted takes every write and keeps none.</summary>
public sealed class StoreWatchTests
{
    [Fact]
    public async Task DatabaseDeletedWhileRunning_NothingIsAcknowledged()
    {
        await using var service = await Service.Start();
        var citizen = new Citizen(service);
        await citizen.Submit(Samples.Letter);
        foreach (var file in Directory.GetFiles(service.Folder, "publicnotice.db*"))
        {
            File.Delete(file);
        }

        Assert.Equal(Problems.UnsavedSentence, (await (await citizen.Send(Samples.Letter)).Problem(503, "storage-unavailable")).Title());
        Assert.False(File.Exists(service.Database), "an empty database would look like a first start");
    }

    [Fact]
    public async Task DatabaseDeletedWhileRunning_TellsStaffThatNothingWasDone()
    {
        await using var service = await Service.Start();
        var staff = await service.Officer();
        var id = (await service.CaseOf((await new Citizen(service).Submit(Samples.Letter)).Code)).Id;
        var page = await staff.OpenCase(id);
        foreach (var file in Directory.GetFiles(service.Folder, "publicnotice.db*"))
        {
            File.Delete(file);
        }

        var answer = await staff.Press(page, "assign", ("division", Samples.Division));

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }
}
