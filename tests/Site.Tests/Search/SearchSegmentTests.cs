using PublicNotice.Corpus;

namespace PublicNotice.Site.Tests.Search;

/// <summary>A segment by itself: words that stand everywhere, keys that fill blocks, signs that stand once, no text at all.</summary>
public sealed class SearchSegmentTests
{
    private static readonly string[] Texts = Write(150);
    private static readonly SegmentReader Segment = Index(Texts);

    [Theory]
    [InlineData("工作")]
    [InlineData("落实")]
    [InlineData("是由")]
    [InlineData("通知,")]
    public void CommonWord_IsKeptWithItsNewestPlacesAndItsNotices(string word)
    {
        var places = Segment.Find(word);

        Assert.True(Segment.Common(word) is not null, $"{places.Count}");
        var (count, newest, notices) = Segment.Common(word)!.Value;
        Assert.Equal(places.Count, count);
        Assert.Equal(places.Take(newest.Length), newest);
        Assert.Equal(Enumerable.Range(0, Texts.Length).Where(notice => Texts[notice].Contains(word, StringComparison.Ordinal)), notices);
    }

    [Fact]
    public void Words_AreCommonFromSoManyPlacesOn()
    {
        var pairs = Texts.SelectMany(text => Enumerable.Range(0, text.Length - 1).Select(i => text.Substring(i, 2)))
            .Where(pair => !pair.Contains(SearchText.LineEnd, StringComparison.Ordinal)).CountBy(pair => pair).ToDictionary();

        Assert.All(pairs, pair => Assert.Equal(pair.Value >= CommonWords.Least, Segment.Common(pair.Key) is not null));
    }

    [Fact]
    public void KeyThatFillsManyBlocks_IsFoundInAllOfThem()
    {
        const string Line = "同样的一句话同样的一句话同样的一句话";
        var segment = Index([.. Enumerable.Repeat(Line + SearchText.LineEnd, 3000)]);

        Assert.Equal(9000, segment.Find("同样的一句话").Count);
        Assert.Equal(3000, segment.Find(Line).Count);
        Assert.Empty(segment.Find("一句话的同样"));
    }

    [Fact]
    public void SignsThatStandOnce_AreFoundThoughTheirCodesFillAKey()
    {
        var signs = new string([.. Enumerable.Range(0x4e00, 20_000).Select(sign => (char)sign)]);
        var segment = Index([signs + SearchText.LineEnd]);

        Assert.All(Enumerable.Range(0, 400), i => Assert.Equal([i * 49], segment.Find(signs.Substring(i * 49, 2 + (i % 5)))));
        Assert.Empty(segment.Find("\u4e00\u4e02"));
    }

    [Fact]
    public void NoticeWithoutText_FindsNothing() => Assert.Empty(Index(["\n", "\n"]).Find("公告"));

    private static SegmentReader Index(string[] texts)
    {
        var written = new SearchSegmentWriter().Write(texts.Select((text, i) => new SearchDocument(
            $"/notices/{i}/", "公告", new DateOnly(2023, 1, 1),
            [.. text.TrimEnd(SearchText.LineEnd).Split(SearchText.LineEnd).Select(line => new SearchLine(line.AsMemory(), line.Length))], "[]"u8.ToArray())));
        var files = written.Files.ToDictionary(file => file.Path[written.Summary.Folder.Length..], file => file.Content.ToArray());
        return new SegmentReader(name => files[name]);
    }

    private static string[] Write(int notices)
    {
        var folder = Directory.CreateTempSubdirectory("corpus-").FullName;
        try
        {
            ContentFolder.Write(folder, notices, seed: 5);
            return [.. Directory.GetFiles(folder, "notice.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => string.Concat(File.ReadLines(file).Select(line => SearchText.Fold(line) + SearchText.LineEnd)))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
