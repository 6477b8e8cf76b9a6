namespace PublicNotice.Domain;

/// <summary>答复模板: words that an answer may begin with. What only a person can know is left as 【待填：…】.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Name">What staff choose it by.</param>
/// <param name="Outcome">The outcome that it is for; null for any.</param>
/// <param name="Divisions">The ids of the divisions that it is for; empty for all.</param>
/// <param name="Text">The words, with placeholders such as {处室}: see <see cref="TemplatePlaceholders"/>.</param>
public sealed record AnswerTemplate(string Id, string Name, Outcome? Outcome, IReadOnlyList<string> Divisions, string Text)
{
    /// <summary>Whether it is for a case of a kind at a division.</summary>
    public bool Fits(FeedbackKind kind, string? division) =>
        (Outcome is not { } outcome || Outcomes.For(kind).Contains(outcome)) && (Divisions.Count == 0 || (division is not null && Divisions.Contains(division)));
}
