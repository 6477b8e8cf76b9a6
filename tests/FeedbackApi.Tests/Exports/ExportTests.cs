using System.Net;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Exports;

namespace PublicNotice.FeedbackApi.Tests.Exports;

public sealed class ExportTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Json_HoldsVisibleCasesWithoutIdentityOrWords()
    {
        var (mine, other, secret) = (await service.Received(Samples.LetterOnItem with { Name = "欧阳测试", Contact = "13800138000" }), await service.Received(), await service.Received(Samples.Accusation));
        await (await service.Officer()).Assign(mine, Samples.Division);
        var handler = await Staff.InRoles(service, [StaffRole.Handler], Samples.Division);

        var (all, own) = (await Ids(await service.Officer()), await Ids(handler));

        Assert.Contains(other, all);
        Assert.DoesNotContain(secret, all);
        Assert.Equal([mine], own.Intersect([mine, other, secret]));
        var text = Encoding.UTF8.GetString(await Export(await service.Officer(), "json", "all"));
        Assert.DoesNotContain("欧阳测试", text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800138000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("路灯坏了", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xlsx_OpensAndHoldsTextAlone()
    {
        var id = await service.Received(Samples.LetterOnItem);

        using var book = SpreadsheetDocument.Open(new MemoryStream(await Export(await service.Officer(), "xlsx", "open")), isEditable: false);

        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList()).ToList();
        Assert.Equal(ExportedCase.Heads, rows[0]);
        Assert.Contains(rows, row => row[0] == $"{id}" && row[1] == "建议" && row[3] == "2023-12-01" && row[8] == "二（一）3");
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book));
    }

    // Incident T32.
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+86", "\"'+86\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("@x", "\"'@x\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("甲\"乙,丙", "\"甲\"\"乙,丙\"")]
    [InlineData("平常", "平常")]
    public void Csv_IsSafeInSpreadsheets(string value, string cell)
    {
        var csv = CaseTable.Csv(["头"], [[value]]);

        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Equal($"头\r\n{cell}\r\n", Encoding.UTF8.GetString(csv[3..]));
    }

    [Fact]
    public async Task Export_IsRecordedAndShownToItsPersonAlone()
    {
        var (one, other) = (await Staff.SignedIn(service), await Staff.SignedIn(service));

        await Export(one, "csv", "answered");

        Assert.Contains("格式：csv；范围：answered", (await one.Open("/staff/exports")).TextOf("earlier"), StringComparison.Ordinal);
        Assert.False((await other.Open("/staff/exports")).Has("earlier"));
    }

    [Theory]
    [InlineData("part", "everything")]
    [InlineData("division", "nowhere")]
    [InlineData("kind", "什么")]
    [InlineData("format", "exe")]
    [InlineData("from", "昨天")]
    [InlineData("from", "2999-01-01")]
    public async Task WrongFilter_IsRefusedWithASentence(string field, string value)
    {
        var staff = await service.Officer();

        var answer = await staff.Press(await staff.Open("/staff/exports"), "export", [("part", "all"), ("format", "csv"), ("to", "2023-12-31"), (field, value)]);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("导出的条件不对", (await answer.Page()).TextOf("refusal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_ChoosesByDayAndKind()
    {
        var id = await service.Received(Samples.Letter with { Kind = "咨询" });
        var staff = await service.Officer();

        Assert.Contains(id, await Ids(staff, ("kind", "咨询"), ("from", "2023-12-01"), ("to", "2023-12-01")));
        Assert.DoesNotContain(id, await Ids(staff, ("kind", "投诉")));
        Assert.DoesNotContain(id, await Ids(staff, ("to", "2023-11-30")));
    }

    private static async Task<long[]> Ids(Staff staff, params (string, string?)[] filter)
    {
        using var read = JsonDocument.Parse(await Export(staff, "json", "all", filter));
        return [.. read.RootElement.EnumerateArray().Select(row => long.Parse(row.GetProperty("办件编号").GetString()!, System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static async Task<byte[]> Export(Staff staff, string format, string part, params (string, string?)[] filter)
    {
        var answer = await staff.Press(await staff.Open("/staff/exports"), "export", [("part", part), ("format", format), .. filter]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
