namespace PublicNotice.Analytics.Tests.Cluster;

public sealed class NearDuplicatesTests
{
    private const string Campaign =
        "我们是伊甸路小学的学生家长，强烈反对在校门口修建垃圾转运站，臭气和车辆会危及一千二百名孩子的健康与安全，请局里协调另行选址，并把评估报告向家长公开。";

    [Fact]
    public void SameTextInAnotherSpelling_IsOneGroup() =>
        Assert.Equal([2], Sizes(Campaign, Campaign.Replace("，", " , ", StringComparison.Ordinal).Replace("小学", "小學", StringComparison.Ordinal)));

    [Fact]
    public void OneTemplateWithItsSendersWords_IsOneGroup() =>
        Assert.Equal([3], Sizes(Campaign, "您好！" + Campaign + "谢谢。", Campaign.Replace("一千二百", "1200", StringComparison.Ordinal)));

    [Fact]
    public void ForgottenText_JoinsNothingNew()
    {
        var duplicates = new NearDuplicates();
        duplicates.Add(null, Campaign);
        duplicates.Add(null, Campaign);

        duplicates.Forget(0);
        duplicates.Add(null, Campaign + "谢谢。");
        Assert.Equal([0, 1, 2], duplicates.GroupWith(2));

        duplicates.Forget(1);
        duplicates.Forget(2);
        duplicates.Add(null, Campaign);
        Assert.Equal([3], duplicates.GroupWith(3));
    }

    /// <summary>A thousand letters that are half alike come between two that are one: the two still find each other.</summary>
    [Fact]
    public void LettersMadeToBeCompared_HideNoneFromItsLike()
    {
        var random = new Random(5);
        string[] decoys = [.. Enumerable.Range(0, 1_000).Select(_ => Campaign[..50] + string.Concat(Enumerable.Range(0, 25).Select(_ => (char)random.Next('一', '鿿'))))];

        Assert.Equal(2, Sizes([Campaign, .. decoys, Campaign + "谢谢。"])[0]);
    }

    [Fact]
    public void OtherMatters_StayApart() =>
        Assert.Equal([1, 1, 1], Sizes(Campaign, "村里的路灯坏了两个月没人修", "援疆医生怎么报名"));

    [Theory]
    [InlineData("")]
    [InlineData("路")]
    [InlineData("？！")]
    public void VeryShortText_IsAGroupToo(string text) => Assert.Equal([2, 1], Sizes(text, text, Campaign));

    /// <summary>Property: whatever arrives first, the groups are the same, and every message is in exactly one.</summary>
    [Fact]
    public void OrderOfArrival_DoesNotMatter()
    {
        var texts = Messages(seed: 1);
        var expected = Grouped(texts, [.. Enumerable.Range(0, texts.Count)]);

        for (var seed = 2; seed < 6; seed++)
        {
            var order = Enumerable.Range(0, texts.Count).ToArray();
            new Random(seed).Shuffle(order);
            Assert.Equal(expected, Grouped(texts, order));
        }
    }

    [Fact]
    public void Counts_AreConserved()
    {
        var duplicates = new NearDuplicates();
        Messages(seed: 7).ForEach(text => duplicates.Add(null, text));

        Assert.Equal(Enumerable.Range(0, duplicates.Count), duplicates.Groups().SelectMany(group => group).Order());
    }

    /// <summary>Against the comparison of every message with every other, which nothing escapes.</summary>
    [Fact]
    public void NearlyAllAlikePairs_AreFound()
    {
        var texts = Messages(seed: 3);
        var duplicates = new NearDuplicates();
        texts.ForEach(text => duplicates.Add(null, text));
        var pieces = texts.ConvertAll(Pieces);
        var (alike, found, wrong) = (0, 0, 0);
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var isAlike = Shingles.Similarity(pieces[i], pieces[j]) >= NearDuplicates.Threshold;
                var isJoined = duplicates.GroupOf(i) == duplicates.GroupOf(j);
                (alike, found) = (alike + (isAlike ? 1 : 0), found + (isAlike && isJoined ? 1 : 0));
            }

            wrong += duplicates.GroupOf(i) == duplicates.GroupOf(texts.Count - 1) && i < texts.Count - 1 ? 1 : 0;
        }

        Assert.True(alike > 100);
        Assert.InRange((double)found / alike, 0.99, 1);
        Assert.Equal(0, wrong);
    }

    // Sixty messages of the built-in set, each with four versions that lose or change some characters, and one that stands alone.
    private static List<string> Messages(int seed)
    {
        var random = new Random(seed);
        var texts = new List<string>();
        foreach (var message in DivisionTraining.DefaultExamples().Where(message => message.Text.Length > 40).Take(60))
        {
            texts.Add(message.Text);
            for (var version = 0; version < 4; version++)
            {
                var at = random.Next(message.Text.Length - 4);
                texts.Add(message.Text.Remove(at, random.Next(1, 4)) + (version % 2 == 0 ? "" : "盼回复"));
            }
        }

        texts.Add("这是另外一件事，与其余各条都没有关系：码头的灯塔夜里不亮。");
        return texts;
    }

    private static List<string> Grouped(List<string> texts, int[] order)
    {
        var duplicates = new NearDuplicates();
        foreach (var i in order)
        {
            duplicates.Add(null, texts[i]);
        }

        return
        [
            .. duplicates.Groups()
                .Select(group => string.Join(',', group.Select(i => order[i]).Order()))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static int[] Sizes(params string[] texts)
    {
        var duplicates = new NearDuplicates();
        Array.ForEach(texts, text => duplicates.Add(null, text));
        return [.. duplicates.Groups().Select(group => group.Count)];
    }

    private static Shingles Pieces(string text)
    {
        var symbols = new NormalisedText();
        Normaliser.Read(text, symbols);
        var shingles = new Shingles();
        shingles.Read(symbols.Symbols);
        return shingles;
    }
}
