using System.ComponentModel.DataAnnotations;

namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>
/// Section <c>RateLimits</c>: how much one address, its network, and everybody together may ask for. One address is an
/// IPv4 address or an IPv6 /64. No address is kept: hashes for as long as they count, under a key that is in memory alone.
/// </summary>
public sealed class RateLimitOptions : IValidatableObject
{
    private const int MostBurst = 1_000_000;
    private const long MostMinutesOfBurst = 100_000;
    private const int MostPerMinute = 600_000;
    private const int MostConnections = 100_000;

    /// <summary>Requests of any kind from one address. Default: 300 at once, 10 a second in the long run.</summary>
    [Required]
    public Allowance Requests { get; set; } = new() { Burst = 300, PerMinute = 600 };

    /// <summary>Requests of any kind from everybody together. Default: 20,000 at once, 2,000 a second in the long run.</summary>
    [Required]
    public Allowance AllRequests { get; set; } = new() { Burst = 20_000, PerMinute = 120_000 };

    /// <summary>
    /// Submissions that are accepted from one address; a form with mistakes in it costs nothing. Default: 60 at once,
    /// 20 a minute in the long run, so that a class or an office behind one address is served without being asked for effort.
    /// </summary>
    [Required]
    public Allowance Submissions { get; set; } = new() { Burst = 60, PerMinute = 20 };

    /// <summary>Submissions that are accepted from everybody together. Default: 2,000 at once, 50 a second in the long run.</summary>
    [Required]
    public Allowance AllSubmissions { get; set; } = new() { Burst = 2_000, PerMinute = 3_000 };

    /// <summary>Look-ups by receipt code from one address. Default: 20 at once, 10 a minute.</summary>
    [Required]
    public Allowance LookUps { get; set; } = new() { Burst = 20, PerMinute = 10 };

    /// <summary>Look-ups by receipt code from everybody together, against guessing from many addresses. Default: 600 at once, 600 a minute.</summary>
    [Required]
    public Allowance AllLookUps { get; set; } = new() { Burst = 600, PerMinute = 600 };

    /// <summary>Files that are uploaded from one address, whether they are submitted or not. Default: 20 at once, 10 a minute.</summary>
    [Required]
    public Allowance Uploads { get; set; } = new() { Burst = 20, PerMinute = 10 };

    /// <summary>Files that are uploaded from everybody together. Default: 200 at once, 120 a minute.</summary>
    [Required]
    public Allowance AllUploads { get; set; } = new() { Burst = 200, PerMinute = 120 };

    /// <summary>Attempts to sign in from one address. Default: 10 at once, 5 a minute.</summary>
    [Required]
    public Allowance SignIns { get; set; } = new() { Burst = 10, PerMinute = 5 };

    /// <summary>Attempts to sign in from everybody together: each costs a password hash. Default: 60 at once, 60 a minute.</summary>
    [Required]
    public Allowance AllSignIns { get; set; } = new() { Burst = 60, PerMinute = 60 };

    /// <summary>
    /// Connections that one address holds open at a time; one more is ended before it is served. Those of a listed proxy
    /// are not counted. Default 512: some eighty browsers behind one address.
    /// </summary>
    [Range(16, MostConnections, ErrorMessage = "RateLimits:Connections 应在 16 到 100000 之间：一个地址可以同时打开多少个连接。")]
    public int Connections { get; set; } = 512;

    /// <summary>Connections that everybody together holds open at a time. Default 20,000.</summary>
    [Range(16, MostConnections, ErrorMessage = "RateLimits:AllConnections 应在 16 到 100000 之间：全体可以同时打开多少个连接。")]
    public int AllConnections { get; set; } = 20_000;

    /// <summary>
    /// How many times an address's allowance an IPv6 /56 gets; a /48 and an IPv4 /24 get its square. Default 4.
    /// </summary>
    [Range(1, 64, ErrorMessage = "RateLimits:NetworkFactor 应在 1 到 64 之间：一个网段的限额是单个地址的几倍。")]
    public int NetworkFactor { get; set; } = 4;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AllConnections < Connections)
        {
            yield return new ValidationResult("RateLimits:AllConnections 不能小于 RateLimits:Connections：全体的限额应不少于单个地址的限额。");
        }

        foreach (var (name, each, all) in new[]
        {
            (nameof(Requests), Requests, AllRequests), (nameof(Submissions), Submissions, AllSubmissions),
            (nameof(LookUps), LookUps, AllLookUps), (nameof(Uploads), Uploads, AllUploads),
            (nameof(SignIns), SignIns, AllSignIns),
        })
        {
            foreach (var (part, allowance) in new[] { (name, each), ("All" + name, all) })
            {
                if (allowance.Burst is < 1 or > MostBurst || allowance.PerMinute is < 1 or > MostPerMinute
                    || allowance.Burst > allowance.PerMinute * MostMinutesOfBurst)
                {
                    yield return new ValidationResult($"RateLimits:{part} 的 Burst 应在 1 到 {MostBurst} 之间，PerMinute 应在 1 到 {MostPerMinute} 之间。");
                }
            }

            if (all.Burst < each.Burst)
            {
                yield return new ValidationResult($"RateLimits:All{name}:Burst 不能小于 RateLimits:{name}:Burst：全体的限额应不少于单个地址的限额。");
            }

            if (all.PerMinute < each.PerMinute)
            {
                yield return new ValidationResult($"RateLimits:All{name}:PerMinute 不能小于 RateLimits:{name}:PerMinute：全体的限额应不少于单个地址的限额。");
            }
        }
    }
}

/// <summary>So many at once, and so many a minute in the long run.</summary>
public sealed class Allowance
{
    /// <summary>How many at once, when nothing was asked for lately.</summary>
    public int Burst { get; set; }

    /// <summary>How many a minute in the long run.</summary>
    public int PerMinute { get; set; }
}
