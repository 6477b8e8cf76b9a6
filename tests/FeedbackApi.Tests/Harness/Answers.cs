using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>Reads answers. Every page that a test reads is checked for valid HTML on the way.</summary>
public static class Answers
{
    public static Task<string> Text(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    /// <param name="strict">False where the page shows control characters: valid HTML cannot spell them.</param>
    public static async Task<IHtmlDocument> Page(this HttpResponseMessage answer, bool strict = true)
    {
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        return Html.Read(await answer.Text(), answer.RequestMessage!.RequestUri!, strict);
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) =>
        JsonElement.Parse(await answer.Text());

    public static async Task<Receipt> Receipt(this HttpResponseMessage answer)
    {
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        return JsonSerializer.Deserialize<Receipt>(await answer.Text(), JsonSerializerOptions.Web)!;
    }

    /// <summary>A refusal of the API: its status, its code, which the API's description names for the operation, and the sentence, which is Chinese.</summary>
    public static async Task<JsonElement> Problem(this HttpResponseMessage answer, int status, string code)
    {
        var body = await answer.Text();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(body);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。$", problem.GetProperty("title").GetString());
        await DescribedApi.MustDescribe(answer, code);
        return problem;
    }

    public static string Title(this JsonElement problem) => problem.GetProperty("title").GetString()!;

    public static IElement Find(this IParentNode page, string testId) =>
        page.QuerySelector($"[data-testid='{testId}']") ?? throw new InvalidOperationException($"there is no {testId} on the page");

    public static string TextOf(this IParentNode page, string testId) => page.Find(testId).TextContent.Trim();

    public static bool Has(this IParentNode page, string testId) => page.QuerySelector($"[data-testid='{testId}']") is not null;

    public static string ValueOf(this IParentNode page, string id) => page.QuerySelector("#" + id) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"there is no field {id} on the page"),
    };
}
