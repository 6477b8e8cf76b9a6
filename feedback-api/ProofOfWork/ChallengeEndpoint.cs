using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.ProofOfWork;

/// <summary>工作量证明 for programs: where a challenge is had before it is asked for.</summary>
internal static class ChallengeEndpoint
{
    /// <summary>The header that brings its solution.</summary>
    public const string Header = "X-Altcha";

    public static void MapChallenge(this IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/challenge", Make)
        .WithTags("提交").WithName("challenge").WithSummary("领取一道计算题（ALTCHA 协议）")
        .WithDescription(
            "提交的人很多时，POST /api/v1/feedback 会以 428（code 为 effort-needed）要求先做一道计算题。解法：从 0 到 maxnumber 逐个试 n，"
            + "使 SHA-256(salt + n) 的十六进制小写等于 challenge；再把 {\"algorithm\",\"challenge\",\"number\":n,\"salt\",\"signature\"} 写成 JSON，"
            + $"用 base64 放进请求头 {Header} 重新提交。每道题只能用一次，过期时间在 salt 的 expires 中（Unix 秒）。")
        .Refuses();

    private static Ok<Challenge> Make(HttpContext context, Challenges challenges)
    {
        context.KeepOutOfCaches();
        return TypedResults.Ok(challenges.Make());
    }
}
