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

    internal static Task<Cases.Case> Stored(this Service service, long id) =>
        service.Query(async db => (await db.Cases.FindAsync(id))!);
}
