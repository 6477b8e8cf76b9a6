using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>A citizen, or the program of one.</summary>
public sealed class Citizen(Service service, string? address = null) : Browser(service, address)
{
    public const string FormPath = "/feedback";
    public const string SubmitPath = "/api/v1/feedback";
    public const string TrackPath = "/api/v1/track";

    /// <summary>Sends a message by the API.</summary>
    public Task<HttpResponseMessage> Send(FeedbackRequest letter, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, SubmitPath)
        {
            Content = JsonContent.Create(letter, options: JsonSerializerOptions.Web),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return Http.SendAsync(request);
    }

    /// <summary>Sends a message by the API that must be taken.</summary>
    public async Task<Receipt> Submit(FeedbackRequest letter, string? key = null) => await (await Send(letter, key)).Receipt();

    public Task<IHtmlDocument> OpenForm(string? notice = null, string? item = null) =>
        Open(FormPath + (notice is null ? "" : $"?notice={notice}") + (item is null ? "" : $"&item={item}"));

    /// <summary>Fills in the form and goes on to the page on which all is checked.</summary>
    public Task<HttpResponseMessage> CheckForm(IHtmlDocument form, FeedbackRequest letter) => Press(form, "check",
        ("kind", letter.Kind), ("title", letter.Title), ("text", letter.Text), ("name", letter.Name), ("contact", letter.Contact),
        ("publish", letter.Publish ? "true" : null), ("identity", (letter.Name ?? letter.Contact) is null ? "anonymous" : "named"));

    /// <summary>Fills in the form, checks it and sends it; what was refused on the way is the answer.</summary>
    public async Task<HttpResponseMessage> SubmitForm(IHtmlDocument form, FeedbackRequest letter)
    {
        var shown = await CheckForm(form, letter);
        return shown.StatusCode is HttpStatusCode.OK ? await Press(await shown.Page(strict: false), "submit") : shown;
    }

    public Task<HttpResponseMessage> Track(string? code) => Http.PostAsJsonAsync(TrackPath, new { code });

    /// <summary>One's own case by the API.</summary>
    public async Task<JsonElement> Follow(string code)
    {
        var answer = await Track(code);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Json();
    }

    public async Task<HttpResponseMessage> TrackPage(string code) => await Press(await Open("/track"), "track", ("code", code));
}
