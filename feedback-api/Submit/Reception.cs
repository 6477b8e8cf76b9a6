using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.ProofOfWork;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>What became of a request.</summary>
internal abstract record Reply
{
    internal sealed record Kept(Receipt Receipt) : Reply;

    internal sealed record Faulty(IReadOnlyList<FieldFault> Faults) : Reply;

    internal sealed record Closed(string Sentence) : Reply;

    internal sealed record EffortNeeded(Challenge Challenge) : Reply;

    internal sealed record TooMany(RefusedLease Lease) : Reply;

    internal sealed record Unsaved : Reply;

    internal sealed record Conflicting : Reply;
}

/// <summary>The effort that a program shows: the solution of a challenge, or nothing. A form shows its own before it comes here.</summary>
internal readonly record struct Effort(string? Solution);

/// <summary>Takes a request through rules, quota and store, in this order: mistakes cost neither effort nor quota, and a receipt means "on disk".</summary>
internal sealed partial class Reception(
    PublishedNotices notices, Gate gate, SubmissionQuota quota, Intake intake, ReceiptClock clock, ILogger<Reception> logger)
{
    public async Task<Reply> Receive(HttpContext context, FeedbackRequest request, Effort? effort = null)
    {
        var now = clock.Now();
        switch (SubmitRules.Check(request, notices, now))
        {
            case SubmitVerdict.Faulty(var faults):
                return new Reply.Faulty(faults);
            case SubmitVerdict.Closed(var window, var late):
                return await Repeated(context, late, request.IdempotencyKey) ?? new Reply.Closed(window.Sentence);
            case SubmitVerdict.Accepted(var submission):
                return effort is { } shown && gate.ChallengeFor(context, shown.Solution) is { } challenge
                    ? new Reply.EffortNeeded(challenge)
                    : quota.Take(context) is { } refused
                    ? new Reply.TooMany(refused)
                    : await Keep(context, submission, request.IdempotencyKey, now);
            default:
                throw new InvalidOperationException("a verdict without a reply");
        }
    }

    // Kept in the last second, its answer lost on the way, and sent again when the window was closed: it was received.
    private async Task<Reply?> Repeated(HttpContext context, Submission submission, string? key)
    {
        try
        {
            return await intake.Repeated(submission, key, context.RequestAborted) is { } receipt ? new Reply.Kept(receipt) : null;
        }
        catch (Exception e) when (StoreFaults.IsWhileKeeping(e))
        {
            Log.Unsaved(logger, e.GetBaseException().Message);
            return new Reply.Unsaved();
        }
    }

    private async Task<Reply> Keep(HttpContext context, Submission submission, string? key, DateTimeOffset now)
    {
        try
        {
            return new Reply.Kept(await intake.Keep(submission, key, now, context.RequestAborted));
        }
        catch (Exception e) when (StoreFaults.IsWhileKeeping(e))
        {
            Log.Unsaved(logger, e.GetBaseException().Message);
            if (StoreFaults.IsConflict(e))
            {
                return new Reply.Conflicting();
            }

            quota.GiveBack(context);
            return new Reply.Unsaved();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A submission could not be stored and was not acknowledged: {Reason}")]
        public static partial void Unsaved(ILogger logger, string reason);
    }
}
