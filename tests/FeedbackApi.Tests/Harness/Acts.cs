using System.Net;
using AngleSharp.Dom;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>Acts of the table by the service's first officer, and what became of a case.</summary>
public static class Acts
{
    /// <summary>A plain message, with the code that opens it.</summary>
    public static async Task<(long Id, string Code)> Sent(this Service service)
    {
        var code = (await new Citizen(service).Submit(Samples.Letter)).Code;
        return ((await service.CaseOf(code)).Id, code);
    }

    /// <summary>An act that must be done.</summary>
    public static async Task Done(this Service service, long id, CaseAct act, params (string, string?)[] typed)
    {
        var answer = await (await service.Officer()).Act(id, act, typed: typed);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, answer.StatusCode is HttpStatusCode.Redirect ? "" : (await answer.Page()).TextOf("refusal"));
    }

    /// <summary>An act that must be refused: the sentence.</summary>
    public static async Task<string> Refused(this Service service, long id, CaseAct act, params (string, string?)[] typed) =>
        await Refusal(await (await service.Officer()).Act(id, act, typed: typed));

    /// <summary>An act that the page does not offer, and that somebody sends all the same: the sentence.</summary>
    public static async Task<string> Forced(this Service service, long id, CaseAct act, params (string Field, string? Value)[] typed)
    {
        var staff = await service.Officer();
        var form = Forms.Read((await staff.OpenCase(id)).Find("add-note").Closest("form")!);
        foreach (var (field, value) in typed.Append(("act", act.ToString())))
        {
            form[field] = value;
        }

        return await Refusal(await staff.Post($"{Staff.PathOf(id)}?handler=Act", form));
    }

    public static async Task<CaseState> StateOf(this Service service, long id) => (await service.Stored(id)).State;

    public static async Task<string?> CitizenWord(this Service service, string code) =>
        (await new Citizen(service).Follow(code)).GetProperty("state").GetString();

    /// <summary>The sentence of a page that refuses.</summary>
    public static async Task<string> Refusal(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        return (await answer.Page()).TextOf("refusal");
    }
}
