using System.Text.Json;

namespace PublicNotice.Analytics.Tests.Traits;

public sealed class TraitsTests
{
    private static TraitsModel Model => Trained.Traits.Model;

    [Theory]
    [InlineData("请问办理时限是几天", "咨询")]
    [InlineData("建议把办事指南做成大字版", "建议")]
    [InlineData("窗口的人态度恶劣，让我白跑三趟", "投诉")]
    [InlineData("感谢你们帮我解决了路灯的问题", "表扬")]
    [InlineData("我不赞成这个选址方案", "意见")]
    [InlineData("三万斤柚子卖不掉，请帮忙联系销路", "求助")]
    [InlineData("举报科长收受供应商的红包", "检举控告")]
    public void TypicalMessage_IsOfItsKind(string text, string kind) => Assert.Equal(kind, Model.Of(null, text).Kind);

    [Theory]
    [InlineData("举报科长收受供应商的红包")]
    [InlineData("舉報科長收受供應商的紅包")]
    [InlineData("你们那个标早就内定好了，中标的是领导的小舅子")]
    public void Accusation_IsStopped(string text) => Assert.True(Model.Of(null, text).MayBeAccusation);

    /// <summary>98 of 100 accusations by unknown authors shall be shielded before the unit that they name reads them.</summary>
    [Fact]
    public void Gate_CatchesAccusationsOnFrozenMessages()
    {
        var gates = Trained.Traits.Card.Gates.Where(gate => gate.Name.StartsWith("检举控告", StringComparison.Ordinal)).ToArray();

        Assert.All(gates, gate => Assert.InRange(gate.Recall, 0.98, 1));
        Assert.All(gates, gate => Assert.InRange(gate.Precision, 0.25, 1));
    }

    [Fact]
    public void Gate_CatchesAlarmsOnFrozenMessages()
    {
        var gate = Trained.Traits.Card.Gates.Single(gate => gate.Name == "紧急");

        Assert.InRange(gate.Recall, 0.98, 1);
        Assert.InRange(gate.Precision, 0.5, 1);
    }

    [Theory]
    [InlineData("我不想活了，遗书写好了", Alarm.Life)]
    [InlineData("老师猥亵小学生，孩子不敢说", Alarm.Minors)]
    [InlineData("他拿刀威胁要杀我全家", Alarm.Threat)]
    [InlineData("专项资金什么时候下达", Alarm.None)]
    public void Danger_RaisesItsAlarm(string text, Alarm alarm) => Assert.Equal(alarm, Model.Of(null, text).Alarm);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("！！！？？")]
    [InlineData("123456 😀")]
    public void NothingSaid_IsEmpty(string text)
    {
        var traits = Model.Of(null, text);

        Assert.True(traits.IsEmpty && traits.MayBeSpam);
        Assert.Equal((Alarm.None, false), (traits.Alarm, traits.MayBeAccusation));
    }

    [Theory]
    [InlineData("啦啦啦啦", true)]
    [InlineData("zzz 123", true)]
    [InlineData("急急急！", false)]
    [InlineData("赞", false)]
    public void OneCharacterAgainAndAgain_SaysNothing_UnlessItIsAPlea(string text, bool isMarked) =>
        Assert.Equal(isMarked, Model.Of(null, text).MayBeSpam);

    [Fact]
    public void Advertising_IsMarked_AndHardlyALetter()
    {
        var letters = BuiltInSet.Read(BuiltInSet.FrozenDivisions).Where(message => message.Label != TrainingOptions.OutOfScopeLabel).ToArray();

        Assert.True(Model.Of(null, "代开各类发票，点数优惠，加微信").MayBeSpam);
        Assert.InRange(letters.Count(message => Model.Of(null, message.Text).MayBeSpam), 0, letters.Length / 100);
    }

    [Fact]
    public void SavedModel_IsTheLoadedOne()
    {
        using var folder = new TestFolder();
        Trained.Traits.Save(folder["t.model"]);

        var loaded = TraitsModel.Load(folder["t.model"]);

        Assert.Equal(Model.Version, loaded.Version);
        Assert.Equal(Model.Of("标题", "举报科长收红包"), loaded.Of("标题", "举报科长收红包"));
        Assert.Contains("召回率", File.ReadAllText(folder["t.model.card.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void CorruptModel_IsRefused()
    {
        using var folder = new TestFolder();
        Trained.Traits.Save(folder["t.model"]);
        var bytes = File.ReadAllBytes(folder["t.model"]);
        bytes[5000] ^= 1;
        File.WriteAllBytes(folder["t.model"], bytes);

        Assert.Equal("PN624", Assert.Throws<FaultException>(() => TraitsModel.Load(folder["t.model"])).Faults.Single().Code);
    }

    [Fact]
    public async Task Classify_TellsTraitsWhereTheirModelLiesBeside()
    {
        using var folder = new TestFolder();
        Trained.OnAll.Save(folder["m.model"]);
        Trained.Traits.Save(folder["traits.model"]);

        var run = await Run.Classify("举报科长收受供应商的红包\n", "--model", folder["m.model"], "--json");

        using var document = JsonDocument.Parse(run.Output);
        var traits = document.RootElement.GetProperty("traits");
        Assert.Equal(("检举控告", true), (traits.GetProperty("kind").GetString(), traits.GetProperty("mayBeAccusation").GetBoolean()));
        Assert.Equal("none", traits.GetProperty("alarm").GetString());
    }

    [Fact]
    public async Task Command_WritesModelAndCard()
    {
        using var folder = new TestFolder();

        var run = await Run.Traits("--model", folder["t.model"], "--json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(TraitsModel.Load(folder["t.model"]).Version, document.RootElement.GetProperty("card").GetProperty("version").GetString());
        Assert.Equal(Trained.Traits.Model.Version, TraitsModel.Load(folder["t.model"]).Version);
    }
}
