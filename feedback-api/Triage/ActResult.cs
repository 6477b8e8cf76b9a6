namespace PublicNotice.FeedbackApi.Triage;

/// <summary>What became of an act.</summary>
internal abstract record ActResult
{
    internal sealed record Done : ActResult;

    internal sealed record NotFound : ActResult;

    /// <summary>The act is not legal, or somebody was faster.</summary>
    internal sealed record Refused(string Sentence) : ActResult;
}
