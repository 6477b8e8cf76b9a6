using PublicNotice.FeedbackApi.Search;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>Brings cases to the state that a test starts from.</summary>
public static class Desk
{
    public static async Task<long> Received(this Service service, FeedbackRequest? letter = null) =>
        (await service.CaseOf((await new Citizen(service).Submit(letter ?? Samples.Letter)).Code)).Id;

    public static async Task<long> Assigned(this Service service)
    {
        var id = await service.Received();
        await (await service.Officer()).Assign(id, Samples.Division);
        return id;
    }

    public static async Task<long> Answered(this Service service)
    {
        var id = await service.Assigned();
        await (await service.Officer()).Answer(id, "已经修好。");
        return id;
    }

    /// <summary>Waits until the search index, which works beside intake, has every case.</summary>
    public static Task Indexed(this Service service) =>
        Eventually.Get(() => service.Query(db => db.NotIndexed(0, 1, CancellationToken.None)), missing => missing.Count == 0);

    internal static Task<Cases.Case> Stored(this Service service, long id) =>
        service.Query(async db => (await db.Cases.FindAsync(id))!);
}
