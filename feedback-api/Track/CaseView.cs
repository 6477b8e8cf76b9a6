using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>A case as the person who sent it sees it.</summary>
/// <param name="State">One of the plain words.</param>
/// <param name="IsOpen">Whether the bureau still owes an answer.</param>
/// <param name="Explanation">What the state means, in one sentence.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="DueAt">The end of the last day for the answer.</param>
/// <param name="DueRule">How that day was counted.</param>
/// <param name="Deadline">The same, each step shown.</param>
/// <param name="About">Kind and subject, in words.</param>
/// <param name="NoticePath">The address of the notice or item it is about; null for the standing channel.</param>
/// <param name="Title">The title that was sent.</param>
/// <param name="Text">The text that was sent.</param>
/// <param name="Attachments">The files that were sent: what they are, never the files.</param>
/// <param name="Division">The responsible division's name; null before one is.</param>
/// <param name="Answer">The answer; null before it was sent.</param>
/// <param name="AnsweredAt">When it was sent.</param>
/// <param name="Rating">How the answer was rated; null before it was.</param>
/// <param name="Messages">What both sides wrote after the submission, oldest first.</param>
/// <param name="History">What happened so far, oldest first.</param>
/// <param name="May">What the holder of the code may do now: supplement, withdraw, rate, reopen, appeal.</param>
public sealed record CaseView(
    string State, bool IsOpen, string Explanation, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, string DueRule, DeadlineWork Deadline,
    string About, string? NoticePath, string? Title, string Text, IReadOnlyList<AttachmentView> Attachments, string? Division,
    string? Answer, DateTimeOffset? AnsweredAt, string? Rating, IReadOnlyList<MessageView> Messages,
    IReadOnlyList<CaseStep> History, IReadOnlyList<string> May);

/// <summary>One step of a case's way.</summary>
/// <param name="State">The plain word.</param>
/// <param name="At">When it got there.</param>
/// <param name="Note">What brought it there, where the word alone does not say; else null.</param>
public sealed record CaseStep(string State, DateTimeOffset At, string? Note = null);

/// <summary>What one side wrote to the other.</summary>
/// <param name="From">来件人 or 办理机关.</param>
/// <param name="At">When.</param>
/// <param name="Text">The words.</param>
public sealed record MessageView(string From, DateTimeOffset At, string Text);

/// <summary>A file that was sent.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Format">What it is: jpg, png, webp, pdf or docx.</param>
/// <param name="Length">How many bytes are kept.</param>
public sealed record AttachmentView(string Name, string Format, long Length);
