using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Attachments;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Notices;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>One thing wrong with a request.</summary>
/// <param name="Field">The field's name in the JSON and on the form.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record FieldFault(string Field, string Sentence);

/// <summary>What the rules say of a request: a submission to keep, faults to mend, or a notice that takes no comments.</summary>
internal abstract record SubmitVerdict
{
    internal sealed record Accepted(Submission Submission) : SubmitVerdict;

    internal sealed record Faulty(IReadOnlyList<FieldFault> Faults) : SubmitVerdict;

    /// <param name="Window">When it would have been taken.</param>
    /// <param name="Submission">What was sent: it may have been kept while the window was open.</param>
    internal sealed record Closed(CommentWindow Window, Submission Submission) : SubmitVerdict;
}

/// <summary>A request that the rules have accepted.</summary>
public sealed record Submission(
    FeedbackKind Kind, Subject? Subject, string? Title, string Text, string? Name, string? Contact, bool ConsentsToPublication)
{
    /// <summary>What was sent along.</summary>
    public IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>Why an automatic check holds it; null for most.</summary>
    public string? HeldBecause { get; init; }
}

/// <summary>The rules of intake, the same for the form and the API.</summary>
internal static class SubmitRules
{
    public const int TitleLimit = 50;
    public const int TextLimit = 2000;
    public const int NameLimit = 50;
    public const int ContactLimit = 100;

    public static SubmitVerdict Check(FeedbackRequest request, PublishedNotices notices, DateTimeOffset now)
    {
        var faults = new List<FieldFault>();
        var kind = FeedbackKinds.TryParse(request.Kind);
        if (kind is null)
        {
            faults.Add(new("kind", "请选择来件类型：意见、建议、咨询、求助、投诉或检举控告。"));
        }

        var title = Field("title", "标题", request.Title, TitleLimit, faults);
        var text = Field("text", "内容", request.Text, TextLimit, faults);
        if (text is null && !faults.Exists(fault => fault.Field == "text"))
        {
            faults.Add(new("text", "请填写内容：说明您想反映的事情。"));
        }

        var name = Field("name", "姓名", request.Name, NameLimit, faults);
        var contact = Field("contact", "联系方式", request.Contact, ContactLimit, faults);
        if (request.Identity == FormFields.Named && name is null && contact is null && !faults.Exists(fault => fault.Field is "name" or "contact"))
        {
            faults.Add(new("name", "您选择了实名，请填写姓名或联系方式；不想留下的，请改选匿名。"));
        }

        var subject = SubjectOf(request, notices, now, faults, out var window);
        if (faults.Count > 0)
        {
            return new SubmitVerdict.Faulty(faults);
        }

        var submission = new Submission(kind!.Value, subject, title, text!, name, contact, request.Publish)
        {
            Files = request.Files,
            HeldBecause = request.HeldBecause,
        };
        return window is { IsOpen: false } ? new SubmitVerdict.Closed(window, submission) : new SubmitVerdict.Accepted(submission);
    }

    /// <summary>How many characters a person sees typed: one for an emoji, one for a line break.</summary>
    public static int LengthOf(string text) => text.ReplaceLineEndings("\n").EnumerateRunes().Count();

    internal static string? Field(string field, string word, string? value, int limit, List<FieldFault> faults)
    {
        if (value is not null && !TypedText.IsStorable(value))
        {
            faults.Add(new(field, $"{word}中含有无法保存的字符，请删除后重新输入。"));
            return null;
        }

        if (!TypedText.IsVisible(value))
        {
            return null;
        }

        var length = LengthOf(value);
        if (length > limit)
        {
            faults.Add(new(field, $"{word}最多 {limit} 个字，现有 {length} 个字，请删减 {length - limit} 个字。"));
            return null;
        }

        return limit == TextLimit ? value.ReplaceLineEndings("\n").Trim() : value.ReplaceLineEndings(" ").Trim();
    }

    private static Subject? SubjectOf(
        FeedbackRequest request, PublishedNotices notices, DateTimeOffset now, List<FieldFault> faults, out CommentWindow? window)
    {
        window = null;
        if (string.IsNullOrEmpty(request.Notice))
        {
            if (!string.IsNullOrEmpty(request.Item))
            {
                faults.Add(new("item", "填写了整改事项却没有填写公告，请从公告页面进入本表。"));
            }

            return null;
        }

        if (notices.Find(request.Notice) is not { } notice)
        {
            faults.Add(new("notice", "没有找到这份公告，它可能已更名或撤回，请从公告列表重新进入。"));
            return null;
        }

        window = notice.CommentWindowAt(now);
        if (string.IsNullOrEmpty(request.Item))
        {
            return SubjectFor(notices, notice, null);
        }

        if (notice.Items.FirstOrDefault(item => item.Id == request.Item) is not { } item)
        {
            faults.Add(new("item", "这份公告里没有这一整改事项，请从公告页面重新选择。"));
            return null;
        }

        return SubjectFor(notices, notice, item);
    }

    private static Subject SubjectFor(PublishedNotices notices, PublishedNotice notice, PublishedItem? item) => new()
    {
        NoticeId = notice.Id,
        Revision = notice.Revision,
        Hash = notice.Hash,
        NoticeTitle = notice.Title,
        NoticePath = notice.Path,
        ItemId = item?.Id,
        ItemNumber = item?.Number,
        ItemTitle = item?.Title,
        ItemText = item is null ? null : notices.TextOf(notice, item),
        Division = item?.Division ?? notice.Division,
    };
}
