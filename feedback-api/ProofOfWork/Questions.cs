using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace PublicNotice.FeedbackApi.ProofOfWork;

/// <summary>A question in words, and the sealed slip that knows its answer.</summary>
public sealed record Question(string Words, string Slip);

/// <summary>
/// The way without JavaScript: a sum in words that anybody can do, which may be answered after a while only. It stops no
/// patient program; it slows every impatient one.
/// </summary>
internal sealed class Questions(
    IDataProtectionProvider protection, IOptions<ProofOfWorkOptions> options, SpentTokens spent, TimeProvider clock)
{
    private const string Digits = "零一二三四五六七八九";
    private readonly IDataProtector _slips = protection.CreateProtector("PublicNotice.Question.v1");

    /// <summary>A new question; or the same again, while its slip holds, for whoever was too quick.</summary>
    public Question Make(string? slip = null)
    {
        if (Read(slip) is { } asked && AgeOf(asked) < TimeSpan.FromMinutes(options.Value.Minutes))
        {
            return new Question(Words(asked), slip!);
        }

        var sum = new Asked(
            clock.GetUtcNow().ToUnixTimeSeconds(), RandomNumberGenerator.GetInt32(1, 10), RandomNumberGenerator.GetInt32(1, 10), RandomNumberGenerator.GetHexString(16));
        return new Question(Words(sum), _slips.Protect(string.Create(CultureInfo.InvariantCulture, $"{sum.Since} {sum.First} {sum.Second} {sum.Token}")));
    }

    /// <summary>Null when it is answered; else what to do.</summary>
    public string? FaultOf(string? slip, string? answer)
    {
        if (Read(slip) is not { } asked || AgeOf(asked) > TimeSpan.FromMinutes(options.Value.Minutes))
        {
            return "现在提交的人很多，请等网页验证完成，或回答下面的问题，再提交一次。您填写的内容都还在。";
        }

        // Asked later than now: the clock was stepped back meanwhile, and nobody waits until it has caught up.
        var left = AgeOf(asked) is var age && age < TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromSeconds(options.Value.QuestionSeconds) - age;
        return string.IsNullOrWhiteSpace(answer) ? "网页验证还没有完成。请回答这个问题，填写一个数字，再提交一次。您填写的内容都还在。"
            : NumberIn(answer) != asked.First + asked.Second ? "答案不对，请再算一次，例如填写 8。"
            : left > TimeSpan.Zero ? $"请再等 {Math.Ceiling(left.TotalSeconds):0} 秒后提交：现在提交的人很多，稍等可以让大家都能用上。"
            : spent.Spend(asked.Token, clock.GetUtcNow().AddMinutes(options.Value.Minutes)) ? null
            : "这个问题已经用过，请返回修改页后重新核对提交。";
    }

    private TimeSpan AgeOf(Asked asked) => clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(asked.Since);

    private static string Words(Asked asked) => $"{Digits[asked.First]}加{Digits[asked.Second]}等于几？";

    private static int? NumberIn(string? answer)
    {
        var typed = string.Concat((answer ?? "").Trim().Select(c => c is >= '０' and <= '９' ? (char)(c - 0xFEE0) : c));
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : typed is "十" ? 10
            : typed is [var digit] && Digits.IndexOf(digit, StringComparison.Ordinal) is >= 0 and var small ? small
            : typed is ['十', var unit] && Digits.IndexOf(unit, StringComparison.Ordinal) is > 0 and var large ? 10 + large
            : null;
    }

    private Asked? Read(string? slip)
    {
        try
        {
            return slip is not null && _slips.Unprotect(slip).Split(' ') is [var since, var first, var second, var token]
                ? new Asked(Number(since), (int)Number(first), (int)Number(second), token)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    private sealed record Asked(long Since, int First, int Second, string Token);
}
