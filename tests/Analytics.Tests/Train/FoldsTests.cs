namespace PublicNotice.Analytics.Tests.Train;

public sealed class FoldsTests
{
    private static readonly LabelledMessage[] Examples =
        [.. Enumerable.Range(0, 100).Select(i => new LabelledMessage($"留言{(char)('一' + i)}", i % 4 == 0 ? "a" : "b"))];

    [Fact]
    public void EveryLabel_IsSpreadEvenly()
    {
        var foldOf = Folds.Assign(Examples, 5, seed: 1);

        Assert.All(Enumerable.Range(0, 5), fold => Assert.Equal((5, 15), (
            Examples.Where((example, i) => foldOf[i] == fold && example.Label == "a").Count(),
            Examples.Where((example, i) => foldOf[i] == fold && example.Label == "b").Count())));
    }

    [Fact]
    public void Group_StaysInOneFold()
    {
        var grouped = Examples.Select((example, i) => example with { Group = $"{i / 10}" }).ToArray();

        var foldOf = Folds.Assign(grouped, 5, seed: 1);

        Assert.All(Enumerable.Range(0, 10), group => Assert.Single(foldOf.Skip(group * 10).Take(10).Distinct()));
    }

    [Fact]
    public void SameWords_StayInOneFold()
    {
        LabelledMessage[] twice = [.. Examples, .. Examples.Select(example => example with { Text = example.Text + "！！" })];

        var foldOf = Folds.Assign(twice, 5, seed: 1);

        Assert.Equal(foldOf.Take(100), foldOf.Skip(100));
    }

    [Fact]
    public void OrderOfTheFile_DoesNotMatter()
    {
        var forwards = Folds.Assign(Examples, 5, seed: 1);
        var backwards = Folds.Assign([.. Examples.Reverse()], 5, seed: 1);

        Assert.Equal(forwards, backwards.Reverse());
        Assert.NotEqual(forwards, Folds.Assign(Examples, 5, seed: 2));
    }

    [Fact]
    public void Background_IsInNoFold() =>
        Assert.Equal(-1, Folds.Assign([.. Examples, new LabelledMessage("公告", "a") { IsBackground = true }], 5, seed: 1)[^1]);
}
