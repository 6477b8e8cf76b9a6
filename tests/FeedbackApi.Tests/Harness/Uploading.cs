using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>Forms with files.</summary>
internal static class Uploading
{
    /// <summary>Fills in the form, chooses files, and goes on to the page on which all is checked.</summary>
    public static Task<HttpResponseMessage> CheckFiles(this Citizen citizen, IHtmlDocument form, string kind, params (string Name, byte[] Bytes)[] files)
    {
        var fields = Forms.Read(form.Find("feedback-form"));
        fields["kind"] = kind;
        fields["text"] = Samples.Letter.Text;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(field => field.Value is not null && field.Key != "files"))
        {
            content.Add(new StringContent(value!), name);
        }

        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            content.Add(part, "files", name);
        }

        return citizen.Http.PostAsync(new Uri("/feedback/check", UriKind.Relative), content);
    }

    /// <summary>The page on which a letter with files is checked.</summary>
    public static async Task<IHtmlDocument> Upload(this Citizen citizen, params (string Name, byte[] Bytes)[] files) =>
        await (await citizen.CheckFiles(await citizen.OpenForm(), "意见", files)).Page();
}
