using System.Text.Json.Nodes;

namespace PublicNotice.Domain.Tests;

/// <summary>The notices and the calendar that the tests read.</summary>
internal static class Fixture
{
    public static readonly string[] RealNotices =
    [
        "a01-dongguan-gongshi-2017", "a02-zhuhai-zhengqiu-2019", "a03-zhuhai-result-2019", "a04-jiangan-gongshi-2017",
        "a05-mct-zhengqiu-2019", "a06-ningxia-gongshi-2020", "a07-mof-gongshi-2018", "a08-shandong-gongshi-2019",
        "a09-wenlian-gongshi-2026", "a10-binzhou-gonggao-2018", "a11-samr-zhengqiu-2026", "a12-miit-gongshi-2026",
    ];

    public static readonly WorkingDayCalendar Calendar = new(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Calendar"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => CalendarYear.Parse(File.ReadAllText(file))));

    public static string Seed => Text("notice.txt");

    public static JsonObject SeedStructure => JsonNode.Parse(Text("expected-structure.json"))!.AsObject();

    public static JsonObject Expected(string notice) => JsonNode.Parse(Text("expected.json"))![notice]!.AsObject();

    public static Notice Parse(string notice) => NoticeParser.Parse(Text(notice + ".txt"));

    public static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Notices", "Fixtures", file));
}
