using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>What a case is about, in words for people.</summary>
internal static class AboutWords
{
    public const string StandingChannel = "日常咨询投诉";

    public static string Of(Case @case) => (@case.Subject, @case.IsProtected) switch
    {
        (null, true) => @case.Kind.Word(),
        var (subject, _) => $"{@case.Kind.Word()} · {OfSubject(subject)}",
    };

    public static string OfSubject(Subject? subject) => OfSubject(subject?.NoticeTitle, subject?.ItemNumber, subject?.ItemTitle);

    public static string OfSubject(string? noticeTitle, string? itemNumber, string? itemTitle) => (noticeTitle, itemNumber) switch
    {
        (null, _) => StandingChannel,
        (_, null) => Quoted(noticeTitle),
        _ => $"{Quoted(noticeTitle)}{itemNumber} {itemTitle}",
    };

    /// <summary>A title in title marks; marks within it become single ones, as GB/T 15834 has it.</summary>
    public static string Quoted(string title) => $"《{title.Replace('《', '〈').Replace('》', '〉')}》";
}
