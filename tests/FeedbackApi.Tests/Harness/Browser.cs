using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>Somebody with a browser: one address, cookies, and forms that are sent as they were read. Follows no redirect by itself.</summary>
public class Browser
{
    public Browser(Service service, string? address = null)
    {
        Service = service;
        Http = service.Client(Cookies, address ?? service.NextAddress());
    }

    public Service Service { get; }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http { get; }

    public Task<HttpResponseMessage> Get(string path) => Http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    /// <summary>A page that must be there.</summary>
    public async Task<IHtmlDocument> Open(string path, bool strict = true)
    {
        var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Page(strict);
    }

    /// <summary>Fills fields of the form that a button belongs to, and presses the button.</summary>
    public Task<HttpResponseMessage> Press(IHtmlDocument page, string button, params (string Field, string? Value)[] typed)
    {
        var pressed = page.Find(button);
        var form = pressed.Closest("form") ?? throw new InvalidOperationException($"{button} is in no form");
        var fields = Forms.Read(form);
        foreach (var (field, value) in typed)
        {
            fields[field] = value;
        }

        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.Url;
        return Post(action.Length == 0 ? page.Url : action, fields);
    }

    public Task<HttpResponseMessage> Post(string path, IEnumerable<KeyValuePair<string, string?>> fields) =>
        Http.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), new FormUrlEncodedContent(fields.Where(field => field.Value is not null)!));

    public Task<HttpResponseMessage> Post(string path, byte[] body, string contentType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return Http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> PostJson(string path, string json) =>
        Post(path, Encoding.UTF8.GetBytes(json), "application/json");
}
