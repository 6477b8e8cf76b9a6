namespace PublicNotice.Analytics.Tests.Retrain;

public sealed class RetrainingTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    private static readonly string[] Places = ["赤石", "小漠", "鹅埠", "鲘门", "坪地", "坑梓", "葵涌", "大鹏", "观澜", "石岩"];
    private static readonly string[] Wishes = ["什么时候开放", "怎么预约", "收不收费", "能不能团体参观", "几点关门", "要不要带身份证"];

    // Sixty messages, one a day, about a thing that the model in use has never heard of and that one division looks after.
    private static readonly Correction[] Accepted =
    [
        .. Places.SelectMany(place => Wishes.Select(wish => $"{place}的红色记忆数字展陈馆{wish}"))
            .Select((text, i) => new Correction(text, "rsc", First.AddDays(i)) { IsAccepted = true, IsProtected = false }),
    ];

    private static readonly Lazy<RetrainingResult> Learnt = new(() => Retrain(Accepted));

    [Fact]
    public void WhatStaffCorrected_IsLearnt()
    {
        var latest = Learnt.Value.Report.Latest;

        Assert.Equal("rsc", Learnt.Value.Challenger.Model.Classify(null, "葵涌的红色记忆数字展陈馆在哪里").Label);
        Assert.True(latest.Challenger.Accuracy > latest.Champion.Accuracy);
        Assert.InRange(latest.PValue, 0, 0.05);
        Assert.Equal("新模型显著更好。", latest.Verdict);
    }

    [Fact]
    public void LatestWeeks_AreMeasuredOn_NotLearntFrom()
    {
        var report = Learnt.Value.Report;

        Assert.Equal((60 - 28, 28), (report.Learnt, report.Latest.Count));
        Assert.Equal(First.AddDays(31), report.KnowsThrough);
        Assert.Equal(First.AddDays(32), report.LatestFrom);
    }

    [Fact]
    public void FrozenSet_IsMeasuredWithBoth()
    {
        var frozen = Learnt.Value.Report.Frozen;

        Assert.Equal((500, Trained.OnAll.Model.Version), (frozen.Count, frozen.Champion.Version));
        Assert.InRange(frozen.Champion.Accuracy, 0.9, 1);
        Assert.InRange(frozen.Challenger.Accuracy, 0.9, 1);
    }

    /// <summary>A protected case must not leave a trace: the challenger is the same to the byte with it and without.</summary>
    [Fact]
    public void ProtectedAndUnacceptedCases_AreNeverLearntFrom()
    {
        Correction[] secret =
        [
            .. Enumerable.Range(0, 40).Select(i => new Correction($"第{i}号仓库的无人机被处长私用", "zhc", First.AddDays(-i)) { IsAccepted = true, IsProtected = true }),
            .. Enumerable.Range(0, 40).Select(i => new Correction($"第{i}号码头的吊车", "zhc", First.AddDays(-i)) { IsAccepted = false, IsProtected = false }),
            new Correction("举报采购的人收钱", "jgjw", First) { IsAccepted = true, IsProtected = false, Kind = "检举控告" },
        ];

        var result = Retrain([.. Accepted, .. secret]);

        Assert.Equal(Learnt.Value.Challenger.Model.Version, result.Challenger.Model.Version);
        Assert.Equal(81, result.Report.LeftOut);
    }

    [Fact]
    public void WhatTheChampionLearntFrom_DoesNotMeasureIt()
    {
        var result = Retrain(Accepted, new RetrainingOptions { ChampionKnowsThrough = First.AddDays(49) });

        Assert.Equal((First.AddDays(50), 10), (result.Report.LatestFrom, result.Report.Latest.Count));
    }

    [Fact]
    public void NothingToLearn_IsOneSentence() =>
        Assert.Equal("PN633", Assert.Throws<FaultException>(() => Retrain([Accepted[0] with { IsAccepted = false }])).Faults.Single().Code);

    [Fact]
    public void Weeks_CountWhatStaffDidNotFollow()
    {
        var live = LiveNumbers.Of(
        [
            Accepted[0] with { Suggested = "rsc" },
            Accepted[1] with { Suggested = "zhc" },
            Accepted[8] with { Suggested = "zhc", WasShown = false },
            Accepted[9] with { Suggested = "zhc", IsProtected = true },
            Accepted[10],
        ]);

        Assert.Equal([(First, 2, 1), (First.AddDays(7), 1, 1)], live.Weeks.Select(week => (week.Monday, week.Count.Suggested, week.Count.Corrected)));
        Assert.Equal((0.5, 1.0), (live.Shown.Rate, live.Hidden.Rate));
    }

    private static RetrainingResult Retrain(IReadOnlyList<Correction> corrections, RetrainingOptions? options = null) =>
        Retraining.Run(Trained.OnAll.Model, DivisionTraining.DefaultExamples(), corrections, null, options ?? new RetrainingOptions());
}
