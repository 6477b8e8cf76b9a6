namespace PublicNotice.Domain;

/// <summary>The form of bank card numbers: a prefix and a length that are issued, and the Luhn digit.</summary>
internal static class BankCard
{
    public static bool Is(ReadOnlySpan<char> text) => IsIssued(text) && HasLuhnDigit(text);

    private static bool IsIssued(ReadOnlySpan<char> text) => text.Length switch
    {
        16 => text[0] is '4' || text.StartsWith("62") || text.StartsWith("35") || text is ['5', >= '1' and <= '5', ..],
        17 or 18 => text.StartsWith("62"),
        19 => text.StartsWith("62") || text.StartsWith("955"),
        _ => false,
    };

    private static bool HasLuhnDigit(ReadOnlySpan<char> text)
    {
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[^(i + 1)] - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }

            sum += i % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
        }

        return sum % 10 == 0;
    }
}
