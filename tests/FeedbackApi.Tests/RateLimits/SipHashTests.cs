using PublicNotice.FeedbackApi.RateLimits;

namespace PublicNotice.FeedbackApi.Tests.RateLimits;

public sealed class SipHashTests
{
    // vectors_sip64[16] of the reference implementation: key 00…0f, message 00…0f.
    [Fact]
    public void Hash_IsThatOfTheReferenceImplementation()
    {
        var key = Enumerable.Range(0, 16).Select(i => (byte)i).ToArray();

        Assert.Equal(0x3f2acc7f57c29bdbUL, new SipHash(key).Of(0x0706050403020100, 0x0f0e0d0c0b0a0908));
    }
}
