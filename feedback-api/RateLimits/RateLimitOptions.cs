using System.ComponentModel.DataAnnotations;

namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>Section <c>RateLimits</c>: how much one address, and everybody together, may ask for. IPv6 counts by /64.</summary>
public sealed class RateLimitOptions : IValidatableObject
{
    /// <summary>Requests of any kind from one address. Default: 300 at once, 10 a second in the long run.</summary>
    [Required]
    public Allowance Requests { get; set; } = new() { Burst = 300, PerMinute = 600 };

    /// <summary>
    /// Submissions that are accepted from one address; a form with mistakes in it costs nothing. Default: 40 at once,
    /// 20 a minute in the long run, so that a class or an office behind one address is served.
    /// </summary>
    [Required]
    public Allowance Submissions { get; set; } = new() { Burst = 40, PerMinute = 20 };

    /// <summary>Look-ups by receipt code from one address. Default: 20 at once, 10 a minute.</summary>
    [Required]
    public Allowance LookUps { get; set; } = new() { Burst = 20, PerMinute = 10 };

    /// <summary>Look-ups by receipt code from everybody together, against guessing from many addresses. Default: 600 at once, 600 a minute.</summary>
    [Required]
    public Allowance AllLookUps { get; set; } = new() { Burst = 600, PerMinute = 600 };

    /// <summary>Attempts to sign in from one address. Default: 10 at once, 5 a minute.</summary>
    [Required]
    public Allowance SignIns { get; set; } = new() { Burst = 10, PerMinute = 5 };

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, allowance) in new[]
        {
            (nameof(Requests), Requests), (nameof(Submissions), Submissions), (nameof(LookUps), LookUps),
            (nameof(AllLookUps), AllLookUps), (nameof(SignIns), SignIns),
        })
        {
            if (allowance.Burst < 1 || allowance.PerMinute < 1)
            {
                yield return new ValidationResult($"RateLimits:{name} 的 Burst 和 PerMinute 都应至少为 1。");
            }
        }

        if (AllLookUps.Burst < LookUps.Burst)
        {
            yield return new ValidationResult("RateLimits:AllLookUps:Burst 不能小于 RateLimits:LookUps:Burst：全体的限额应不少于单个地址的限额。");
        }
    }
}

/// <summary>A token bucket.</summary>
public sealed class Allowance
{
    /// <summary>How many at once, when nothing was asked for lately.</summary>
    public int Burst { get; set; }

    /// <summary>How many a minute in the long run.</summary>
    public int PerMinute { get; set; }
}
