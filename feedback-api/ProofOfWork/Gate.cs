using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.RateLimits;

namespace PublicNotice.FeedbackApi.ProofOfWork;

/// <summary>What a form asks for before it is sent: a computation of the device, or the answer to a question.</summary>
public sealed record Test(Challenge Challenge, Question Question);

/// <summary>
/// Asks for a small effort before a form is sent, only while very much is being sent or much comes from one network. It
/// proves that somebody took the time, and nothing else: what passes is read like everything (T48).
/// </summary>
internal sealed class Gate(AddressLimits limits, Challenges challenges, Questions questions, IOptions<ProofOfWorkOptions> options)
{
    private const string SolutionField = "altcha";
    private const string SlipField = "question";
    private const string AnswerField = "answer";

    public bool IsAsking(HttpContext context) =>
        IsLoaded
        || Reaches(options.Value.AskNetworkAtPercent, () => limits.LoadOf(limits.Submissions, context.Connection.RemoteIpAddress));

    /// <summary>A test for the page, the earlier question kept where there was one; null while none is asked for.</summary>
    public Test? TestFor(HttpContext context, IFormCollection? fields = null) =>
        IsAsking(context) ? new Test(challenges.Make(), questions.Make(fields?[SlipField].FirstOrDefault())) : null;

    /// <summary>Null when it is passed or not asked for; else what to do.</summary>
    public string? FaultOf(HttpContext context, IFormCollection fields) =>
        !IsAsking(context) || IsUsedUp(context) || challenges.Accept(fields[SolutionField].FirstOrDefault())
            ? null
            : questions.FaultOf(fields[SlipField].FirstOrDefault(), fields[AnswerField].FirstOrDefault());

    /// <summary>
    /// Null when a program may go on; else a challenge for it. It is asked while everybody together sends very much; what
    /// it alone sends, its own limit holds.
    /// </summary>
    public Challenge? ChallengeFor(HttpContext context, string? solution) =>
        IsLoaded && !IsUsedUp(context) && !challenges.Accept(solution) ? challenges.Make() : null;

    private bool IsLoaded => Reaches(options.Value.AskAtPercent, () => limits.LoadOf(limits.Submissions));

    // Whoever will be refused by the limits is not asked for an effort first.
    private bool IsUsedUp(HttpContext context) => limits.IsUsedUp(limits.Submissions, context.Connection.RemoteIpAddress);

    private static bool Reaches(int percent, Func<double> load) => percent < 100 && load() * 100 >= percent;
}
