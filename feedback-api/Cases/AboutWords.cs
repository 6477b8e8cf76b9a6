using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>What a case is about, in words for people.</summary>
internal static class AboutWords
{
    public const string StandingChannel = "日常咨询投诉";

    public static string Of(Case @case) => $"{@case.Kind.Word()} · {OfSubject(@case.Subject)}";

    public static string OfSubject(Subject? subject) => subject switch
    {
        null => StandingChannel,
        { ItemNumber: { } number } => $"《{subject.NoticeTitle}》{number} {subject.ItemTitle}",
        _ => $"《{subject.NoticeTitle}》",
    };
}
