using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace PublicNotice.FeedbackApi.ProofOfWork;

/// <summary>A challenge as ALTCHA's widget reads it.</summary>
/// <param name="Algorithm">SHA-256.</param>
/// <param name="Challenge">The hash of the salt and the number to be found.</param>
/// <param name="MaxNumber">The largest number that it can be.</param>
/// <param name="Salt">Random, with the time of expiry in it.</param>
/// <param name="Signature">What shows that this server made all of it.</param>
public sealed record Challenge(
    string Algorithm, [property: JsonPropertyName("challenge")] string Hash, [property: JsonPropertyName("maxnumber")] int MaxNumber, string Salt, string Signature);

/// <summary>What the widget sends back, in base64.</summary>
internal sealed record Solution(string? Algorithm, string? Challenge, long Number, string? Salt, string? Signature);

/// <summary>
/// Makes challenges and checks solutions (https://altcha.org/docs/v2/proof-of-work). Every parameter is under the
/// signature, and the salt ends in a delimiter, so that no digit of the number can be moved into it (CVE-2025-68113, T46).
/// A solution holds once, even where two come at the same time. The key is in memory alone.
/// </summary>
internal sealed class Challenges(IOptions<ProofOfWorkOptions> options, SpentTokens spent, TimeProvider clock)
{
    private const string Algorithm = "SHA-256";
    private const string Expires = "?expires=";
    private const char Delimiter = '&';
    private const int LongestSolution = 2048;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public Challenge Make()
    {
        var expires = clock.GetUtcNow().AddMinutes(options.Value.Minutes).ToUnixTimeSeconds();
        var salt = string.Create(CultureInfo.InvariantCulture, $"{RandomNumberGenerator.GetHexString(24, lowercase: true)}{Expires}{expires}{Delimiter}");
        var most = options.Value.MostNumber;
        var hash = HashOf(salt, RandomNumberGenerator.GetInt32(most + 1));
        return new Challenge(Algorithm, hash, most, salt, Sign(hash, salt));
    }

    /// <summary>Whether it solves a challenge of ours that holds and was not solved before; from then on it does no more.</summary>
    public bool Accept(string? solution)
    {
        if (Read(solution) is not { Algorithm: Algorithm, Challenge: { } hash, Salt: { } salt, Signature: { } signature } solved
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Sign(hash, salt)))
            || hash != HashOf(salt, solved.Number))
        {
            return false;
        }

        var expires = DateTimeOffset.FromUnixTimeSeconds(long.Parse(salt[(salt.IndexOf(Expires, StringComparison.Ordinal) + Expires.Length)..^1], CultureInfo.InvariantCulture));
        return clock.GetUtcNow() < expires && spent.Spend(signature, expires);
    }

    private static Solution? Read(string? solution)
    {
        if (solution is null or { Length: > LongestSolution })
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Solution>(Convert.FromBase64String(solution), JsonSerializerOptions.Web);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string HashOf(string salt, long number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{salt}{number}"))));

    private string Sign(string hash, string salt) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{Algorithm}\n{hash}\n{salt}")));
}
