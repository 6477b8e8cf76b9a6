using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace PublicNotice.Analytics.Tests.Report;

public sealed class ReportCommandTests
{
    private static readonly string[] Others = ["招标文件在哪里下载", "援疆医生怎么报名", "年货节还办不办", "党费怎么补交", "信访接待日是周几", "预算几时公开"];

    [Fact]
    public async Task Week_IsWrittenThreeTimes_WithTheSameNumbers()
    {
        using var folder = new TestFolder();

        var run = await Run.Report("--cases", Cases(folder), "--output", folder["out"], "--week", "2026-03-04");

        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Equal(["week-2026-03-02.csv", "week-2026-03-02.html", "week-2026-03-02.xlsx"], Directory.EnumerateFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var page = File.ReadAllText(folder["out/week-2026-03-02.html"]);
        var csv = File.ReadAllText(folder["out/week-2026-03-02.csv"]);
        Assert.Contains("公众意见周报（2026年3月2日至2026年3月8日）", page, StringComparison.Ordinal);
        Assert.Contains("\r\n乡村振兴处,9\r\n综合处,6\r\n合计,15\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">乡村振兴处</th><td class=\"number\">9</td>", page, StringComparison.Ordinal);
        Assert.Contains(("乡村振兴处", "9"), Workbook(folder["out/week-2026-03-02.xlsx"]));
    }

    /// <summary>Nine cases of 1 to 9 days: the median is 5, nine tenths take no more than 9.</summary>
    [Fact]
    public async Task ResponseTimes_AreThoseOfTheCases()
    {
        using var folder = new TestFolder();

        await Run.Report("--cases", Cases(folder), "--output", folder["out"], "--notice", "n1", "--as-of", "2026-03-31");

        Assert.Contains("\r\n乡村振兴处,9,5,9\r\n", File.ReadAllText(folder["out/notice-n1.csv"]), StringComparison.Ordinal);
    }

    /// <summary>What was declined, merged, sent elsewhere or thrown out is nobody's unanswered case; what was reopened is.</summary>
    [Fact]
    public async Task EndedCases_AreNotOverdue_AndReopenedOnesAre()
    {
        using var folder = new TestFolder();
        string[] states = [.. Enumerable.Repeat("NotAccepted", 6), .. Enumerable.Repeat("Merged", 6), .. Enumerable.Repeat("Reopened", 5), .. Enumerable.Repeat("Assigned", 7)];
        var rows = string.Concat(states.Select((state, i) =>
            $"{{\"id\":\"{i}\",\"receivedOn\":\"2026-03-02\",\"kind\":\"咨询\",\"state\":\"{state}\",\"division\":\"综合处\",\"dueOn\":\"2026-03-10\"{(state == "Reopened" ? ",\"answeredAt\":\"2026-03-03\"" : "")}}}\n"));

        await Run.Report("--cases", folder.Write("c.jsonl", rows), "--output", folder["out"], "--week", "2026-03-11");

        var csv = File.ReadAllText(folder["out/week-2026-03-09.csv"]);
        Assert.Contains("\r\n逾期未答复,12\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("\r\n综合处,12,0\r\n", csv, StringComparison.Ordinal);
    }

    /// <summary>Due on Friday and reported on Wednesday: not overdue yet. The week after, or as of Saturday: overdue.</summary>
    [Theory]
    [InlineData("2026-03-04", null, "0")]
    [InlineData("2026-03-04", "2026-03-07", "5")]
    [InlineData("2026-03-09", null, "5")]
    [InlineData("2026-03-09", "2026-03-06", "0")]
    public async Task WeekThatIsNotOver_IsJudgedOnTheDayItHasComeTo(string today, string? asOf, string overdue)
    {
        using var folder = new TestFolder();
        var rows = string.Concat(Enumerable.Range(0, 5).Select(i =>
            $"{{\"id\":\"{i}\",\"receivedOn\":\"2026-03-02\",\"kind\":\"咨询\",\"state\":\"Assigned\",\"dueOn\":\"2026-03-06\"}}\n"));

        await Run.Report(
            DateOnly.Parse(today, CultureInfo.InvariantCulture),
            ["--cases", folder.Write("c.jsonl", rows), "--output", folder["out"], "--week", "2026-03-02", .. asOf is null ? [] : new[] { "--as-of", asOf }]);

        Assert.Contains($"\r\n逾期未答复,{overdue}\r\n", File.ReadAllText(folder["out/week-2026-03-02.csv"]), StringComparison.Ordinal);
        Assert.Equal(
            (asOf ?? today) is "2026-03-09" ? "" : "，截至",
            File.ReadAllText(folder["out/week-2026-03-02.html"]).Contains("，截至2026年3月", StringComparison.Ordinal) ? "，截至" : "");
    }

    [Fact]
    public async Task Accusations_LeaveNoTrace()
    {
        using var folder = new TestFolder();
        var cases = Cases(folder);
        await Run.Report("--cases", cases, "--output", folder["a"], "--week", "2026-03-04");
        for (var i = 0; i < 12; i++)
        {
            File.AppendAllText(cases, $"{{\"id\":\"s{i}\",\"receivedOn\":\"2026-03-03\",\"kind\":\"{(i < 6 ? "检举控告" : "投诉")}\",\"state\":\"Assigned\",\"divisionName\":\"机关纪委\",\"protected\":{(i < 6 ? "false" : "true")},\"text\":\"某处长收了红包\"}}\n");
        }

        await Run.Report("--cases", cases, "--output", folder["b"], "--week", "2026-03-04");

        Assert.Equal(File.ReadAllText(folder["a/week-2026-03-02.csv"]), File.ReadAllText(folder["b/week-2026-03-02.csv"]));
        Assert.Equal(File.ReadAllText(folder["a/week-2026-03-02.html"]), File.ReadAllText(folder["b/week-2026-03-02.html"]));
    }

    [Fact]
    public async Task Csv_OpensAsItIs_AndRunsNothing()
    {
        using var folder = new TestFolder();
        var rows = string.Concat(Enumerable.Range(0, 5).Select(i => $"{{\"id\":\"{i}\",\"receivedOn\":\"2026-03-03\",\"kind\":\"咨询\",\"state\":\"Assigned\",\"division\":\"=cmd|'/c calc'!A1,\\\"x\"}}\n"));

        await Run.Report("--cases", folder.Write("c.jsonl", rows), "--output", folder["out"]);

        var bytes = File.ReadAllBytes(folder["out/week-2026-03-02.csv"]);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("\r\n\"'=cmd|'/c calc'!A1,\"\"x\",5\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_IsValid()
    {
        using var folder = new TestFolder();

        await Run.Report("--cases", Cases(folder), "--output", folder["out"], "--week", "2026-03-04");

        using var document = SpreadsheetDocument.Open(folder["out/week-2026-03-02.xlsx"], isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => fault.Description));
    }

    [Fact]
    public async Task Topics_AreListedFromFiveMessages()
    {
        using var folder = new TestFolder();

        await Run.Report("--cases", Cases(folder), "--output", folder["out"], "--week", "2026-03-04");

        var page = File.ReadAllText(folder["out/week-2026-03-02.html"]);
        Assert.Contains("赤石村的公厕", page, StringComparison.Ordinal);
        Assert.DoesNotContain("招标文件", page, StringComparison.Ordinal);
    }

    /// <summary>Five letters with one title: whatever stands in it, the three files are written, and what tells of a person is covered.</summary>
    [Theory]
    [InlineData("请帮帮 13812345678 身份证11010519491231002X 谢谢", "请帮帮 ＊＊＊ 身份证＊＊＊ 谢谢")]
    [InlineData("请拨０７５５-８８８８８８８８找我", "请拨＊＊＊找我")]
    [InlineData("公厕停水停水停水停水停水停水停水停水停水停水停水停水停水停水停水停水停水停水停😀没人管", "公厕停水停水停水停水停水停水停水停水停水停水停水停水停水停水停水停水停水停水停…")]
    [InlineData("停水\\ufffe停电\\u0000\\u001b[31m\\u202e红\\n色", "停水停电  [31m红 色")]
    public async Task TitleOfATopic_IsPlainWordsWithoutNumbersOfAPerson(string title, string shown)
    {
        using var folder = new TestFolder();
        var rows = string.Concat(Enumerable.Range(0, 5).Select(i =>
            $"{{\"id\":\"x{i}\",\"receivedOn\":\"2026-03-03\",\"kind\":\"投诉\",\"state\":\"Assigned\",\"title\":\"{title}\",\"text\":\"赤石村的公厕停水，臭气熏天\"}}\n"))
            + string.Concat(Others.Select((text, i) => $"{{\"id\":\"z{i}\",\"receivedOn\":\"2026-03-03\",\"kind\":\"咨询\",\"state\":\"Assigned\",\"text\":\"{text}\"}}\n"));

        var run = await Run.Report("--cases", folder.Write("c.jsonl", rows), "--output", folder["out"]);

        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Contains($"\r\n{shown},", File.ReadAllText(folder["out/week-2026-03-02.csv"]), StringComparison.Ordinal);
        Assert.Contains($">{shown}</th>", File.ReadAllText(folder["out/week-2026-03-02.html"]), StringComparison.Ordinal);
        Assert.Contains(Words(folder["out/week-2026-03-02.xlsx"]), words => words == shown);
    }

    [Theory]
    [InlineData("{\"id\":\"1\",\"kind\":\"咨询\",\"state\":\"Assigned\"}\n", "PN630")]
    [InlineData("{\"id\":\"1\",\"receivedOn\":\"昨天\",\"kind\":\"咨询\",\"state\":\"Assigned\"}\n", "PN631")]
    [InlineData("{\"id\":\"1\",\"receivedOn\":\"2026-03-03\",\"kind\":\"咨询\",\"state\":\"很好\"}\n", "PN635")]
    [InlineData("id\treceivedOn\tkind\tstate\n1\t2026-03-03\t咨询\tClosedDone\n1\t2026-03-03\t咨询\tClosedDone\n", "PN636")]
    [InlineData("id\treceivedOn\tkind\tstate\tansweredAt\n1\t2026-03-03\t咨询\tClosedDone\t2026-03-02\n", "PN637")]
    public async Task FaultyExport_IsNamed_AndNothingIsWritten(string content, string code)
    {
        using var folder = new TestFolder();

        var run = await Run.Report("--cases", folder.Write("c.jsonl", content), "--output", folder["out"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    /// <summary>Two of 2 and 3 letters, however they are named, stand in the order of their names.</summary>
    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    public async Task OrderOfHiddenRows_TellsNothing(int ofFirst, int ofSecond)
    {
        using var folder = new TestFolder();
        string[] divisions = [.. Enumerable.Repeat("乙处", 9), .. Enumerable.Repeat("a处", ofFirst), .. Enumerable.Repeat("b处", ofSecond)];
        var rows = string.Concat(divisions.Select((division, i) => $"{i}\t2026-03-03\t咨询\tAssigned\t{division}\n"));

        await Run.Report("--cases", folder.Write("c.tsv", "id\treceivedOn\tkind\tstate\tdivision\n" + rows), "--output", folder["out"]);

        Assert.Contains(
            $"\r\n乙处,9\r\na处,{SmallCells.Hidden}\r\nb处,{SmallCells.Hidden}\r\n合计,14\r\n",
            File.ReadAllText(folder["out/week-2026-03-02.csv"]), StringComparison.Ordinal);
    }

    /// <summary>Four divisions have one letter each, one answered and one overdue: the totals are hidden, and four rows would tell.</summary>
    [Fact]
    public async Task HiddenTotal_HasNoRows()
    {
        using var folder = new TestFolder();
        var rows = string.Concat(Enumerable.Range(0, 4).Select(i => $"{i}\t2026-02-03\t咨询\tAnswered\t{i}处\t2026-02-10\t2026-03-03\nx{i}\t2026-03-03\t咨询\tAssigned\t{i}处\t2026-03-04\t\n"));

        await Run.Report("--cases", folder.Write("c.tsv", "id\treceivedOn\tkind\tstate\tdivision\tdueOn\tansweredAt\n" + rows), "--output", folder["out"]);

        Assert.DoesNotContain("0处", File.ReadAllText(folder["out/week-2026-03-02.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoticeThatNobodyWroteAbout_IsOneSentence_AndNothingIsWritten()
    {
        using var folder = new TestFolder();

        var run = await Run.Report("--cases", Cases(folder), "--output", folder["out"], "--notice", "n2");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("error PN640: 没有一件来件是关于公告“n2”的", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public async Task NoticesWithChineseIds_HaveFilesOfTheirOwn()
    {
        using var folder = new TestFolder();
        var cases = folder.Write("c.tsv", "id\treceivedOn\tkind\tstate\tnotice\n1\t2026-03-03\t咨询\tAssigned\t巡察整改\n2\t2026-03-03\t咨询\tAssigned\t审计整改\n");

        await Run.Report("--cases", cases, "--output", folder["out"], "--notice", "巡察整改");
        await Run.Report("--cases", cases, "--output", folder["out"], "--notice", "审计整改");

        Assert.Equal(6, Directory.EnumerateFiles(folder["out"]).Count());
    }

    [Fact]
    public async Task CalledWrongly_IsTwo()
    {
        Assert.Equal(2, (await Run.Report("--cases", "x", "--week", "2026-03-04", "--notice", "n1")).ExitCode);
        Assert.Equal(2, (await Run.Report("--cases", "x", "--week", "三月")).ExitCode);
        Assert.Equal(2, (await Run.Report("--cases", "x", "--week", "9999-12-31")).ExitCode);
        Assert.Equal(2, (await Run.Report("--cases", "x", "--week", "0001-01-01")).ExitCode);
    }

    // Nine cases about one lavatory for one division, answered after 1 to 9 days; six about other things for another, open.
    private static string Cases(TestFolder folder)
    {
        var rows = new StringBuilder();
        for (var i = 1; i <= 9; i++)
        {
            var answered = new DateOnly(2026, 3, 3).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            rows.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"x{i}\",\"receivedOn\":\"2026-03-03\",\"kind\":\"投诉\",\"state\":\"Answered\",\"divisionName\":\"乡村振兴处\",\"notice\":\"n1\",\"item\":\"1-1\",\"dueOn\":\"2026-03-09\",\"answeredAt\":\"{answered}\",\"title\":\"赤石村的公厕停水\",\"text\":\"赤石村的公厕停水{(char)('一' + i)}天，臭气熏天\"}}\n");
        }

        for (var i = 1; i <= 6; i++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"z{i}\",\"receivedOn\":\"2026-03-04\",\"kind\":\"咨询\",\"state\":\"Assigned\",\"divisionName\":\"综合处\",\"dueOn\":\"2026-03-13\",\"text\":\"{Others[i - 1]}\"}}\n");
        }

        return folder.Write("cases.jsonl", rows.ToString());
    }

    private static List<string> Words(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<InlineString>()).Select(words => words.InnerText)];
    }

    private static List<(string, string)> Workbook(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        return
        [
            .. document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Row>())
                .Select(row => row.Elements<Cell>().Select(cell => cell.InlineString?.InnerText ?? cell.CellValue!.InnerText).ToArray())
                .Where(cells => cells.Length == 2)
                .Select(cells => (cells[0], cells[1])),
        ];
    }
}
