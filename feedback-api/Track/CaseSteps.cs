using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>
/// The way to where a case stands now, in plain words. Staff go back and forth, and the citizen sees each of those states
/// once; what the citizen did oneself is never taken out.
/// </summary>
internal static class CaseSteps
{
    public static IReadOnlyList<CaseStep> Of(Case @case)
    {
        var steps = new List<CaseStep> { new(CaseState.Received.CitizenWord(), Local(@case.ReceivedAt)) };
        var settled = 0;
        foreach (var move in @case.Events.Where(IsTold).OrderBy(e => e.When).ThenBy(e => e.Id))
        {
            var (word, note) = (move.To.CitizenWord(), NoteOf(move));
            if (note is not null)
            {
                settled = steps.Count;
            }
            else if (steps.FindIndex(settled, step => step.State == word) is >= 0 and var earlier)
            {
                // It is back where it was, and was there since then.
                steps.RemoveRange(earlier + 1, steps.Count - earlier - 1);
                continue;
            }

            steps.Add(new CaseStep(word, Local(move.When), note));
        }

        return steps;
    }

    // A case that stays where it is and gets another deadline has moved too, for whoever waits.
    private static bool IsTold(CaseEvent e) => e.From != e.To || e.Clock is ClockEventKind.Profile;

    private static string? NoteOf(CaseEvent move) => move switch
    {
        { Clock: ClockEventKind.Profile } => move.What,
        { From: CaseState.NotAccepted or CaseState.Redirected or CaseState.RepeatNoNew, To: CaseState.Registered } => move.What,
        { To: CaseState.Extended, From: not CaseState.Extended } => $"{move.What}：{move.Why}",
        { To: CaseState.InReview or CaseState.InFinalReview } => move.What,
        { From: CaseState.InReview or CaseState.InFinalReview } => $"{move.What}：{move.Why}",
        { From: CaseState.Merged } => "恢复单独办理",
        { Who: not Act.Citizen } => null,
        { To: CaseState.Reopened } => "您反映问题没有解决，重新办理",
        { From: CaseState.Spam or CaseState.RepeatNoNew } => "您提出申诉，重新审核",
        { From: CaseState.InfoNeeded, To: CaseState.Assigned or CaseState.Accepted } => "您已补充情况",
        _ => null,
    };

    private static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(ShanghaiTime.Offset);
}
