using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>A case as the person who sent it sees it.</summary>
/// <param name="State">One of the plain words.</param>
/// <param name="Explanation">What the state means, in one sentence.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="DueAt">The end of the last day for the answer.</param>
/// <param name="DueRule">How that day was counted.</param>
/// <param name="About">Kind and subject, in words.</param>
/// <param name="NoticePath">The address of the notice or item it is about; null for the standing channel.</param>
/// <param name="Title">The title that was sent.</param>
/// <param name="Text">The text that was sent.</param>
/// <param name="Division">The responsible division's name; null before one is.</param>
/// <param name="Answer">The answer; null before it was sent.</param>
/// <param name="AnsweredAt">When it was sent.</param>
/// <param name="History">What happened so far, oldest first.</param>
public sealed record CaseView(
    string State, string Explanation, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, string DueRule, string About,
    string? NoticePath, string? Title, string Text, string? Division, string? Answer, DateTimeOffset? AnsweredAt,
    IReadOnlyList<CaseStep> History)
{
    internal static CaseView Of(Case @case, CaseWords words, Func<string?, string?> divisionName, string dueRule)
    {
        var division = @case.IsProtected ? null : divisionName(@case.Division);
        return new(
            @case.State.CitizenWord(),
            Explain(@case.State, division),
            @case.ReceivedAt.ToOffset(ShanghaiTime.Offset),
            ShanghaiTime.EndOf(@case.DueOn).AddSeconds(-1),
            dueRule,
            AboutWords.Of(@case),
            PathOf(@case.Subject),
            words.Title,
            words.Text ?? "来件内容已按保存期限销毁。",
            division,
            words.Answer,
            @case.AnsweredAt?.ToOffset(ShanghaiTime.Offset),
            Steps(@case));
    }

    private static string Explain(CaseState state, string? division) => state switch
    {
        CaseState.Received => "您的来件已收到并妥善保存，正在等待分派。",
        CaseState.Assigned => division is null ? "您的来件已交专人办理。" : $"您的来件已交{division}办理。",
        CaseState.InProgress => division is null ? "您的来件正在办理。" : $"{division}正在办理您的来件。",
        _ => "您的来件已有答复，请见下方。",
    };

    // The way to where the case stands now: staff go back and forth, the citizen sees each state once and the last one last.
    private static List<CaseStep> Steps(Case @case)
    {
        var steps = new List<CaseStep> { new(CaseState.Received.CitizenWord(), @case.ReceivedAt.ToOffset(ShanghaiTime.Offset)) };
        foreach (var move in @case.Events.Where(e => e.From != e.To).OrderBy(e => e.When))
        {
            var word = move.To.CitizenWord();
            if (steps.FindIndex(step => step.State == word) is >= 0 and var earlier)
            {
                steps.RemoveRange(earlier, steps.Count - earlier);
            }

            steps.Add(new CaseStep(word, move.When.ToOffset(ShanghaiTime.Offset)));
        }

        return steps;
    }

    private static string? PathOf(Subject? subject) => subject switch
    {
        null => null,
        { ItemId: { } item } => $"{subject.NoticePath}#{ItemId.TryParse(item)?.Anchor}",
        _ => subject.NoticePath,
    };
}

/// <summary>One step of a case's way.</summary>
/// <param name="State">The plain word.</param>
/// <param name="At">When it got there.</param>
public sealed record CaseStep(string State, DateTimeOffset At);
