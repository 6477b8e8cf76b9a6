namespace PublicNotice.Analytics.Tests.Prepare;

public sealed class FeatureTests
{
    private static readonly FeatureShape Shape = FeatureShape.Default;

    /// <summary>T79: a change here makes every model of before unusable; that must be meant.</summary>
    [Fact]
    public void Fingerprint_IsThatOfTheModelsInUse() => Assert.Equal(3439640707u, Shape.Fingerprint());

    [Fact]
    public void TermsOfOneMessage_AreCountedTogether()
    {
        var message = Corpus.Read([new LabelledMessage("好好好", "a")], Shape).Messages.Single();

        // 好 three times, 好好 twice, and the two edges.
        Assert.Equal([1, 1, 2, 3], message.Times.Order());
    }

    [Fact]
    public void TermOfTitleAndText_IsTwoTerms()
    {
        var corpus = Corpus.Read([new LabelledMessage("好", "a", "好")], Shape);

        // 好 alone and with either edge, in each.
        Assert.Equal([0, 1, 2, 3, 4, 5], corpus.Messages.Single().Terms);
        Assert.Equal(
            [Block.Title, Block.Title, Block.Title, Block.Singles, Block.Pairs, Block.Pairs],
            corpus.BucketOf.Select(GramHash.BlockOf).Order());
    }

    [Fact]
    public void WhereTitlesAreRare_TheyAreReadAsText()
    {
        var message = Corpus.Read([new LabelledMessage("好", "a", "好")], Shape with { TitleApart = false }).Messages.Single();

        Assert.Equal([2, 2, 2], message.Times);
    }

    [Fact]
    public void NameOfADivision_LeavesNoTerm() =>
        Assert.Empty(Corpus.Read([new LabelledMessage("规划财务处", "a")], Shape with { Unread = new PhraseList(["规划财务处"]) }).Messages.Single().Terms);

    /// <summary>However phrases overlap, it is as if the longest had been looked for first, then the next.</summary>
    [Theory]
    [InlineData("您好领导好您好", "。。。。。。。。。")]
    [InlineData("甲乙丙丁", "。甲。。。。")]
    [InlineData("甲乙丙甲乙", "。。。丙。。。")]
    [InlineData("无事", "。无事。")]
    public void Phrases_AreErasedTheLongestFirst(string text, string left)
    {
        var symbols = new NormalisedText();
        Normaliser.Read(text, symbols);

        new PhraseList(["您好", "领导好", "甲乙", "乙丙丁"]).EraseFrom(symbols);

        Assert.Equal(left, symbols.ToString());
    }

    [Fact]
    public void ManyTerms_AreAllKept()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => (char)('一' + i)));

        // All but the few that share a bucket, and none counted twice.
        var message = Corpus.Read([new LabelledMessage(text, "a")], Shape).Messages.Single();
        Assert.Equal(20_000 + 20_001, message.Times.Sum());
        Assert.InRange(message.Terms.Length, 38_000, 40_001);
    }

    /// <summary>Folds make their vectors of counts, serving makes its own of the text: the same rows, and the same values but for the order of adding.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void VectorOfCounts_IsThatOfTheText(bool titleApart)
    {
        LabelledMessage[] messages = [new("官网打不开，官网打不开！", "a", "官网"), new("发票开不了", "b", "发票发票"), new("好", "b")];
        var corpus = Corpus.Read(messages, Shape with { TitleApart = titleApart });
        var space = FeatureSpaceBuilder.Build(TrainingPart.All(corpus));
        var vectors = new Vectors(corpus);

        vectors.Fill(space);

        for (var i = 0; i < messages.Length; i++)
        {
            var read = space.Read(messages[i].Title, messages[i].Text, new Workspace());
            var (rows, values) = (read.Rows.ToArray(), read.Values.ToArray());
            Array.Sort(rows, values);
            Assert.Equal(rows, vectors[i].Features.GetIndices().ToArray());
            Assert.All(values.Zip(vectors[i].Features.GetValues().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
        }
    }

    /// <summary>The n-grams that explain are those that were counted.</summary>
    [Fact]
    public void GramsWithPlaces_AreThoseThatAreCounted()
    {
        var workspace = new Workspace();
        Grams.Read("官网打不开", "您好！wifi 6—2024年①", Shape, workspace);
        var sink = new ListSink([]);
        Grams.Feed(workspace, Shape, ref sink);

        var placed = Grams.Of(workspace.Title, isTitle: true, Shape).Concat(Grams.Of(workspace.Text, isTitle: false, Shape));

        Assert.Equal(sink.Buckets.Order(), placed.Select(gram => gram.Bucket).Order());
    }

    private readonly struct ListSink(List<int> buckets) : IGramSink
    {
        public List<int> Buckets => buckets;

        public void Add(int bucket) => buckets.Add(bucket);

        public void End(Block block)
        {
        }
    }
}
