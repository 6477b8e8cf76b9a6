using System.Text;
using System.Text.Json.Nodes;

namespace PublicNotice.Site.Tests;

public sealed class InspectJsonTests
{
    [Fact]
    public void SeedNotice_IsExactlyTheStructureReadByHand()
    {
        var actual = InspectRun.Of(InspectRun.Fixture("notice.txt"), "--json").Json;
        var expected = JsonNode.Parse(File.ReadAllText(InspectRun.Fixture("expected-structure.json")))!.AsObject();
        expected["contact"] = new JsonObject
        {
            ["phones"] = new JsonArray("0755-88121635"),
            ["faxes"] = new JsonArray(),
            ["emails"] = new JsonArray("zhc@fphzb.sz.gov.cn"),
            ["zip"] = "518000",
            ["address"] = expected["contact"]!["address"]!.DeepClone(),
        };
        actual.Remove("diagnostics", out _);
        Assert.Equal(expected.ToJsonString(), actual.ToJsonString());
    }

    [Fact]
    public void Diagnostics_HaveCodeSeverityLineAndMessage()
    {
        var found = InspectRun.Of(InspectRun.Fixture("a01-dongguan-gongshi-2017.txt"), "--json").Json["diagnostics"]!.AsArray();
        var wrongYear = found.Single(diagnostic => (string)diagnostic!["code"]! == "PN204")!.AsObject();
        Assert.Equal(("error", 6), ((string)wrongYear["severity"]!, (int)wrongYear["line"]!));
        Assert.Equal(["code", "severity", "line", "message"], wrongYear.Select(pair => pair.Key));
    }

    [Fact]
    public void WhatTheTextDoesNotSay_IsNullOrEmptyButWritten()
    {
        var json = InspectRun.OfBytes("正文。"u8.ToArray(), ".txt", "--json").Json;
        Assert.Equal(
            """{"sections":[],"period":null,"contact":{"phones":[],"faxes":[],"emails":[],"zip":null,"address":null},"signature":null,"inspection":null,"quantities":[],"asOf":[]}""",
            new JsonObject(json.Where(pair => pair.Key is "sections" or "period" or "contact" or "signature" or "inspection" or "quantities" or "asOf")
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))).ToJsonString());
        Assert.False(json.ContainsKey("title"));
    }

    [Fact]
    public void WhatFewNoticesState_IsWrittenThen()
    {
        var json = InspectRun.Of(InspectRun.Fixture("a10-binzhou-gonggao-2018.txt"), "--json").Json;
        Assert.Equal(("第2018011号", "2018-08-27"), ((string)json["docNo"]!, (string)json["pubDate"]!));
        json = InspectRun.Of(InspectRun.Fixture("a06-ningxia-gongshi-2020.txt"), "--json").Json;
        Assert.Equal(5, (int)json["period"]!["statedWorkdays"]!);
        Assert.Equal("共青团宁夏回族自治区委员会、中国少年先锋队宁夏回族自治区工作委员会", (string)json["signature"]!["org"]!);
    }

    [Fact]
    public void EndBeforeStart_HasNoLength()
    {
        var period = InspectRun.Of(InspectRun.Fixture("a01-dongguan-gongshi-2017.txt"), "--json").Json["period"]!;
        Assert.Equal(("2017-05-26", "2016-06-02"), ((string)period["start"]!, (string)period["end"]!));
        Assert.Null(period["workingDaysInclusive"]);
        Assert.Null(period["calendarDaysInclusive"]);
    }

    [Fact]
    public void FrontMatter_IsSkippedAndLineNumbersStay()
    {
        var text = "---\ntitle: 某事\nlist: |\n  一、不是正文\n---\n一、情况\n内容。\n";
        var json = InspectRun.OfBytes(Encoding.UTF8.GetBytes(text), ".md", "--json").Json;
        var section = Assert.Single(json["sections"]!.AsArray());
        Assert.Equal(("情况", 6, 2), ((string)section!["title"]!, (int)section["line"]!, (int)json["lines"]!));
    }
}
