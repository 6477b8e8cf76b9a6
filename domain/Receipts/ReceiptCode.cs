using System.Security.Cryptography;

namespace PublicNotice.Domain;

/// <summary>
/// 查询码: the secret that opens one case to the person who sent it. 26 Crockford base32 characters carry 130 random
/// bits, and two check characters over GF(32) catch any one or two wrong characters and any two characters swapped.
/// The alphabet has no I, L, O or U; what a reader mistakes for 0 or 1 is read as 0 or 1.
/// </summary>
public sealed record ReceiptCode
{
    /// <summary>How many characters a code has, without its hyphens.</summary>
    public const int Length = DataLength + 2;

    private const int DataLength = 26;
    private const int GroupLength = 4;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ReceiptCode(string characters) => Characters = characters;

    /// <summary>The 28 characters without hyphens: what is hashed for the store.</summary>
    public string Characters { get; }

    /// <summary>A new code from the system's random source.</summary>
    public static ReceiptCode New() => FromSecret(RandomNumberGenerator.GetBytes(DataLength));

    /// <summary>
    /// The code that a secret of at least 26 uniformly random bytes stands for; the same secret gives the same code.
    /// </summary>
    public static ReceiptCode FromSecret(ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(secret.Length, DataLength);
        Span<byte> symbols = stackalloc byte[Length];
        for (var i = 0; i < DataLength; i++)
        {
            symbols[i] = (byte)(secret[i] & 31);
        }

        (symbols[DataLength], symbols[DataLength + 1]) = Checks(symbols[..DataLength]);
        return new ReceiptCode(Spell(symbols));
    }

    /// <summary>
    /// Reads what a person typed: any case, full-width forms, spaces and hyphens of any kind; O as 0, I and L as 1.
    /// </summary>
    /// <returns>The code, or null when a character is foreign, the length is wrong or the check fails.</returns>
    public static ReceiptCode? TryParse(string? typed)
    {
        if (typed is null || typed.Length > 200)
        {
            return null;
        }

        Span<byte> symbols = stackalloc byte[Length];
        var count = 0;
        foreach (var character in typed)
        {
            var plain = Plain(character);
            if (char.IsWhiteSpace(plain) || char.GetUnicodeCategory(plain) is System.Globalization.UnicodeCategory.DashPunctuation)
            {
                continue;
            }

            var symbol = Alphabet.IndexOf(plain, StringComparison.Ordinal);
            if (symbol < 0 || count == Length)
            {
                return null;
            }

            symbols[count++] = (byte)symbol;
        }

        return count == Length && Checks(symbols[..DataLength]) == (symbols[DataLength], symbols[DataLength + 1])
            ? new ReceiptCode(Spell(symbols))
            : null;
    }

    /// <summary>Seven groups of four characters, joined by hyphens.</summary>
    public override string ToString() => string.Create(Length + (Length / GroupLength) - 1, Characters, static (grouped, characters) =>
    {
        grouped.Fill('-');
        for (var i = 0; i < Length; i++)
        {
            grouped[i + (i / GroupLength)] = characters[i];
        }
    });

    private static string Spell(ReadOnlySpan<byte> symbols)
    {
        Span<char> characters = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            characters[i] = Alphabet[symbols[i]];
        }

        return new string(characters);
    }

    private static char Plain(char character)
    {
        var narrow = character is >= '！' and <= '～' ? (char)(character - 0xFEE0) : character;
        return char.ToUpperInvariant(narrow) switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            var upper => upper,
        };
    }

    // Two sums with the weights 2^i and 4^i in GF(32): a code of distance 3. From the last to the first, each sum is multiplied
    // by its weight and takes in the next.
    private static (byte First, byte Second) Checks(ReadOnlySpan<byte> symbols)
    {
        var (first, second) = (0, 0);
        for (var i = symbols.Length - 1; i >= 0; i--)
        {
            first = Twice(first) ^ symbols[i];
            second = Twice(Twice(second)) ^ symbols[i];
        }

        return ((byte)first, (byte)second);
    }

    // Modulo x^5 + x^2 + 1, which is primitive.
    private static int Twice(int symbol) => (symbol << 1) ^ ((symbol >> 4) * 0b100101);
}
