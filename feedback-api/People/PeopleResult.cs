namespace PublicNotice.FeedbackApi.People;

/// <summary>What became of an operator's act.</summary>
internal abstract record PeopleResult
{
    internal sealed record Done : PeopleResult;

    /// <summary>Done, and this is the token of the link; it is shown once and kept nowhere.</summary>
    internal sealed record Linked(string Token) : PeopleResult;

    internal sealed record NotFound : PeopleResult;

    /// <summary>It is not legal now, or somebody was faster.</summary>
    internal sealed record Refused(string Sentence) : PeopleResult;
}
