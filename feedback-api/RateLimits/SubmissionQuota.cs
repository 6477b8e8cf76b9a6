namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>
/// Counts accepted submissions by address. Asked after the rules have passed, so that a form with mistakes costs nothing
/// (incident T45): the middleware would have to count before it knows.
/// </summary>
internal sealed class SubmissionQuota(AddressLimits limits)
{
    /// <returns>Null, or why not.</returns>
    public RefusedLease? Take(HttpContext context) => limits.Take(limits.Submissions, context.Connection.RemoteIpAddress);

    /// <summary>What was taken for a submission that could not be kept: an outage costs the citizen nothing.</summary>
    public void GiveBack(HttpContext context) => limits.GiveBack(limits.Submissions, context.Connection.RemoteIpAddress);
}
