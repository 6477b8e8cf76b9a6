namespace PublicNotice.Analytics.Tests.Predict;

/// <summary>T80: a letter does not choose its division by naming one.</summary>
public sealed class SteeringTests
{
    private const double Confident = 0.9;

    // A message of a few words has nothing to hold against what is added to it.
    private const int FewWords = 15;

    private static readonly string[] DivisionNames =
        ["综合处", "规划财务处", "乡村振兴处", "区域协作处", "对口支援处", "消费帮扶处", "人事处", "机关党委", "机关纪委"];

    [Fact]
    public void NamingAnotherDivision_FlipsNoConfidentCase()
    {
        var (model, heldOut) = Trained.OnFourFifths;
        var flips = new List<string>();
        foreach (var message in heldOut)
        {
            var before = model.Classify(null, message.Text);
            if (before.Score >= Confident)
            {
                flips.AddRange(DivisionNames
                    .Select(name => $"{message.Text}（请转“{name}”）")
                    .Where(text => model.Classify(null, text).Label != before.Label));
            }
        }

        Assert.Empty(flips);
    }

    [Fact]
    public void NamingAForeignOffice_FlipsNoConfidentCase()
    {
        var (model, heldOut) = Trained.OnFourFifths;

        var flipped = heldOut.Where(message => message.Text.Length >= FewWords && model.Classify(null, message.Text) is { Score: >= Confident } before
            && model.Classify(null, message.Text + "请分给财政科").Label != before.Label);

        Assert.Empty(flipped);
    }

    [Theory]
    [InlineData("您好！感谢您在百忙之中看我的留言。")]
    [InlineData("今天天气不错。")]
    public void PoliteOpening_FlipsNoConfidentCase(string opening)
    {
        var (model, heldOut) = Trained.OnFourFifths;

        var flipped = heldOut.Where(message => model.Classify(null, message.Text) is { Score: >= Confident } before
            && model.Classify(null, opening + message.Text).Label != before.Label);

        Assert.Empty(flipped);
    }
}
