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

    /// <summary>One place for another of the same sort: the matter, not the village, decides.</summary>
    [Theory]
    [InlineData("赤石", "小漠", "鹅埠", "鲘门")]
    [InlineData("百色", "河池", "都安", "巴马")]
    [InlineData("喀什", "塔县", "林芝", "察隅")]
    [InlineData("河源", "汕尾", "潮州", "汕头")]
    [InlineData("福田", "罗湖", "龙岗", "宝安", "坪山")]
    public void AnotherPlaceName_FlipsNoConfidentCase(params string[] places)
    {
        var (model, heldOut) = Trained.OnFourFifths;
        var flips = new List<string>();
        foreach (var message in heldOut.Concat(BuiltInSet.Read(BuiltInSet.FrozenDivisions)))
        {
            if (Array.Find(places, place => message.Text.Contains(place, StringComparison.Ordinal)) is { } place
                && model.Classify(null, message.Text) is { Score: >= Confident } before)
            {
                flips.AddRange(places.Select(other => message.Text.Replace(place, other, StringComparison.Ordinal))
                    .Where(text => model.Classify(null, text).Label != before.Label));
            }
        }

        Assert.Empty(flips);
    }

    /// <summary>Full-width digits and letters are the same message, to the last bit.</summary>
    [Fact]
    public void FullWidthForms_ChangeNothing()
    {
        var (model, heldOut) = Trained.OnFourFifths;

        Assert.All(heldOut, message =>
        {
            var wide = string.Concat(message.Text.Select(unit => char.IsAsciiLetterOrDigit(unit) ? (char)(unit + 0xFEE0) : unit));
            Assert.Equal(model.Classify(null, message.Text).Score, model.Classify(null, wide).Score);
        });
    }
}
