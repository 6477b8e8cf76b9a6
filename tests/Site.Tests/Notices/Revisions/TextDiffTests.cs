namespace PublicNotice.Site.Tests;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("甲\n乙", "甲\n乙", "")]
    [InlineData("甲，乙，丙。", "甲，丁，丙。", "1:=甲， -乙 +丁 =，丙。")]
    [InlineData("甲\n乙", "甲", "2:-乙")]
    [InlineData("甲", "甲\n乙", "2:+乙")]
    [InlineData("共5个村。", "共15个村。", "1:=共 -5 +15 =个村。")]
    [InlineData("完成98.71%。", "完成98.17%。", "1:=完成 -98.71% +98.17% =。")]
    [InlineData("甲\n乙\n丙", "甲\n丁\n丙", "2:-乙 +丁")]
    [InlineData("𠮷。", "𠮸。", "1:-𠮷 +𠮸 =。")]
    public void Change_IsToldByPhrase(string older, string newer, string expected) =>
        Assert.Equal(expected, string.Join(" | ", TextDiff.Of(older, newer).Select(Words)));

    [Fact]
    public void Pieces_GiveBothTextsBack()
    {
        const string Older = "局党组制定方案，明确任务。成立小组，由书记任组长。";
        const string Newer = "局党组研究制定方案，明确责任。书记任组长，成立小组。";
        var pieces = TextDiff.Of(Older, Newer).Single().Pieces;

        Assert.Equal(Older, string.Concat(pieces.Where(piece => piece.Kind != DiffKind.Added).Select(piece => piece.Text)));
        Assert.Equal(Newer, string.Concat(pieces.Where(piece => piece.Kind != DiffKind.Removed).Select(piece => piece.Text)));
    }

    private static string Words(ChangedParagraph change) => FormattableString.Invariant($"{change.Line}:") + string.Join(' ', change.Pieces.Select(piece =>
        piece.Kind switch { DiffKind.Added => "+", DiffKind.Removed => "-", _ => "=" } + piece.Text));
}
