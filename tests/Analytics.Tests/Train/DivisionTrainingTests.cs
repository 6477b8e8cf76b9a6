namespace PublicNotice.Analytics.Tests.Train;

public sealed class DivisionTrainingTests
{
    [Fact]
    public void SameDataAndSeed_SameBytes()
    {
        var examples = DivisionTraining.DefaultExamples();
        using var folder = new TestFolder();

        Trained.OnAll.Save(folder["a.model"]);
        DivisionTraining.Train([.. examples], new TrainingOptions()).Save(folder["b.model"]);

        Assert.Equal(File.ReadAllBytes(folder["a.model"]), File.ReadAllBytes(folder["b.model"]));
        Assert.Equal(File.ReadAllText(folder["a.model.card.md"]), File.ReadAllText(folder["b.model.card.md"]));
        Assert.Equal(File.ReadAllText(folder["a.model.card.json"]), File.ReadAllText(folder["b.model.card.json"]));
    }

    [Fact]
    public void Save_LeavesTheModelAndItsCardAndNothingElse()
    {
        using var folder = new TestFolder();

        Trained.OnAll.Save(folder["m.model"]);
        Trained.OnAll.Save(folder["m.model"]);

        Assert.Equal(["m.model", "m.model.card.html", "m.model.card.json", "m.model.card.md"], folder.Files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Save_WhereItCannot_IsOneSentence()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder["m.model"]);

        Assert.Equal("PN612", Assert.Throws<FaultException>(() => Trained.OnAll.Save(folder["m.model"])).Faults.Single().Code);
    }

    [Fact]
    public void Card_SaysWhatTheModelIs()
    {
        using var folder = new TestFolder();
        Trained.OnAll.Save(folder["m.model"]);

        var card = File.ReadAllText(folder["m.model.card.md"]);

        Assert.Contains(Trained.OnAll.Model.Version, card, StringComparison.Ordinal);
        Assert.Contains("阈值不由人工设定", card, StringComparison.Ordinal);
        Assert.Contains("非真实来信", card, StringComparison.Ordinal);
        Assert.Contains("## 混淆矩阵", card, StringComparison.Ordinal);
    }

    [Fact]
    public void OneClassOnly_IsRefused() =>
        Assert.Equal("PN610", Refusal(new("一", "a"), new("二", "a"), new("三", "none"), new("四", "none")));

    [Fact]
    public void LabelWithOneMessage_IsRefused() =>
        Assert.Equal("PN609", Refusal(new("一", "a"), new("二", "a"), new("三", "b")));

    [Fact]
    public void NoMessages_AreRefused() => Assert.Equal("PN601", Refusal());

    [Fact]
    public void TwoMessagesALabel_AreEnough()
    {
        var result = DivisionTraining.Train(
            [new("官网打不开", "a"), new("官网又打不开了", "a"), new("红枣坏了", "b"), new("红枣发霉了", "b")], new TrainingOptions());

        Assert.Equal(["a", "b"], result.Model.Labels);
        Assert.Equal("b", result.Model.Classify(null, "红枣").Label);
    }

    [Fact]
    public void BackgroundOfAnUnknownLabel_IsLeftOut()
    {
        var result = DivisionTraining.Train(
            [new("官网", "a"), new("官网坏", "a"), new("红枣", "b"), new("红枣坏", "b"), new("公告", "c") { IsBackground = true }],
            new TrainingOptions());

        Assert.Equal(["a", "b"], result.Model.Labels);
    }

    [Fact]
    public void Cancelled_WritesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            DivisionTraining.Train(DivisionTraining.DefaultExamples(), new TrainingOptions(), null, cancelled.Token));
    }

    private static string Refusal(params LabelledMessage[] examples) =>
        Assert.Throws<FaultException>(() => DivisionTraining.Train(examples, new TrainingOptions())).Faults[0].Code;
}
