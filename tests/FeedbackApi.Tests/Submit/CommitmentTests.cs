using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests.Submit;

public sealed class CommitmentTests
{
    /// <summary>The worked example of docs/receipts.md, which was computed without this program.</summary>
    [Fact]
    public void WorkedExample_Holds()
    {
        var subject = new Subject { NoticeId = "2023-xuncha-zhenggai", Revision = 1, Hash = "", NoticeTitle = "", NoticePath = "", ItemId = "2-1-3" };
        var words = CanonicalSubmission.Of(new Submission(FeedbackKind.Suggestion, subject, null, "多种树", null, null, true));

        var commitment = Commitment.Of([.. Enumerable.Range(0, 32).Select(i => (byte)i)], words);

        Assert.Equal("c8733b3d19f3db95e55f018ee83ab208ce4a7f3d6071db74ba138a3afe65a158", Convert.ToHexStringLower(commitment));
    }

    [Theory]
    [InlineData("\"\\", "\"\\\"\\\\\"")]
    [InlineData("a\nb\tc", "\"a\\nb\\tc\"")]
    [InlineData("\u0001", "\"\\u0001\"")]
    [InlineData("<é😀\u2028>", "\"<é😀\u2028>\"")]
    public void Text_IsEscapedAsRfc8785Says(string text, string quoted) =>
        Assert.Contains($"\"text\":{quoted},", CanonicalSubmission.Of(new Submission(FeedbackKind.Comment, null, null, text, null, null, false)), StringComparison.Ordinal);
}
