using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PublicNotice.FeedbackApi.Tests.Track;

/// <summary>Whoever holds the export of their case can rebuild the proof with what docs/receipts.md says, and with nothing else.</summary>
public sealed class CaseExportTests(Service service) : IClassFixture<Service>
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Citizen _citizen = new(service);

    [Fact]
    public async Task Export_RebuildsTheProofOfALetterOnAnItem()
    {
        var receipt = await _citizen.Submit(Samples.LetterOnItem with { Title = "种树", Name = "张三", Contact = "13800138000", Publish = true });

        var record = await Export(receipt.Code);

        Assert.Equal(Samples.Notice, record.GetProperty("notice").GetString());
        Assert.Equal(Samples.Item, record.GetProperty("item").GetString());
        Assert.Equal(receipt.Proof.Commitment, CommitmentOf(record, Written(record)));
        Assert.Equal(receipt.Proof.Commitment, CommitmentOf(record, record.GetProperty("submission").GetString()!));
    }

    [Fact]
    public async Task Export_RebuildsTheProofOfALetterWithAFile()
    {
        var file = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();
        var fields = Forms.Read((await _citizen.OpenForm()).Find("feedback-form"));
        fields["kind"] = "意见";
        fields["text"] = Samples.Letter.Text;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(field => field.Value is not null && field.Key != "files"))
        {
            content.Add(new StringContent(value!), name);
        }

        content.Add(new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } }, "files", "材料.pdf");
        await _citizen.Press(await (await _citizen.Http.PostAsync(new Uri("/feedback/check", UriKind.Relative), content)).Page(), "submit");
        var code = (await _citizen.Open("/feedback/receipt")).TextOf("receipt-code");

        var record = await Export(code);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), Assert.Single(record.GetProperty("attachmentHashes").EnumerateArray()).GetString());
        Assert.Equal(record.GetProperty("commitment").GetString(), CommitmentOf(record, Written(record)));
    }

    // The document's words on line breaks and spaces, one by one.
    [Fact]
    public async Task WhatIsTyped_IsCommittedToAsTheDocumentSays()
    {
        var receipt = await _citizen.Submit(Samples.Letter with
        {
            Title = "\u3000一\r\n二\u2028三\u2029四\r五\n六 ",
            Text = "\u00A0\u3000一\r\n二\u2028三\u2029四\r五\n\n六\t七\u3000",
        });
        const string words = """{"contact":null,"item":null,"kind":"建议","name":null,"notice":null,"publish":false,"revision":null,"text":"一\n二\n三\n四\n五\n\n六\t七","title":"一 二 三 四 五 六"}""";

        var record = await Export(receipt.Code);

        Assert.Equal(words, record.GetProperty("submission").GetString());
        Assert.Equal(receipt.Proof.Commitment, CommitmentOf(record, words));
    }

    [Theory]
    [InlineData("一\f二")]
    [InlineData("一\u0085二")]
    [InlineData("一\v二")]
    public async Task OtherControlCharacter_IsRefusedAsTheDocumentSays(string text) =>
        await (await _citizen.Send(Samples.Letter with { Text = text })).Problem(400, "invalid-feedback");

    private async Task<JsonElement> Export(string code) =>
        await (await _citizen.PostJson("/api/v1/track/export", JsonSerializer.Serialize(new { code }))).Json();

    // From the parts of the record alone.
    private static string Written(JsonElement record)
    {
        var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            ["contact"] = record.GetProperty("contact"),
            ["item"] = record.GetProperty("item"),
            ["kind"] = record.GetProperty("kind"),
            ["name"] = record.GetProperty("name"),
            ["notice"] = record.GetProperty("notice"),
            ["publish"] = record.GetProperty("consentsToPublication"),
            ["revision"] = record.GetProperty("revision"),
            ["text"] = record.GetProperty("case").GetProperty("text"),
            ["title"] = record.GetProperty("case").GetProperty("title"),
        };
        if (record.GetProperty("attachmentHashes") is var hashes && hashes.GetArrayLength() > 0)
        {
            members["attachments"] = hashes;
        }

        return JsonSerializer.Serialize(members, Plain);
    }

    private static string CommitmentOf(JsonElement record, string words) => Convert.ToHexStringLower(SHA256.HashData(
        [.. "PublicNotice submission v1\n"u8, .. Convert.FromHexString(record.GetProperty("salt").GetString()!), .. Encoding.UTF8.GetBytes(words)]));
}
