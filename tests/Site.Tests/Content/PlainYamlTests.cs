using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PublicNotice.Site.Tests.Content;

/// <summary>What is read without the YAML parser is what the YAML parser reads, to the column.</summary>
public sealed class PlainYamlTests
{
    private static readonly string[] Keys = ["title", "kind", "publishedAt", "division", "revision", "null", "y", "2-1", "项", "a b", ""];

    private static readonly string[] Separators = [": ", ": ", ": ", ": ", ":", ":  ", " : ", ":\t"];

    private static readonly string[] Words =
    [
        "公告", "关于《整改》（试行）的公告", "2023-11-23", " 09:00", "true", "~", "null", "[甲, 乙]", "{a: b}", "'引'", "\"引\"", "# 注", " #注", "&锚", "*锚", "!标",
        "|", ">", "- ", "-", "---", "...", ": ", ":", "，", "：", "“引”", "%", "@", "`", "?", "? ", "a", "0755-88121635", ".5", " ", "  ", "\t", "——", "\u3000", "\u00A0", "😀",
    ];

    [Fact]
    public void GeneratedHeads_AreReadAsYamlReadsThem()
    {
        var (random, plain) = (new Random(20231123), 0);
        for (var i = 0; i < 20_000; i++)
        {
            var head = Head(random);
            if (PlainYaml.TryRead(head, lineOffset: 1) is { } entries)
            {
                plain++;
                Assert.Equal(ByYaml(head), entries);
            }
        }

        Assert.True(plain > 1_000, $"Only {plain} heads were plain.");
    }

    [Theory]
    [InlineData("title: 甲\ntitle: 乙")]
    [InlineData("title: 甲 # 注")]
    [InlineData("title: 甲: 乙")]
    [InlineData("title: 甲\n  乙")]
    [InlineData("title: ")]
    [InlineData("")]
    public void LessPlainHead_IsLeftToTheParser(string head) => Assert.Null(PlainYaml.TryRead(head, lineOffset: 1));

    private static Dictionary<string, YamlEntry> ByYaml(string head)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(head));
        }
        catch (YamlException e)
        {
            Assert.Fail($"YAML refuses what was read as plain: {head} ({e.Message})");
        }

        var map = Assert.IsType<YamlMappingNode>(Assert.Single(stream.Documents).RootNode);
        Assert.Equal(1, map.Start.Line);
        return map.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => YamlEntry.Of(pair.Key, pair.Value, lineOffset: 1));
    }

    private static string Head(Random random) =>
        string.Join('\n', Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(3) > 0 ? PlainLine(random) : AnyLine(random)));

    private static string PlainLine(Random random) => $"{Keys[random.Next(5)]}: {Words[random.Next(5)]}{Words[random.Next(Words.Length)]}{Words[random.Next(5)]}";

    private static string AnyLine(Random random) =>
        Keys[random.Next(Keys.Length)] + Separators[random.Next(Separators.Length)]
        + string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Words[random.Next(Words.Length)]));
}
