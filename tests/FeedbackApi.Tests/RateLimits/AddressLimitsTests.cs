using System.Net;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.RateLimits;

namespace PublicNotice.FeedbackApi.Tests.RateLimits;

/// <summary>The counting itself, with a clock that stands still.</summary>
public sealed class AddressLimitsTests
{
    private static readonly IPAddress Somebody = IPAddress.Parse("198.51.100.7");
    private readonly TestClock _clock = new();

    [Theory]
    [InlineData(40, 20)]
    [InlineData(1, 1)]
    [InlineData(20, 10)]
    [InlineData(7, 13)]
    [InlineData(300, 600)]
    public void Burst_PassesAndTheNextWaitsAsLongAsItIsTold(int burst, int perMinute)
    {
        var limits = Limits(options => options.Submissions = new Allowance { Burst = burst, PerMinute = perMinute });
        for (var i = 0; i < burst; i++)
        {
            Assert.Null(limits.Take(limits.Submissions, Somebody));
        }

        var wait = limits.Take(limits.Submissions, Somebody)!.RetryAfter;

        Assert.Equal((long)Math.Ceiling(60.0 / perMinute), wait);
        _clock.Advance(TimeSpan.FromSeconds(wait - 1));
        Assert.Equal(1, limits.Take(limits.Submissions, Somebody)!.RetryAfter);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(limits.Take(limits.Submissions, Somebody));
    }

    [Fact]
    public void LongRun_IsExactlyTheRate()
    {
        var limits = Limits(options => options.Submissions = new Allowance { Burst = 5, PerMinute = 30 });
        var passed = 0;
        for (var tenth = 0; tenth < 6000; tenth++)
        {
            passed += limits.Take(limits.Submissions, Somebody) is null ? 1 : 0;
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        // Ten minutes: the burst, and one every two seconds.
        Assert.InRange(passed, 304, 305);
    }

    [Theory]
    [InlineData("2001:db8:0:{0}::1", 16)]
    [InlineData("2001:db8:0:{0:x}00::1", 64)]
    [InlineData("203.0.113.{0}", 64)]
    public void RotationWithinANetwork_IsCounted(string pattern, int most)
    {
        var limits = Limits(options => options.Submissions = new Allowance { Burst = 4, PerMinute = 1 });
        var passed = 0;
        for (var i = 0; i < 200; i++)
        {
            passed += limits.Take(limits.Submissions, IPAddress.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, i % 100))) is null ? 1 : 0;
        }

        Assert.Equal(most, passed);
        Assert.Null(limits.Take(limits.Submissions, IPAddress.Parse("2001:db8:1::1")));
    }

    // The middle of the bytes belongs to nobody: an address of IPv4 must not meet one of IPv6.
    [Fact]
    public void AddressesOfBothFamilies_AreToldApart()
    {
        var limits = Limits(options => options.Submissions = new Allowance { Burst = 1, PerMinute = 1 });
        Assert.Null(limits.Take(limits.Submissions, IPAddress.Parse("1.2.3.4")));

        Assert.Null(limits.Take(limits.Submissions, IPAddress.Parse("::102:304:0:0:0:0")));
        Assert.Null(limits.Take(limits.Submissions, IPAddress.Parse("8000:0:102:304::1")));
        Assert.NotNull(limits.Take(limits.Submissions, IPAddress.Parse("::ffff:1.2.3.4")));
    }

    // A million addresses, each once: what one of them had used up before is still used up after.
    [Fact]
    public void RotationOfAMillionAddresses_ForgetsNobody()
    {
        var limits = Limits(options =>
        {
            options.Submissions = new Allowance { Burst = 2, PerMinute = 1 };
            options.AllSubmissions = new Allowance { Burst = 5000, PerMinute = 60 };
        });
        limits.Take(limits.Submissions, Somebody);
        limits.Take(limits.Submissions, Somebody);
        var passed = 0;
        for (var i = 0; i < 1_000_000; i++)
        {
            passed += limits.Take(limits.Submissions, new IPAddress(BitConverter.GetBytes(0x10000000 + (i * 2654435761L)).AsSpan(0, 4))) is null ? 1 : 0;
        }

        Assert.Equal(4998, passed);
        Assert.NotNull(limits.Take(limits.Submissions, Somebody));
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Null(limits.Take(limits.Submissions, Somebody));
    }

    [Fact]
    public void ManyAtOnce_PassExactlyTheBurst()
    {
        var limits = Limits(options => options.Submissions = new Allowance { Burst = 500, PerMinute = 1 });
        var passed = 0;

        Parallel.For(0, 4000, _ =>
        {
            if (limits.Take(limits.Submissions, Somebody) is null)
            {
                Interlocked.Increment(ref passed);
            }
        });

        Assert.Equal(500, passed);
    }

    [Fact]
    public void ClockSetBack_LocksNobodyOut()
    {
        var limits = Limits(options => options.Submissions = new Allowance { Burst = 1, PerMinute = 1 });
        _clock.Advance(TimeSpan.FromDays(3));
        limits.Take(limits.Submissions, Somebody);

        _clock.Advance(TimeSpan.FromDays(-2));

        Assert.Null(limits.Take(limits.Submissions, Somebody));
    }

    [Fact]
    public void Table_IsSmallHoweverManyAsk() => Assert.InRange(new PaceTable().Bytes, 1, 16_000_000);

    private AddressLimits Limits(Action<RateLimitOptions> change)
    {
        var options = new RateLimitOptions();
        change(options);
        return new AddressLimits(Options.Create(options), _clock);
    }
}
