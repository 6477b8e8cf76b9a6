namespace PublicNotice.FeedbackApi.People;

/// <summary>What became of an operator's act.</summary>
internal abstract record PeopleResult
{
    internal sealed record Done : PeopleResult;

    internal sealed record NotFound : PeopleResult;

    /// <summary>It is not legal now, or somebody was faster.</summary>
    internal sealed record Refused(string Sentence) : PeopleResult;
}
