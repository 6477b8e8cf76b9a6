using System.Net;
using System.Text.RegularExpressions;

namespace PublicNotice.DeskBench;

/// <summary>One person at the desk, with a browser of their own.</summary>
internal sealed partial class StaffMember : IDisposable
{
    private const string Password = "green-tea-and-rain";
    private readonly HttpClient _client;

    public StaffMember(Uri address) => _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromMinutes(1),
    };

    /// <summary>Makes the first account, which all share.</summary>
    public async Task Begin(string setupLink) =>
        await Post(setupLink, await Get(setupLink), ("displayName", "王敏"), ("userName", "bench"), ("password", Password));

    public async Task SignIn() => await Post("/staff/sign-in", await Get("/staff/sign-in"), ("userName", "bench"), ("password", Password));

    /// <summary>A page, which must be there.</summary>
    public async Task<string> Get(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        return answer.StatusCode is HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
    }

    /// <summary>Sends a form with the token of the page that it is on. Whoever comes too late is told so: that is an answer too.</summary>
    public async Task Post(string path, string page, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", Token().Match(page).Groups[1].Value)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await _client.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), form);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.Conflict))
        {
            throw new InvalidOperationException($"POST {path}: {(int)answer.StatusCode}");
        }
    }

    public static string[] CasesOn(string page) => [.. CaseLink().Matches(page).Select(match => match.Groups[1].Value).Distinct()];

    public static string VersionOn(string page) => Version().Match(page).Groups[1].Value;

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"/staff/cases/(\\d+)\"")]
    private static partial Regex CaseLink();

    [GeneratedRegex("name=\"version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
