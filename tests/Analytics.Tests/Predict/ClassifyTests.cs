namespace PublicNotice.Analytics.Tests.Predict;

public sealed class ClassifyTests
{
    private static DivisionModel Model => Trained.OnAll.Model;

    /// <summary>T79: golden predictions, in every spelling that the normaliser evens out.</summary>
    [Theory]
    [InlineData("你们的官网打不开了，公告附件也下载不了", "zhc")]
    [InlineData("专项资金的预算支出进度太慢，请公开绩效评价结果", "ghcw")]
    [InlineData("我们村的垃圾没人清运，人居环境整治走过场", "xczx")]
    [InlineData("我們村的垃圾沒人清運，人居環境整治走過場", "xczx")]
    [InlineData("广西协作县来深圳务工的劳务补贴没发", "qyxz")]
    [InlineData("援疆项目的教室还没建好，喀什的孩子在等", "dkzy")]
    [InlineData("在海吉星消费帮扶中心买的核桃发霉，要求退款", "xfbf")]
    [InlineData("在海吉星消费帮扶中心买的核桃发霉， 要求退款！！！", "xfbf")]
    [InlineData("公务员遴选的面试名单什么时候公布", "rsc")]
    [InlineData("举报：采购负责人收受供应商红包，要求查处", "jgjw")]
    public void TypicalMessage_GoesToItsDivision(string text, string division)
    {
        var found = Model.Classify(null, text);

        Assert.Equal((division, false), (found.Label, found.Abstain));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t")]
    [InlineData("？？？")]
    [InlineData("龘靐齉")]
    [InlineData("地铁早高峰太挤了，能不能加开几趟")]
    [InlineData("身份证丢了怎么补办")]
    public void MessageOfNoDivision_Abstains(string text) => Assert.True(Model.Classify(null, text).Abstain);

    [Theory]
    [InlineData("请问")]
    [InlineData("您好，请问一下")]
    [InlineData("问题")]
    public void MessageThatNoWordSpeaksFor_Abstains(string text)
    {
        var found = Model.Classify(null, text);

        Assert.Equal((true, 0), (found.Abstain, found.Why.Count));
    }

    [Fact]
    public void Top_RanksDivisionsOnly()
    {
        var found = Model.Classify("官网", "打不开");

        Assert.Equal(8, found.Top.Count);
        Assert.DoesNotContain(found.Top, label => label.Label == TrainingOptions.OutOfScopeLabel);
        Assert.Equal((found.Label, found.Score), (found.Top[0].Label, found.Top[0].Score));
        Assert.Equal(found.Top.OrderByDescending(label => label.Score), found.Top);
        Assert.InRange(found.Top.Sum(label => label.Score), 0, 1.0001);
    }

    [Fact]
    public void Title_IsRead()
    {
        var found = Model.Classify("官网附件打不开", "请尽快处理");

        Assert.Equal("zhc", found.Label);
        Assert.Contains(found.Why, term => term.Start == -1 && term.Text.Contains("官网", StringComparison.Ordinal));
    }

    [Fact]
    public void Parallel_EqualsSequential()
    {
        var texts = LabelledFile.Read("outsider.tsv").Concat(DivisionTraining.DefaultExamples()).Select(message => message.Text).ToArray();
        var sequential = texts.Select(text => Model.Classify(null, text)).ToArray();

        var parallel = new Classification[texts.Length * 4];
        Parallel.For(0, parallel.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => parallel[i] = Model.Classify(null, texts[i % texts.Length]));

        for (var i = 0; i < parallel.Length; i++)
        {
            var expected = sequential[i % texts.Length];
            Assert.Equal((expected.Label, expected.Score, expected.Abstain), (parallel[i].Label, parallel[i].Score, parallel[i].Abstain));
            Assert.Equal(expected.Top, parallel[i].Top);
            Assert.Equal(expected.Why, parallel[i].Why);
        }
    }

    [Fact]
    public void Scoring_AllocatesNothing()
    {
        var probabilities = new float[Model.Labels.Count];
        Model.Score("标题", "我们村的垃圾没人清运", probabilities);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Model.Score("标题", "我们村的垃圾没人清运", probabilities);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void HugeText_IsClassified()
    {
        var found = Model.Classify(null, string.Concat(Enumerable.Repeat("官网打不开，", 1_000_000)));

        Assert.Equal("zhc", found.Label);
    }

    [Fact]
    public void LoneSurrogates_AreClassified() => Assert.NotNull(Model.Classify("\uD83D", "官网\uDE00打不开\uD83D").Label);
}
